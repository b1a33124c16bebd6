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

@Suite("What changed since a year was frozen")
struct CauseTests {
  @Test("is told of one factor, from and to, with what it does to the total")
  func factor() throws {
    let year = try FrozenCopy.district()
    let library = try ChangedLibrary(
      "Factors/fuels/ncv-energy-yearbook.yaml", replacing: "{ fuel: gasoline, value: 43070 }",
      with: "{ fuel: gasoline, value: 44800 }")
    let codes = try year.codes(overlays: [library.path])
    #expect(codes == ["lock-total-changed", "lock-value-changed"])
    let comparison = try year.comparison(overlays: [library.path])
    let change = try #require(comparison.valueChanges.first)
    #expect(comparison.valueChanges.count == 1)
    #expect(change.fuel == "gasoline" && change.parameter == "net-calorific-value")
    // The library prints kJ/kg, the formula asks for GJ a tonne.
    #expect(abs(change.before - 43.07) < 1e-12 && abs(change.after - 44.8) < 1e-12)
    #expect(change.sourceBefore == "ncv-energy-yearbook")
    try expectOnly(.factor, comparison, effect: change.effect)
  }

  @Test("is told of each of two factors, and their effects are together the difference")
  func twoFactors() throws {
    let year = try FrozenCopy.district()
    let library = try ChangedLibrary(
      "Factors/fuels/ncv-energy-yearbook.yaml",
      replacing: """
        { fuel: gasoline, value: 43070 }
        - { fuel: kerosene, value: 43070 }
        - { fuel: diesel, value: 42652 }
        """,
      with: """
        { fuel: gasoline, value: 44800 }
        - { fuel: kerosene, value: 43070 }
        - { fuel: diesel, value: 42000 }
        """)
    let comparison = try year.comparison(overlays: [library.path])
    #expect(comparison.valueChanges.map(\.fuel).sorted() == ["diesel", "gasoline"])
    let signs = comparison.valueChanges.map { ($0.after - $0.before) * $0.effect > 0 }
    #expect(signs == [true, true])
    try expectOnly(.factor, comparison, effect: comparison.valueChanges.map(\.effect).sum)
  }

  @Test("is told of one cell of the balance")
  func activity() throws {
    let year = try FrozenCopy.district()
    try year.copy.replace(
      "3.建筑业,柴油,1.176,万吨", with: "3.建筑业,柴油,1.5,万吨", in: "balance.csv")
    let codes = try year.codes()
    #expect(codes == ["lock-activity-changed", "lock-input-changed", "lock-total-changed"])
    let comparison = try year.comparison()
    let change = try #require(comparison.activityChanges.first)
    #expect(change.before == 1.176 && change.after == 1.5)
    #expect(change.unitBefore == "万吨" && change.unitAfter == "万吨")
    try expectOnly(.activity, comparison, effect: change.effect)
  }

  @Test("is told of the warming potentials")
  func potentials() throws {
    let year = try FrozenCopy.district()
    try year.copy.append("\ngwp: AR5\n", to: "inventory.yaml")
    let codes = try year.codes()
    #expect(codes == ["lock-gwp-changed", "lock-input-changed", "lock-total-changed"])
    let comparison = try year.comparison()
    try expectOnly(.gwp, comparison, effect: comparison.withIndirect[.gwp])
  }

  @Test("is told of a formula of the guideline")
  func method() throws {
    let year = try FrozenCopy.district()
    let library = try ChangedLibrary(
      "Guidelines/provincial-2011/methods/fossil-combustion-co2.yaml",
      replacing: "\n  is: ", with: "\n  is: 0.5 × ")
    let codes = try year.codes(overlays: [library.path])
    #expect(codes == ["lock-method-changed", "lock-total-changed"])
    let comparison = try year.comparison(overlays: [library.path])
    try expectOnly(.method, comparison, effect: comparison.withIndirect[.method])
    let told = try #require(comparison.findings.first { $0.code.rawValue == "lock-method-changed" })
    guard case .text(let before) = told.arguments["before"],
      case .text(let after) = told.arguments["after"]
    else {
      Issue.record("no formulas")
      return
    }
    #expect(!before.contains("0.5") && after.contains("0.5"))
  }

