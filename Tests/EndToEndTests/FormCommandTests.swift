import Foundation
import TestSupport
import Testing

@Suite("tanpan new and tanpan form")
struct FormCommandTests {
  private let room: TemporaryFolder

  init() throws {
    room = try TemporaryFolder()
  }

  private func run(_ arguments: String...) throws -> Command {
    try Command.run(
      Executable.tanpan, arguments, environment: ["SOURCE_DATE_EPOCH": "1700000000"],
      in: room.path)
  }

  @Test func `begins an inventory, says what it wrote and what comes next`() throws {
    let run = try run("new", "district", "a-2024", "--year", "2024", "--name", "甲区")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("a-2024/填报表.xlsx\n"))
    #expect(run.output.hasSuffix("然后 tanpan import a-2024/填报表.xlsx\n"))
    let check = try self.run("check", "a-2024")
    #expect(check.output.ranges(of: "error: ").count == 1)
    #expect(check.output.contains("[nothing-to-count]"))
  }

  @Test func `refuses a folder that exists and last year's of another kind of entity`() throws {
    #expect(try run("new", "district", "b").status == 0)
    let again = try run("new", "district", "b")
    #expect(again.status == 1 && again.errors.contains("[folder-exists]"))
    let other = try run("new", "enterprise", "c", "--from", "b")
    #expect(other.status == 1 && other.errors.contains("[other-entity-kind]"))
    #expect(!FileManager.default.fileExists(atPath: "\(room.path)/c"))
  }

  @Test func `leads paths that begin above to where they say`() throws {
    #expect(try run("new", "enterprise", "deep/in/here/p-2023", "--year", "2023").status == 0)
    let inside = { (arguments: [String]) in
      try Command.run(Executable.tanpan, arguments, in: "\(self.room.path)/deep/in/here")
    }
    let made = try inside([
      "new", "enterprise", "../../p-2024", "--from", "../here/p-2023", "--year", "2024",
    ])
    #expect(made.status == 0, "\(made.errors)")
    let head = try String(
      contentsOfFile: "\(room.path)/deep/p-2024/inventory.yaml", encoding: .utf8)
    #expect(head.contains("previous: \"../in/here/p-2023\""), "\(head)")
    #expect(try inside(["new", "enterprise", "../../p-2024"]).errors.contains("[folder-exists]"))
  }

  @Test func `goes on filing as the same kind of unit`() throws {
    let office = Repository.path("Inventories/example-office-building-2023")
    #expect(try run("new", "enterprise", "o-2024", "--from", office).status == 0)
    let kind = "filings/energy-utilisation/filing.yaml"
    let kinds = try ["\(room.path)/o-2024", office].map {
      try String(contentsOfFile: "\($0)/\(kind)", encoding: .utf8)
    }
    #expect(kinds[0] == kinds[1])
  }

  /// A certificate is of one year and claimed once; fuels go on as they were called.
  @Test func `asks again for last year's lines, but not for its certificates`() throws {
    let last = Repository.path("Inventories/example-measured-steam-2023")
    #expect(try run("new", "enterprise", "s-2024", "--from", last).status == 0)
    let script = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      texts = {str(c.value) for s in book for r in s for c in r}
      print([name in texts for name in sys.argv[2:]])
      """
    let names = ["风电绿证", "光伏绿证", "总表外购电力"]
    let read = try Command.run(
      "/usr/bin/python3", ["-c", script, "\(room.path)/s-2024/填报表.xlsx"] + names)
    #expect(read.output == "[False, False, True]\n", "\(read.output)\(read.errors)")
  }

  @Test func `tells a table that leads nowhere, and a day that is none`() throws {
    let copy = try InventoryCopy(of: "Inventories/example-office-building-2023")
    try FileManager.default.createSymbolicLink(
      atPath: copy.path("activity/purchased-heat-co2.csv"), withDestinationPath: "nowhere.csv")
    try FileManager.default.createSymbolicLink(
      atPath: copy.path("reported.csv"), withDestinationPath: "nowhere.csv")
    let check = try run("check", copy.folder)
    for file in ["purchased-heat-co2.csv", "reported.csv"] {
      #expect(check.status == 1 && check.output.contains(file), "\(check.output)")
    }
    let day = try run("import", "a.xlsx", "--into", copy.folder, "--date", "2024-13-45")
    #expect(day.status != 0 && day.errors.contains("2024-05-20"), "\(day.errors)")
  }

  @Test func `begins nothing under a guideline that is not there or has no methods`() throws {
    for guideline in ["provincial-2012", "provincial-2025"] {
      let run = try run(
        "new", "district", "e-2024", "--year", "2024", "--guideline", guideline)
      #expect(run.status == 1 && run.errors.contains("[new-under-no-guideline]"), "\(run.errors)")
      let after = try self.run(
        "new", "district", "e-2024", "--guideline", guideline, "--from",
        Repository.path("Inventories/example-district-2023"))
      #expect(after.status == 1 && after.errors.contains("[new-under-no-guideline]"))
      #expect(!FileManager.default.fileExists(atPath: "\(room.path)/e-2024"))
    }
  }

  @Test func `goes on from last year's inventory`() throws {
    let last = Repository.path("Inventories/example-district-2023")
    let run = try run("new", "district", "d", "--from", last)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try self.run("check", "d").output.ranges(of: "error: ").count == 1)
  }

  @Test func `writes the form of an inventory, and not over one that is there`() throws {
    let folder = Repository.path("Inventories/shanghai-2007")
    let run = try run("form", folder, "--output", "f.xlsx")
    #expect(run.status == 0 && run.output.hasPrefix("f.xlsx\n"), "\(run.errors)")
    let first = try Data(contentsOf: URL(fileURLWithPath: "\(room.path)/f.xlsx"))
    let again = try self.run("form", folder, "--output", "f.xlsx")
    #expect(again.status == 1 && again.errors.contains("[form-exists]"))
    #expect(try self.run("form", folder, "--output", "f.xlsx", "--overwrite").status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(room.path)/f.xlsx")) == first)
  }
}
