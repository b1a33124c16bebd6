import Reviews
import SheetReferences
import TestSupport
import Testing

@Suite("Another program computes the same")
struct OfficeAgreementTests {
  @Test("of formulas written by hand and at random") func agrees() throws {
    var random = RandomFormulas(seed: 2_023)
    let formulas = OfficeFormulas.list + (0..<400).map { _ in random.next() }
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/formulas.xlsx"
    try SampleSheets.write(formulas, to: path)
    let office = try #require(try LibreOffice.recalculate(path)["计算"])
    var calculator = SampleSheets.calculator(formulas)

    for (row, formula) in formulas.enumerated() {
      let cell = CellReference(row: row, column: 0)
      let outcome = calculator.outcome(at: cell, on: "计算")
      let theirs = office[cell.a1]
      #expect(Self.isSame(outcome, theirs), "\(formula): \(outcome), but \(theirs as Any)")
    }
  }

  private static func isSame(_ outcome: SheetOutcome, _ cell: LibreOffice.Cell?) -> Bool {
    guard case .value(let value) = outcome, let cell else { return false }
    switch (value, cell.value) {
    case (.number(let ours), .number(let theirs)):
      return cell.error == nil && abs(ours - theirs) <= 1e-9 * max(1, abs(theirs))
    case (.boolean(let truth), .number(let theirs)): return (truth ? 1 : 0) == theirs
    case (.text(let ours), .text(let theirs)): return cell.error == nil && ours == theirs
    case (.error(let fault), _): return codes[fault]?.contains(cell.error ?? 0) ?? false
    default: return false
    }
  }

  /// The numbers by which LibreOffice knows errors.
  private static let codes: [SheetFault: Set<Int>] = [
    .division: [532], .value: [519, 502, 504], .number: [503, 502], .notAvailable: [32_767],
    .reference: [524, 502], .name: [525], .null: [521],
  ]
}