  @Test("is told of lines that came, and of nothing else beside their file")
  func lines() throws {
    let year = try FrozenCopy.district()
    try year.copy.append("3.建筑业,液化石油气,0.3,万吨\n", to: "balance.csv")
    let codes = Set(try year.codes())
    #expect(codes == ["lock-lines-changed", "lock-input-changed", "lock-total-changed"])
    let comparison = try year.comparison()
    try expectOnly(.boundary, comparison, effect: comparison.withIndirect[.boundary])
  }

  @Test("is the program’s where the same formula and values come to something else")
  func calculation() throws {
    let year = try FrozenCopy(InventoryCopy(SmallYear.files))
    let lock = year.copy.text(LockFile.name).components(separatedBy: "seal,")[0]
    let total = year.filed.totals.withIndirect
    let method = try #require(year.filed.methods.first { $0.method.id == "fossil-combustion-co2" })
    let line = method.results[0]
    let text = lock.replacing(",\(line),", with: ",\(line + 1000),", maxReplacements: 1)
    var findings: [Finding] = []
    let source = SourceText(text, named: "inventory.lock")
    let filed = try #require(FiledAccount(reading: source, into: &findings))
    let files = FrozenFiles(of: year.filed, in: FrozenCopy.folders(year.copy))
    let comparison = LockComparison(filed, year.filed, inputs: files.inputs)
    #expect(
      comparison.findings.map(\.code.rawValue) == [
        "lock-total-changed", "lock-calculation-changed",
      ])
    #expect(abs(comparison.withIndirect[.method] + 1000) <= 1e-9 * total)
    #expect(abs(comparison.withIndirect.difference + 1000) <= 1e-9 * total)
  }

  @Test("leaves nothing over when everything changes at once")
  func everything() throws {
    let year = try FrozenCopy.district()
    try year.copy.append("3.建筑业,液化石油气,0.3,万吨\n", to: "balance.csv")
    try year.copy.replace(
      "3.建筑业,柴油,1.176,万吨", with: "3.建筑业,柴油,1.5,万吨", in: "balance.csv")
    try year.copy.append("\ngwp: AR5\n", to: "inventory.yaml")
    let library = try ChangedLibrary(
      "Guidelines/provincial-2011/methods/fossil-combustion-co2.yaml",
      replacing: "\n  is: ", with: "\n  is: 0.5 × ")
    let factors = try ChangedLibrary(
      "Factors/fuels/ncv-energy-yearbook.yaml", replacing: "{ fuel: gasoline, value: 43070 }",
      with: "{ fuel: gasoline, value: 44800 }")
    let comparison = try year.comparison(overlays: [library.path, factors.path])
    for split in [comparison.direct, comparison.withIndirect] {
      #expect(Split.Part.allCases.allSatisfy { split[$0] != 0 })
      #expect(abs(split.parts.sum - split.difference) <= 1e-9 * abs(split.before))
    }
    #expect(
      abs(comparison.valueChanges.map(\.effect).sum - comparison.withIndirect[.factor])
        <= 1e-9 * abs(comparison.withIndirect.before))
  }

  /// One part is the whole difference of the totals, and of what was told its effect.
  private func expectOnly(
    _ part: Split.Part, _ comparison: LockComparison, effect: Double
  ) throws {
    let split = comparison.withIndirect
    let difference =
      comparison.account.totals.withIndirect - comparison.filed.totals.withIndirect
    #expect(difference != 0)
    #expect(split.difference == difference)
    for other in Split.Part.allCases where other != part { #expect(split[other] == 0, "\(other)") }
    #expect(abs(effect - difference) <= 1e-9 * abs(split.before))
  }
}

extension Sequence<Double> {
  fileprivate var sum: Double { reduce(0, +) }
}
