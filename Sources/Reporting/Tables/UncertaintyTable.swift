import Accounting
import Documents
import Findings
import Inventories
import Regulations
import Uncertainties

/// Approach 1 as the guidelines print it (IPCC 2006, volume 1, chapter 3, table 3.2), with live
/// formulas, and below it the total with shared values moving together.
struct UncertaintyTable: ReportTable {
  static let id = "uncertainty"

  func tables(in context: ReportContext) -> [Table] {
    guard let propagation = context.propagation else { return [] }
    let writer = UncertaintyRows(
      propagation: propagation, context: context, layout: SensitivityLayout(propagation.model))
    return [
      Table(
        id: .uncertainty, title: context.label("table-uncertainty"), columns: writer.columns,
        rows: writer.rows, notes: writer.notes)
    ]
  }
}

/// Writes the rows of Approach 1.
private struct UncertaintyRows {
  let propagation: Propagation
  let context: ReportContext
  let layout: SensitivityLayout
  /// The rows of which no source of a kind has an uncertainty, so that none can be printed.
  private let unknown: Set<RowKind>

  init(propagation: Propagation, context: ReportContext, layout: SensitivityLayout) {
    self.propagation = propagation
    self.context = context
    self.layout = layout
    unknown = Self.unknown(in: propagation.model)
  }

  /// A row and a kind of source.
  private struct RowKind: Hashable {
    let row: Int
    let kind: UncertainSource.Kind
  }

  private static func unknown(in model: UncertaintyModel) -> Set<RowKind> {
    func rows(where isWanted: (UncertainSource) -> Bool) -> Set<RowKind> {
      Set(
        model.terms.filter { isWanted(model.sources[$0.source]) }.map {
          RowKind(row: $0.row, kind: model.sources[$0.source].kind)
        })
    }
    return rows { $0.spread == nil }.subtracting(rows { $0.spread != nil })
  }

  private var table: PropagationTable { propagation.table }
  private var hasTrend: Bool { table.baseTotal != nil }
  private var totalRow: Int { table.rows.count }

  var columns: [Table.Column] {
    let equivalent = context.label("unit-tonnes", ["set": .text(context.account.gwp.id)])
    let trend: [Table.Column] =
      hasTrend
      ? [
        column("sensitivity-a", nil), column("sensitivity-b", nil), column("factor-trend", "%"),
        column("activity-trend", "%"), column("trend-contribution", "%²"),
      ] : []
    return [
      Table.Column(
        id: "category", heading: context.label("column-category"),
        preferredWidth: .term),
      Table.Column(id: "gas", heading: context.label("column-gas")),
    ] + (hasTrend ? [base(equivalent)] : [])
      + [
        column("current", equivalent), column("activity-uncertainty", "%"),
        column("factor-uncertainty", "%"), column("combined-uncertainty", "%"),
        column("contribution", "%²"),
      ] + trend
  }

  private func base(_ unit: String) -> Table.Column {
    Table.Column(
      id: "base",
      heading: context.label(
        "column-base", ["year": .count(context.account.trendBase?.year ?? 0)]),
      unit: unit, role: .computed)
  }

  private func column(_ id: String, _ unit: String?) -> Table.Column {
    Table.Column(
      id: Table.Column.ID(rawValue: id), heading: context.label("column-\(id)"), unit: unit,
      role: .computed)
  }

  var rows: [Table.Row] {
    table.rows.enumerated().map { row($0.offset, $0.element) } + [total, correlated, difference]
  }

  var notes: [String] {
    let unknown = propagation.unknown.count
    return [
      context.label("note-uncertainty"), context.label("note-uncertainty-shared"),
    ]
      + (hasTrend ? [context.label("note-uncertainty-trend")] : [])
      + (unknown == 0
        ? [] : [context.label("note-uncertainty-unknown", ["count": .count(unknown)])])
  }

  private func cell(_ row: Int, _ column: Table.Column.ID) -> CellAddress {
    CellAddress(.uncertainty, row: row, column: column)
  }

  private func computed(_ formula: SheetFormula, _ value: Double) -> Cell {
    .formula(formula, cached: value, .percentage, role: .computed)
  }

  private func sensitivity(_ formula: SheetFormula, _ value: Double) -> Cell {
    .formula(formula, cached: value, .sensitivity, role: .computed)
  }

  private func row(_ index: Int, _ row: PropagationRow) -> Table.Row {
    let year = cell(index, "current")
    let level: [Cell] = [
      yearCell(row),
      uncertainty(index, row, .activity, row.activity),
      uncertainty(index, row, .factor, row.factor),
      computed(
        "SQRT(\(cell(index, "activity-uncertainty"))^2+\(cell(index, "factor-uncertainty"))^2)",
        row.combined),
      computed(
        "IF(\(cell(totalRow, "current"))=0,0,(\(cell(index, "combined-uncertainty"))*\(year)/\(cell(totalRow, "current")))^2)",
        table.contribution(row)),
    ]
    let name = "\(row.category) \(context.categoryName(row.category))"
    let base: [Cell] =
      hasTrend ? [.number(row.base ?? 0, .mass, role: .computed)] : []
    return Table.Row([.text(name), .text(row.gas)] + base + level + trend(index, row))
  }

