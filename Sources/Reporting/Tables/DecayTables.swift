import Accounting
import Documents
import Findings
import Formulas
import Inventories
import Quantities
import Regulations

/// What was deposited, is left and decays year by year, where a method counts decay (一阶衰减逐年核算).
///
/// Every year is computed from the one before by live formulas, and the last one is held against the
/// method's own table, whose lines are the deposits.
struct DecayTables: ReportTable, MethodTable {
  static let id = "decay"

  func tables(in context: ReportContext) -> [Table] {
    context.account.methods.filter { $0.count > 0 }.compactMap { table(of: $0, in: context) }
  }

  /// The table of one method; `nil` where nothing decays.
  func table(of account: MethodAccount, in context: ReportContext) -> Table? {
    guard let history = DecayHistory(account, until: context.account.inventory.year),
      !history.deposits.isEmpty
    else { return nil }
    return DecayRows(history: history, layout: context.layout(of: account), context: context).table
  }
}

/// Writes the years of each deposit and what all of them come to.
private struct DecayRows {
  let history: DecayHistory
  let layout: CalculationLayout
  let context: ReportContext

  private var account: MethodAccount { layout.account }
  private var id: Table.ID { Table.ID(rawValue: "decay-\(account.method.id)") }
  private var year: Int { context.account.inventory.year }
  private var rowCount: Int { history.deposits.map(\.years.count).reduce(0, +) }

  var table: Table {
    Table(
      id: id,
      title: context.label("table-decay", ["method": .name(account.method.name)]),
      columns: columns, rows: rows,
      notes: [
        context.label("note-decay"), context.label("note-decay-years", ["year": .count(year)]),
      ])
  }

  private var columns: [Table.Column] {
    let formula = account.method.formula
    let quantity = formula.activity?.letter.unit.symbol
    return [
      Table.Column(id: "deposit", heading: context.label("column-deposit")),
      Table.Column(id: "year", heading: context.label("column-year"), alignment: .center),
      column("quantity", context.label("column-deposited"), quantity),
      column("stocked", context.label("column-stocked"), history.unit.symbol),
      column("accumulated", context.label("column-accumulated"), history.unit.symbol),
      column("decayed", context.label("column-decayed"), history.unit.symbol),
      column("result", context.name(formula.result.name), account.unit.symbol),
    ]
  }

  private func column(_ id: Table.Column.ID, _ heading: String, _ unit: String?) -> Table.Column {
    Table.Column(id: id, heading: heading, unit: unit, role: .computed)
  }

  private var rows: [Table.Row] {
    var rows: [Table.Row] = []
    for deposit in history.deposits {
      for (index, year) in deposit.years.enumerated() {
        rows.append(row(rows.count, year, of: deposit, isFirst: index == 0))
      }
    }
    return rows + [total, difference]
  }

  // MARK: Years

  private func row(
    _ row: Int, _ year: DecayHistory.Year, of deposit: DecayHistory.Deposit, isFirst: Bool
  ) -> Table.Row {
    let last = cell(row - 1, "accumulated")
    let rate = formula(history.parts.rate, of: deposit.lines[0], nil)
    let left: SheetFormula = isFirst ? "" : "\(last)-\(cell(row, "decayed"))"
    let decayed: SheetFormula = "\(last)*(1-EXP(-\(rate)))"
    return Table.Row([
      .text(name(of: deposit)), .number(Double(year.year), .plain), quantity(year), stocked(year),
      .formula(
        year.lines.isEmpty ? left : "\(left)\(isFirst ? "" : "+")\(cell(row, "stocked"))",
        cached: year.accumulated, .mass, role: .computed),
      isFirst
        ? .number(0, .mass, role: .computed)
        : .formula(decayed, cached: year.decayed, .mass, role: .computed),
      .formula(
        formula(history.parts.yield, of: deposit.lines[0], cell(row, "decayed")),
        cached: year.result, .mass, role: .computed),
    ])
  }

  /// What the deposit is: its material, and its site where lines have one.
  private func name(of deposit: DecayHistory.Deposit) -> String {
    let lines = account.lines
    let line = deposit.lines[0]
    let sites = Set(deposit.lines.map { lines.labels[$0] })
    let words = [
      sites.count == 1 ? context.itemName(line, of: account) : "",
      context.technologyName(lines.technologies[line]),
    ]
    return words.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func quantity(_ year: DecayHistory.Year) -> Cell {
    guard !year.lines.isEmpty, let letter = account.method.formula.activity?.letter else {
      return .empty
    }
    let cells: [SheetFormula] = year.lines.map { "\(layoutCell($0, letter.columnID))" }
    return .formula(
      SheetFormula.sum(of: cells),
      cached: year.lines.map { account.lines.activity[$0] }.reduce(0, +), .quantity,
      role: .computed)
  }

  private func stocked(_ year: DecayHistory.Year) -> Cell {
    guard !year.lines.isEmpty else { return .empty }
    let parts = year.lines.map { formula(history.parts.stock, of: $0, nil) }
    return .formula(
      SheetFormula.sum(of: parts), cached: year.stocked, .mass, role: .computed)
  }

  // MARK: Totals

  private var total: Table.Row {
    let results = CellRange.column("result", of: id, rows: 0..<rowCount)
    let years = CellRange.column("year", of: id, rows: 0..<rowCount)
    let sum: SheetFormula =
      results.flatMap { sum in years.map { "SUMIFS(\(sum),\($0),\(year))" } } ?? "0"
    return totalRow("row-decay-total", sum, history.result(in: year))
  }

  /// What the method's own table has more or less; nothing unless one of them was changed.
  private var difference: Table.Row {
    totalRow(
      "row-decay-difference", "\(cell(rowCount, "result"))-\(layout.total("result"))",
      history.result(in: year) - account.total)
  }

  private func totalRow(_ label: String, _ formula: SheetFormula, _ value: Double) -> Table.Row {
    Table.Row(
      [.text(context.label(label, ["year": .count(year)]))]
        + Array(repeating: .empty, count: columns.count - 2)
        + [.formula(formula, cached: value, .mass, role: .total)], role: .total)
  }

  // MARK: Cells

  private func cell(_ row: Int, _ column: Table.Column.ID) -> CellAddress {
    CellAddress(id, row: row, column: column)
  }

  private func layoutCell(_ line: Int, _ column: Table.Column.ID) -> CellAddress {
    CellAddress(layout.id, row: layout.row(of: line) ?? 0, column: column)
  }

  /// A formula with the cells of a line, another one put in for the quantity deposited.
  private func formula(
    _ expression: Formulas.Expression<Symbol>, of line: Int, _ quantity: CellAddress?
  ) -> SheetFormula {
    var cells = Dictionary(
      account.bindings.map {
        ($0.variable.letter.symbol, layoutCell(line, $0.variable.letter.columnID))
      }, uniquingKeysWith: { $1 })
    if let quantity, let letter = account.method.formula.activity?.letter.symbol {
      cells[letter] = quantity
    }
    let piece = try? expression.read(as: SheetReading<CellAddress?>(references: cells))
    return piece.map { SheetFormula($0.tokens) } ?? "0"
  }
}
