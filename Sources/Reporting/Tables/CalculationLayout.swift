import Accounting
import Documents
import Regulations

/// Where things stand in a method's calculation table: lines that count first, the rest below.
struct CalculationLayout {
  let account: MethodAccount
  /// The lines that are part of what the method adds up to.
  let counted: [Int]
  /// The lines that a treatment keeps out, or that could not be computed.
  let apart: [Int]
  /// Tonnes of gas of the lines that count, by category.
  let masses: [String: Double]
  /// Whether any line uses another fuel's value.
  let hasProxies: Bool
  /// Whether any line that counts is below zero.
  var hasRemovals: Bool { counted.contains { account.results[$0] < 0 } }
  /// Whether lines have categories; what only goes on to other methods needs none.
  let hasCategories: Bool
  private let rows: [Int]

  init(_ account: MethodAccount) {
    self.account = account
    masses = account.massByCategory
    counted = (0..<account.count).filter(account.counts)
    apart = (0..<account.count).filter { !account.counts($0) }
    var rows = [Int](repeating: 0, count: account.count)
    firstApart = counted.count + (account.method.approach.addsUp ? 1 : 0)
    for (row, line) in counted.enumerated() { rows[line] = row }
    for (row, line) in apart.enumerated() { rows[line] = firstApart + row }
    self.rows = rows
    hasCategories =
      account.method.approach.wantsCategories
      || account.lines.categories.names.contains { !$0.isEmpty }
    hasProxies = (0..<account.count).contains { account.usesProxy($0) }
  }

  var id: Table.ID { .calculation(account.method.id) }

  /// The rows of the lines that count.
  var countedRows: Range<Int> { 0..<counted.count }

  /// The row of the total, where there is one.
  var totalRow: Int { counted.count }

  /// Whether the lines add up: emissions per output, or figures of different things, do not.
  var hasTotal: Bool { account.method.approach.addsUp }

  /// The row of the first line that does not count.
  let firstApart: Int

  /// What a row is numbered: the lines in their order, the total not among them.
  func number(ofRow row: Int) -> Int {
    row < firstApart || !hasTotal ? row + 1 : row
  }

  /// The row of a line.
  func row(of line: Int) -> Int? {
    rows.indices.contains(line) ? rows[line] : nil
  }

  /// A column over the lines that count.
  func range(_ column: Table.Column.ID) -> CellRange? {
    .column(column, of: id, rows: countedRows)
  }

  /// The cell of the total of a column.
  func total(_ column: Table.Column.ID) -> CellAddress {
    CellAddress(id, row: totalRow, column: column)
  }

  /// `SUMIFS` of a column over the lines that count and match; zero when none counts.
  func sum(of column: Table.Column.ID, where tests: [(Table.Column.ID, String)]) -> SheetFormula? {
    guard let sum = range(column) else { return nil }
    var formula: SheetFormula = "SUMIFS(\(sum)"
    for (column, value) in tests {
      guard let range = range(column) else { return nil }
      formula = "\(formula),\(range),\(SheetFormula.literal(value))"
    }
    return "\(formula))"
  }

  /// Whether the method yields a gas, so that its lines have CO₂e.
  var isGas: Bool { account.method.approach.isOfGas }
}
