import Foundation
import TestSupport
import Testing

/// `base:` in an inventory, as the program goes by it.
@Suite("The base year that an inventory names")
struct BaseYearTests {
  private static let line = "base: ../example-district-2021\n"

  private func run(_ command: String, _ copy: InventoryCopy) throws -> Command {
    try Command.run(Executable.tanpan, [command, copy.folder])
  }

  @Test func `is the base year that the inventory names, else the year before`() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2023")
    let named = try run("uncertainty", copy)
    #expect(named.output.contains("趋势以2021年为基准"), "\(named.errors)")
    try copy.replace(Self.line, with: "", in: "inventory.yaml")
    let unnamed = try run("uncertainty", copy)
    #expect(unnamed.output.contains("趋势以2022年为基准"), "\(unnamed.errors)")
    #expect(!unnamed.output.contains("2021年"))
  }

  @Test func `is the year before where the base year's folder is missing, which is told`() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2023")
    try copy.replace(Self.line, with: "base: ../nowhere\n", in: "inventory.yaml")
    let run = try run("uncertainty", copy)
    #expect(run.status == 0)
    #expect(run.output.contains("趋势以2022年为基准"))
    let check = try self.run("check", copy)
    let place = "inventory.yaml:12:7: warning"
    #expect(check.output.contains(place) && check.output.contains("[base-missing]"), "\(check)")
  }

  @Test func `is the year before where the base year has errors, which is told`() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2023")
    try copy.write("guideline: none\n", to: "../broken/inventory.yaml")
    try copy.replace(Self.line, with: "base: ../broken\n", in: "inventory.yaml")
    let run = try run("check", copy)
    #expect(run.output.contains("[base-not-accounted]"))
  }

  @Test func `is no other entity's`() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2023")
    try FileManager.default.copyItem(
      atPath: Repository.path("Inventories/example-suburb-2023"), toPath: copy.path("../other"))
    try copy.replace(Self.line, with: "base: ../other\n", in: "inventory.yaml")
    let run = try run("check", copy)
    #expect(run.status == 1)
    #expect(run.output.contains("[base-of-other-entity]"))
  }

  @Test func `stands beside the year in the report, as its own inventory has it`() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2023")
    let report = try Report(of: copy.folder).text("report.md")
    let section = try #require(report.components(separatedBy: "## 2.5 与往年比较\n").last)
    let row = try #require(
      section.split(separator: "\n").first { $0.contains("直接排放合计") })
    let cells = row.replacing("*", with: "").split(separator: "|")
      .map { $0.trimmingCharacters(in: .whitespaces) }
    let years = try ["2021", "2022", "2023"].map { year in
      try directTotal(of: "Inventories/example-district-\(year)") / 10_000
    }
    let shown = cells[2...4].compactMap { Double($0) }
    #expect(shown.count == 3)
    #expect(zip(shown, years).allSatisfy { abs($0 - $1) <= 0.005 + 1e-9 }, "\(cells), \(years)")
    let changes = years.dropLast().map { (years[2] - $0) / $0 * 100 }
    let printed = cells[5...6].compactMap { Double($0.replacing("%", with: "")) }
    #expect(printed.count == 2)
    #expect(
      zip(printed, changes).allSatisfy { abs($0 - $1) <= 0.05 + 1e-9 }, "\(cells), \(changes)")
  }

  /// The total in tonnes that an inventory's bulletin states.
  private func directTotal(of inventory: String) throws -> Double {
    let bulletin = try Report(of: inventory).text("bulletin.txt")
    let line = try #require(
      bulletin.split(separator: "\n").first { $0.hasPrefix("直接排放合计 ") })
    let number = line.split(separator: " ").last.map { $0.replacing(",", with: "") }
    return try #require(number.flatMap { Double($0) })
  }
}