  private func yearCell(_ row: PropagationRow) -> Cell {
    guard row.value != 0 || context.account.totals.direct[row.gas]?[row.category] != nil else {
      return .number(0, .mass, role: .computed)
    }
    return .formula(
      "(\(context.lineSum(row.category, row.gas)))*\(context.potentialAddress(row.gas))",
      cached: row.value, .mass, role: .computed)
  }

  /// The uncertainty of a row by one kind of source, blank where nobody has said any.
  private func uncertainty(
    _ index: Int, _ row: PropagationRow, _ kind: UncertainSource.Kind, _ value: Double
  ) -> Cell {
    unknown.contains(RowKind(row: index, kind: kind))
      ? .empty : computed(spread(index, row, kind), value)
  }

  /// The root of the squares that the sensitivity table has for a row and a kind of source.
  private func spread(
    _ index: Int, _ row: PropagationRow, _ kind: UncertainSource.Kind
  ) -> SheetFormula {
    guard let squares = layout.squares(category: row.category, gas: row.gas, kind, context) else {
      return "0"
    }
    let year = cell(index, "current")
    return "IF(\(year)=0,0,100*SQRT(\(squares))/ABS(\(year)))"
  }

  private func trend(_ index: Int, _ row: PropagationRow) -> [Cell] {
    guard hasTrend, let a = table.sensitivityA(row), let b = table.sensitivityB(row),
      let factor = table.factorTrend(row), let activity = table.activityTrend(row),
      let contribution = table.trendContribution(row)
    else { return [] }
    let (base, baseTotal) = (cell(index, "base"), cell(totalRow, "base"))
    let (year, yearTotal) = (cell(index, "current"), cell(totalRow, "current"))
    return [
      sensitivity("(\(year)-\(base)*\(yearTotal)/\(baseTotal))/\(baseTotal)", a),
      sensitivity("\(year)/\(baseTotal)", b),
      computed("\(cell(index, "sensitivity-a"))*\(cell(index, "factor-uncertainty"))", factor),
      computed(
        "\(cell(index, "sensitivity-b"))*\(cell(index, "activity-uncertainty"))*SQRT(2)", activity),
      computed(
        "\(cell(index, "factor-trend"))^2+\(cell(index, "activity-trend"))^2", contribution),
    ]
  }

  // MARK: Totals

  private func sum(_ column: Table.Column.ID) -> SheetFormula {
    CellRange.column(column, of: .uncertainty, rows: 0..<totalRow).map { "SUM(\($0))" } ?? "0"
  }

  private var total: Table.Row {
    let contributions = table.rows.map(table.contribution).reduce(0, +)
    let level: [Cell] = [
      .formula(sum("current"), cached: table.total, .mass, role: .total), .empty, .empty,
      .formula(
        "SQRT(\(cell(totalRow, "contribution")))", cached: table.uncertainty,
        .percentage, role: .total),
      .formula(
        sum("contribution"), cached: contributions, .percentage, role: .total),
    ]
    let base: [Cell] =
      hasTrend
      ? [.formula(sum("base"), cached: table.baseTotal ?? 0, .mass, role: .total)] : []
    return Table.Row(
      [.text(context.label("row-uncorrelated")), .empty] + base + level + trendTotal, role: .total)
  }

  private var trendTotal: [Cell] {
    guard hasTrend, let uncertainty = table.trendUncertainty else { return [] }
    return [
      .empty, .empty, .empty, .empty,
      .formula(
        "SQRT(\(sum("trend-contribution")))", cached: uncertainty, .percentage,
        role: .total),
    ]
  }

  private var correlated: Table.Row {
    let formula: SheetFormula =
      "IF(\(cell(totalRow, "current"))=0,0,100*SQRT(\(layout.sourceSquares))/ABS(\(cell(totalRow, "current"))))"
    return extra(
      "row-correlated", (formula, propagation.correlated),
      trend: propagation.correlatedTrend.map { ("SQRT(\(layout.trendSquares))", $0) })
  }

  private var difference: Table.Row {
    let formula: SheetFormula =
      "\(cell(totalRow + 1, "combined-uncertainty"))-\(cell(totalRow, "combined-uncertainty"))"
    let change = propagation.correlatedTrend.flatMap { correlated in
      table.trendUncertainty.map { correlated - $0 }
    }
    return extra(
      "row-correlation", (formula, propagation.correlated - table.uncertainty),
      trend: change.map {
        (
          "\(cell(totalRow + 1, "trend-contribution"))-\(cell(totalRow, "trend-contribution"))",
          $0
        )
      })
  }

  private func extra(
    _ label: String, _ level: (SheetFormula, Double), trend: (SheetFormula, Double)?
  ) -> Table.Row {
    let cells = columns.map { column -> Cell in
      switch column.id {
      case "combined-uncertainty": .formula(level.0, cached: level.1, .percentage, role: .total)
      case "trend-contribution":
        trend.map { .formula($0.0, cached: $0.1, .percentage, role: .total) } ?? .empty
      default: .empty
      }
    }
    return Table.Row([.text(context.label(label))] + cells.dropFirst(), role: .total)
  }
}
