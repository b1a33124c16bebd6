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
}
