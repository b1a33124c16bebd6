import Foundation
import TestSupport
import Testing

/// One thing changed in an example as a tired person would: the report says it, or is written.
@Suite("A change that a tired hand makes")
struct TiredHandTests {
  @Test("A source without fuel that outgrows all fuels keeps no report from being written")
  func largestWithoutFuel() throws {
    let copy = try InventoryCopy(of: "Inventories/example-suburb-2023")
    try copy.replace("12,万吨", with: "300,万吨", in: "activity/cement-process-co2.csv")
    let run = try Command.run(
      Executable.tanpan, ["report", copy.folder, "--output", copy.path("out")])
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.errors.contains("unknown-cell"))
    #expect(FileManager.default.fileExists(atPath: copy.path("out/report.txt")))
  }

  @Test(
    "Electricity without a factor of the region is an error at the regions, and nothing is filed")
  func region() throws {
    let copy = try InventoryCopy(of: "Inventories/example-office-building-2023")
    try copy.replace("[\"310197\", \"310000\", grid-east, CN]", with: "[CN]", in: "inventory.yaml")
    let run = try Command.run(
      Executable.tanpan, ["report", copy.folder, "--output", copy.path("out")])
    #expect(run.status == 1)
    #expect(run.errors.contains("no-value-for-region"))
    #expect(run.errors.contains("region-of-code"))
    #expect(!run.errors.contains("blank-technology"))
    #expect(!FileManager.default.fileExists(atPath: copy.path("out/report.txt")))
  }

  @Test("Five per cent written as a share is told, and a key copied with its name is the key")
  func asShare() throws {
    let copy = try InventoryCopy(of: "Inventories/example-suburb-2023")
    try copy.replace(
      "cement-process-co2,3,normal", with: "cement-process-co2,0.03,normal", in: "uncertainty.csv")
    try copy.replace("1.1.3.2,NE", with: "1.1.3.2,未估算（NE）", in: "notation.csv")
    let run = try Command.run(Executable.tanpan, ["check", copy.folder])
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("small-uncertainty"))
  }

  @Test(
    "A table of activity data under another ending is told",
    arguments: ["steam-heat.csv.txt", "steam-heat.bak", "steam-heat"])
  func renamed(name: String) throws {
    let copy = try InventoryCopy(of: "Inventories/example-measured-steam-2023")
    try FileManager.default.moveItem(
      atPath: copy.path("activity/steam-heat.csv"), toPath: copy.path("activity/\(name)"))
    let run = try Command.run(Executable.tanpan, ["check", copy.folder])
    #expect(run.output.contains("activity/\(name)"))
    #expect(run.output.contains("stray-table"))
  }

  @Test("What is left when the table of a raw material is gone is no total, and is not filed")
  func negative() throws {
    let copy = try InventoryCopy(of: "Inventories/example-chemical-plant-2023")
    try FileManager.default.removeItem(
      atPath: copy.path("activity/chemicals-carbon-input-co2.csv"))
    let run = try Command.run(
      Executable.tanpan, ["report", copy.folder, "--output", copy.path("out")])
    #expect(run.status == 1)
    #expect(run.errors.contains("negative-total"))
    #expect(!FileManager.default.fileExists(atPath: copy.path("out/report.txt")))
  }

  @Test(
    "A slip of 万 in a single unit is told by the size of what follows",
    arguments: [
      ("example-office-building-2023", "shanghai-electricity-co2", "880,万", "8800000,万"),
      ("example-chemical-plant-2023", "enterprise-fuel-combustion-co2", "60500,吨", "60500,万吨"),
    ])
  func slip(example: String, table: String, old: String, new: String) throws {
    let copy = try InventoryCopy(of: "Inventories/\(example)")
    try copy.replace(old, with: new, in: "activity/\(table).csv")
    let run = try Command.run(Executable.tanpan, ["check", copy.folder])
    #expect(run.output.contains("large-result"), "\(run.output)")
  }

  @Test("What is converted by a constant names the constant under the table")
  func converted() throws {
    let copy = try InventoryCopy(of: "Inventories/example-chemical-plant-2023")
    let run = try Command.run(
      Executable.tanpan, ["report", copy.folder, "--output", copy.path("out")])
    try #require(run.status == 0, "\(run.errors)")
    let text = try String(contentsOfFile: copy.path("out/report.md"), encoding: .utf8)
    #expect(text.contains("1.07322"))
  }

  @Test("Steam without evidence, and steam in two tables, are told")
  func steam() throws {
    let copy = try InventoryCopy(of: "Inventories/example-measured-steam-2023")
    try copy.replace("吨,蒸汽结算单（示例）", with: "吨,", in: "activity/steam-heat.csv")
    try copy.append("一号站饱和蒸汽,station-3,42000,吨,抄表\n", to: "activity/steam-saturated-heat.csv")
    let run = try Command.run(Executable.tanpan, ["check", copy.folder])
    let told = run.output.split(separator: "\n")
    #expect(told.contains { $0.contains("steam-heat.csv:3") && $0.contains("evidence-missing") })
    #expect(
      told.contains { $0.contains("steam-saturated-heat.csv:4") && $0.contains("counted-in-both") })
  }

  @Test("A jump from the year before is told at the line that jumped, not at the largest")
  func jump() throws {
    let copy = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    let file = "activity/shanghai-fuel-combustion-co2.csv"
    let lines = copy.text(file).split(separator: "\n")
    let coking = try #require(lines.firstIndex { $0.contains("1472900") }) + 1
    try copy.replace("1472900", with: "147290", in: file)
    let run = try Command.run(Executable.tanpan, ["check", copy.folder])
    let told = run.output.split(separator: "\n").filter { $0.contains("year-on-year-jump") }
    #expect(!told.isEmpty)
    #expect(told.allSatisfy { $0.contains("\(file):\(coking):") }, "\(told)")
  }

  @Test("Ten times last year's electricity is told at its line")
  func electricity() throws {
    let copy = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    let file = "activity/shanghai-electricity-co2.csv"
    try copy.replace("41400,", with: "414000,", in: file)
    let run = try Command.run(Executable.tanpan, ["check", copy.folder])
    let told = run.output.split(separator: "\n").filter { $0.contains("year-on-year-jump") }
    #expect(told.count == 1 && told.allSatisfy { $0.contains("\(file):3:") }, "\(run.output)")
  }

  @Test(
    "Without last year's inventory, what was not compared is named, also in the report and as JSON")
  func unapplied() throws {
    let copy = try InventoryCopy(of: "Inventories/example-office-building-2023")
    let run = try Command.run(Executable.tanpan, ["check", copy.folder])
    #expect(run.output.contains("未进行的检查：各类别各气体与上年的变化"))
    let json = try Command.run(Executable.tanpan, ["check", copy.folder, "--format", "json"])
    #expect(json.output.contains("\"check\" : \"year-on-year\""))
    let report = try Report(of: copy.folder)
    #expect(report.text("report.txt").contains("未进行的检查"))
    let works = try Command.run(
      Executable.tanpan, ["check", Repository.path("Inventories/example-steel-works-2023")])
    #expect(!works.output.contains("未进行的检查"))
  }

  @Test("The report prints what the inventory says of the entity and its boundary, or asks for it")
  func boundary() throws {
    let copy = try InventoryCopy(of: "Inventories/example-office-building-2023")
    let report = try Report(of: copy.folder)
    #expect(report.text("report.txt").contains("示例区示例大道100号（虚构）"))
    #expect(report.text("report.txt").contains("不包括：租户自备车辆用油"))
    let lines = copy.text("inventory.yaml").split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "boundary:"))
    try copy.replace(
      lines[start...(start + 2)].joined(separator: "\n") + "\n", with: "", in: "inventory.yaml")
    #expect(try Report(of: copy.folder).text("report.txt").contains("没有写明核算边界"))
  }
}
