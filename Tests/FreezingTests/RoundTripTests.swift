import Accounting
import Comparisons
import Findings
import Formulas
import Foundation
import Freezing
import Inventories
import Parsing
import Quantities
import Regulations
import TestSupport
import Testing

@Suite("A lock")
struct RoundTripTests {
  static let examples = [
    "example-district-2021", "example-district-2023", "example-suburb-2023", "shanghai-2007",
  ]

  @Test("says nothing when nothing changed", arguments: examples)
  func unchanged(_ name: String) throws {
    let year = try FrozenCopy(InventoryCopy(of: "Inventories/\(name)"))
    #expect(try year.codes() == [])
    let comparison = try year.comparison()
    #expect(comparison.direct.isNothing && comparison.withIndirect.isNothing)
    #expect(comparison.totals[.memo].isNothing)
  }

  @Test("reads back every number to the last digit", arguments: examples)
  func exact(_ name: String) throws {
    let year = try FrozenCopy(InventoryCopy(of: "Inventories/\(name)"))
    let (filed, account) = (try year.comparison().filed, year.filed)
    let methods = account.methods.filter { $0.count > 0 }
    #expect(filed.methods.map(\.method.id) == methods.map(\.method.id))
    for (read, made) in zip(filed.methods, methods) {
      #expect(read.count == made.count)
      #expect(read.unit == made.unit && read.unit.symbol == made.unit.symbol)
      #expect(read.method.formula.expression == made.method.formula.expression)
      #expect(read.lines.activity == made.lines.activity)
      #expect(read.lines.quantities == made.lines.quantities)
      for line in 0..<made.count {
        #expect(read.result(line) == made.result(line))
        #expect(read.counts(line) == made.counts(line))
      }
      for (left, right) in zip(read.bindings, made.bindings) {
        #expect(left.variable.letter.symbol == right.variable.letter.symbol)
        #expect(left.variable.letter.unit == right.variable.letter.unit)
        #expect(left.column.values(count: made.count) == right.column.values(count: made.count))
      }
    }
    #expect(filed.totals.directEquivalent == account.totals.directEquivalent)
    #expect(filed.totals.withIndirect == account.totals.withIndirect)
    #expect(filed.totals.direct == account.totals.direct)
    #expect(filed.guideline == account.guideline.id && filed.gwp == account.gwp.id)
    #expect(filed.program == "test" && filed.year == account.inventory.year)
  }

  @Test("names every file of the inventory and the regulation it used, but what goes on after")
  func files() throws {
    let year = try FrozenCopy.district()
    let filed = try year.comparison().filed
    let folder = Repository.path("Inventories/example-district-2021")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
    let kept = files.filter { $0 != "answers.csv" && ($0.hasSuffix("csv") || $0.hasSuffix("yaml")) }
    #expect(kept.count > 25 && filed.inputs.map(\.path) == kept.sorted())
    let paths = filed.regulation.map(\.path)
    for file in [
      "library/Guidelines/provincial-2011/guideline.yaml",
      "library/Guidelines/provincial-2011/methods/fossil-combustion-co2.yaml",
      "library/Factors/fuels/ncv-energy-yearbook.yaml",
    ] { #expect(paths.contains(file), "\(file)") }
    #expect(paths.allSatisfy { $0.hasPrefix("library/") })
    #expect((filed.inputs + filed.regulation).allSatisfy { $0.digest.count == 64 })
  }

  @Test("is the same text every time, whatever was there before")
  func deterministic() throws {
    let year = try FrozenCopy.district()
    let first = year.copy.text(LockFile.name)
    let again = try FrozenCopy(year.copy)
    #expect(again.copy.text(LockFile.name) == first)
    #expect(!first.contains(year.copy.folder))
  }

  @Test("is not written over unless it is asked for, nor where it cannot be")
  func refuses() throws {
    let year = try FrozenCopy.district()
    let before = year.copy.text(LockFile.name)
    try year.copy.append("\n", to: "balance.csv")
    var findings: [Finding] = []
    let lock = InventoryLock(in: FrozenCopy.folders(year.copy))
    #expect(
      lock.write(year.filed, program: "other", overwriting: false, into: &findings) == nil)
    #expect(findings.map(\.code.rawValue) == ["lock-exists"])
    #expect(year.copy.text(LockFile.name) == before)
    findings = []
    let nowhere = InventoryLock(
      in: FrozenFiles.Folders(inventory: "\(year.copy.folder)/nowhere", library: nil))
    #expect(nowhere.write(year.filed, program: "test", overwriting: true, into: &findings) == nil)
    #expect(findings.map(\.code.rawValue) == ["lock-not-written"])
  }

  @Test("that version control gave other line ends is the same")
  func lineEnds() throws {
    let year = try FrozenCopy.district()
    let text = year.copy.text(LockFile.name).replacing("\r\n", with: "\n")
    try year.copy.write(text, to: LockFile.name)
    #expect(try year.codes() == [])
  }

  @Test("that was copied with the folder is told to be another’s")
  func ofOther() throws {
    let year = try FrozenCopy.district()
    try year.copy.replace("year: 2021", with: "year: 2022", in: "inventory.yaml")
    #expect(try year.codes() == ["lock-of-other"])
  }
}
