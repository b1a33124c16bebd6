import Foundation
import TestSupport
import Testing

@Suite("tanpan diff")
struct DiffCommandTests {
  private static let district = Repository.path("Inventories/example-district-2023")

  /// A copy of the example with a quantity, a factor, the potentials and a cell changed.
  private func changed() throws -> InventoryCopy {
    let copy = try InventoryCopy(of: "Inventories/example-district-2023")
    try copy.replace("3.建筑业,柴油,1.20,万吨", with: "3.建筑业,柴油,13000,吨", in: "balance.csv")
    try copy.replace("3.建筑业,汽油,0.30,万吨\n", with: "", in: "balance.csv")
    try copy.replace("measured,22350,", with: "measured,23000,", in: "factors.csv")
    try copy.append("gwp: AR5\n", to: "inventory.yaml")
    return copy
  }

  @Test("ends with 0 and a word when nothing differs, in either language")
  func same() throws {
    let run = try Command.run(Executable.tanpan, ["diff", Self.district, Self.district])
    #expect(run.status == 0)
    #expect(run.output.contains("没有差别"))
    #expect(run.errors == "")
    let english = try Command.run(
      Executable.tanpan, ["diff", Self.district, Self.district, "--language", "en"])
    #expect(english.output.contains("Nothing differs"))
  }

  @Test("ends with 1 and tells what differs, in words of one language")
  func differs() throws {
    let copy = try changed()
    let run = try Command.run(Executable.tanpan, ["diff", Self.district, copy.folder])
    #expect(run.status == 1)
    #expect(run.output.contains("1.2 万吨"))
    #expect(run.output.contains("因子取值不同"))
    #expect(!run.output.contains("diff-"))
    let english = try Command.run(
      Executable.tanpan, ["diff", Self.district, copy.folder, "--language", "en"])
    #expect(english.output.contains("Factor: other values"))
    #expect(!english.output.contains("diff-"))
  }

  @Test("says that it compares two entities, where it does")
  func entities() throws {
    let works = Repository.path("Inventories/example-steel-works-2023")
    let run = try Command.run(Executable.tanpan, ["diff", Self.district, works])
    #expect(run.status == 1)
    #expect(run.errors.contains("compares-two-entities"))
  }

  @Test("says that what is filed on forms differs and is not compared")
  func filings() throws {
    let works = Repository.path("Inventories/example-steel-works-2023")
    let copy = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    let alike = try Command.run(Executable.tanpan, ["diff", works, copy.folder])
    #expect(!alike.errors.contains("filings-not-compared"), "\(alike.errors)")
    try copy.replace(
      "339620", with: "339621", in: "filings/energy-utilisation/energy-structure.csv")
    let run = try Command.run(Executable.tanpan, ["diff", works, copy.folder])
    #expect(run.errors.contains("filings-not-compared"))
    #expect(run.errors.contains("energy-utilisation/energy-structure.csv"))
  }

  @Test("ends with 2 when a side is not there, cannot be read, or the words are not understood")
  func trouble() throws {
    let missing = try Command.run(Executable.tanpan, ["diff", Self.district, "no-such-folder"])
    #expect(missing.status == 2)
    #expect(!missing.errors.isEmpty)
    let copy = try InventoryCopy(of: "Inventories/example-district-2023")
    try copy.replace("year: 2023", with: "year: soon", in: "inventory.yaml")
    let broken = try Command.run(Executable.tanpan, ["diff", Self.district, copy.folder])
    #expect(broken.status == 2)
    #expect(broken.output == "")
    #expect(try Command.run(Executable.tanpan, ["diff", Self.district]).status == 2)
    let format = ["diff", Self.district, Self.district, "--format", "tree"]
    #expect(try Command.run(Executable.tanpan, format).status == 2)
  }

  @Test("prints JSON whose columns add up to the difference, total by total")
  func json() throws {
    let copy = try changed()
    let run = try Command.run(
      Executable.tanpan, ["diff", Self.district, copy.folder, "--format", "json"])
    let record = try JSONDecoder().decode(Record.self, from: Data(run.output.utf8))
    #expect(record.identical == false)
    for (name, split) in record.totals {
      let parts = record.order.map { split[$0] ?? .nan }
      let difference = split["difference"] ?? .nan
      let size = max(abs(difference), parts.map(abs).max() ?? 0)
      #expect(abs(parts.reduce(0, +) - difference) <= 1e-9 * size, "\(name)")
    }
    #expect(record.totals["direct"]?["method"] == 0)
  }

  private struct Record: Decodable {
    let identical: Bool
    let order: [String]
    let totals: [String: [String: Double]]
  }

  @Test("writes four files, the workbook live: another program computes the same from it")
  func files() throws {
    let copy = try changed()
    let room = try TemporaryFolder()
    let folder = "\(room.path)/out"
    let run = try Command.run(
      Executable.tanpan, ["diff", Self.district, copy.folder, "--output", folder])
    #expect(run.status == 1)
    let names = ["diff.xlsx", "diff.md", "diff.txt", "diff.json"]
    #expect(run.output == names.map { "\(folder)/\($0)\n" }.joined())
    #expect(names.allSatisfy { FileManager.default.fileExists(atPath: "\(folder)/\($0)") })
    let book = try LibreOffice.recalculate([.init("\(folder)/diff.xlsx")])[0]
    let formulas = book.formulas
    #expect(formulas.count > 100)
    #expect(formulas.filter { !$0.value.cacheIsRight }.keys.sorted() == [])
    let checks = formulas.values.filter { $0.formula?.contains("ROUND(") == true }
    #expect(checks.count > 30)
    #expect(checks.allSatisfy { isSame($0.value, .number(0)) })
  }
}
