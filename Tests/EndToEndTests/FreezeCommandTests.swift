import Foundation
import TestSupport
import Testing

@Suite("tanpan freeze")
struct FreezeCommandTests {
  @Test("writes the lock once, and again only when it is told to")
  func writes() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2022")
    let first = try Command.run(Executable.tanpan, ["freeze", copy.folder])
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output == "\(copy.path("inventory.lock"))\n")
    let lock = copy.text("inventory.lock")
    #expect(lock.hasPrefix("row,") && lock.contains("\r\nseal,"))
    let second = try Command.run(Executable.tanpan, ["freeze", copy.folder])
    #expect(second.status == 1)
    #expect(second.errors.contains("[lock-exists]"))
    let again = try Command.run(Executable.tanpan, ["freeze", copy.folder, "--overwrite"])
    #expect(again.status == 0)
    #expect(copy.text("inventory.lock") == lock)
  }

  @Test("freezes nothing that has errors")
  func refuses() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2022")
    try copy.append("工业,没有的燃料,1,万吨\n", to: "balance.csv")
    let run = try Command.run(Executable.tanpan, ["freeze", copy.folder])
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: copy.path("inventory.lock")))
  }

  @Test("lets check tell what changed, which answers.csv answers")
  func told() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2021")
    let before = try Command.run(Executable.tanpan, ["check", copy.folder])
    #expect(!before.output.contains("[lock-"))
    try copy.replace(
      "3.建筑业,柴油,1.176,万吨", with: "3.建筑业,柴油,1.177,万吨", in: "balance.csv")
    let after = try Command.run(Executable.tanpan, ["check", copy.folder, "--language", "en"])
    for code in ["lock-activity-changed", "lock-input-changed", "lock-total-changed"] {
      #expect(after.output.contains("warning: ") && after.output.contains("[\(code)]"))
    }
    #expect(after.output.contains("was filed as 1.176 万吨 and is now 1.177 万吨"))
    try copy.append(
      "lock-activity-changed,,corrected by the statistics office,示例乙\n", to: "answers.csv")
    let answered = try Command.run(Executable.tanpan, ["check", copy.folder])
    let line = answered.output.split(separator: "\n").first {
      $0.contains("[lock-activity-changed]")
    }
    #expect(line?.contains("note: ") == true)
    #expect(!answered.output.contains("answers.csv 的内容"))
  }

  @Test("lets series set the filed total, the bridge and today’s side by side")
  func series() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2021")
    try copy.append("\ngwp: AR5\n", to: "inventory.yaml")
    let room = try TemporaryFolder()
    let run = try Command.run(
      Executable.tanpan,
      [
        "series", copy.folder, Repository.path("Inventories/example-district-2022"), "--output",
        room.path, "--language", "en",
      ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("[lock-gwp-changed]"))
    let text = try String(contentsOfFile: "\(room.path)/series.md", encoding: .utf8)
    #expect(text.contains("Frozen years recalculated"))
    #expect(
      text.contains("2021: filed under Guidelines for Provincial GHG Inventories (trial) and"))
  }

  @Test("after a report was made is no deviation of the report")
  func reviewed() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2022")
    let room = try TemporaryFolder()
    let report = try Command.run(
      Executable.tanpan, ["report", copy.folder, "--output", room.path])
    #expect(report.status == 0, "\(report.errors)")
    let book = try #require(report.output.split(separator: "\n").first { $0.hasSuffix(".xlsx") })
    #expect(try Command.run(Executable.tanpan, ["freeze", copy.folder]).status == 0)
    let review = try Command.run(
      Executable.tanpan, ["review", String(book), "--inventory", copy.folder])
    #expect(review.status == 0, "\(review.output)\(review.errors)")
  }

  @Test("is carried by the workbook, which tells the same when it is made anew")
  func carried() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2021")
    try copy.replace(
      "3.建筑业,柴油,1.176,万吨", with: "3.建筑业,柴油,1.177,万吨", in: "balance.csv")
    let room = try TemporaryFolder()
    let report = try Command.run(
      Executable.tanpan, ["report", copy.folder, "--output", room.path])
    let book = try #require(report.output.split(separator: "\n").first { $0.hasSuffix(".xlsx") })
    let texts = try report.output.split(separator: "\n").filter { $0.hasSuffix(".md") }.map {
      try String(contentsOfFile: String($0), encoding: .utf8)
    }
    #expect(texts.contains { $0.contains("报送时 1.176 万吨，现为 1.177 万吨") })
    let review = try Command.run(Executable.tanpan, ["review", String(book)])
    #expect(review.status == 0, "\(review.output)\(review.errors)")
  }

  @Test("stays behind when an inventory is exported, and export says so")
  func exported() throws {
    let room = try TemporaryFolder()
    let name = "example-district-2021"
    let run = try Command.run(
      Executable.tanpan,
      ["export", Repository.path("Inventories/\(name)"), "--output", "\(room.path)/out"])
    #expect(run.status == 0 && run.errors.contains("[export-leaves-lock]"))
    let adopted = try Command.run(
      Executable.tanpan,
      ["adopt", "\(room.path)/out/\(name).json", "--output", "\(room.path)/\(name)"])
    #expect(adopted.status == 0, "\(adopted.errors)")
    #expect(!adopted.errors.contains("lock"))
    #expect(!FileManager.default.fileExists(atPath: "\(room.path)/\(name)/inventory.lock"))
  }
}
