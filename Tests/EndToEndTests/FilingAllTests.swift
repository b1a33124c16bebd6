import Foundation
import TestSupport
import Testing

@Suite("The forms of many units in one go")
struct FilingAllTests {
  private static let units = [
    "example-steel-works-2023", "example-chemical-plant-2023", "example-office-building-2023",
  ].map { Repository.path("Inventories/\($0)") }
  private static let district = Repository.path("Inventories/example-district-2023")

  @Test("are those that each unit's own run writes, with a line for each in the order given")
  func sameAsAlone() throws {
    let room = try TemporaryFolder()
    let all = try Command.run(
      Executable.tanpan, ["filing", "all"] + Self.units + ["--output", "\(room.path)/all"])
    try #require(all.status == 0, "\(all.errors)")
    let names = Self.units.map { URL(fileURLWithPath: $0).lastPathComponent }
    let lines = all.output.split(separator: "\n")
    #expect(lines.count == names.count)
    #expect(zip(lines, names).allSatisfy { $0.contains($1) }, "\(lines)")

    let alone = try Command.run(
      Executable.tanpan, ["filing", Self.units[2], "--output", "\(room.path)/alone"])
    try #require(alone.status == 0, "\(alone.errors)")
    for ending in ["xlsx", "md", "txt", "json"] {
      let file = "\(names[2])-energy-utilisation.\(ending)"
      let own = try Data(contentsOf: URL(fileURLWithPath: "\(room.path)/alone/\(file)"))
      let among = try Data(contentsOf: URL(fileURLWithPath: "\(room.path)/all/\(names[2])/\(file)"))
      #expect(own == among, "\(file)")
    }
  }

  @Test("may be followed by the reconciliation, as its own command makes it")
  func reconciled() throws {
    let room = try TemporaryFolder()
    let all = try Command.run(
      Executable.tanpan,
      ["filing", "all"] + Self.units
        + ["--district", Self.district, "--output", "\(room.path)/all"])
    let own = try Command.run(
      Executable.tanpan,
      ["reconcile", Self.district] + Self.units + ["--output", "\(room.path)/own"])
    #expect(all.status == own.status, "\(all.errors)")
    for file in ["reconcile.json", "reconcile.md", "reconcile.txt", "reconcile.xlsx"] {
      let first = try Data(contentsOf: URL(fileURLWithPath: "\(room.path)/all/\(file)"))
      let second = try Data(contentsOf: URL(fileURLWithPath: "\(room.path)/own/\(file)"))
      #expect(first == second, "\(file)")
    }
  }

  @Test(
    "go on after a unit that cannot be read, and end with 1; no district is held against the rest")
  func oneIsBroken() throws {
    let room = try TemporaryFolder()
    try room.write("guideline: none\n", to: "broken/inventory.yaml")
    let all = try Command.run(
      Executable.tanpan,
      ["filing", "all", "\(room.path)/broken", Self.units[2], "--district", Self.district]
        + ["--output", "\(room.path)/out"])
    #expect(all.status != 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(room.path)/out")
    #expect(files.contains("example-office-building-2023"))
    #expect(!files.contains { $0.hasPrefix("reconcile") })
  }
}
