import Accounting
import Documents
import Findings
import Formulas
import Regulations

/// Totals that must agree across sheets, each compared by a live formula.
struct SelfCheckTable: ReportTable {
  static let id = "self-check"

  func tables(in context: ReportContext) -> [Table] {
    let checks = comparisons(context)
    guard !checks.isEmpty else { return [] }
    let rows = checks.enumerated().map { row($0.offset, $0.element, context) }
    return [
      Table(
        id: "self-check", title: context.label("table-self-check"),
        columns: [
          Table.Column(
            id: "check", heading: context.label("column-check"), preferredWidth: .sentence),
          column("left", context), column("right", context), column("difference", context),
          Table.Column(id: "verdict", heading: context.label("column-verdict"), alignment: .center),
        ], rows: rows)
    ]
  }

  private func column(_ id: String, _ context: ReportContext) -> Table.Column {
    Table.Column(
      id: Table.Column.ID(rawValue: id), heading: context.label("column-\(id)"),
      unit: context.equivalentUnit,
      role: .computed)
  }

  private struct Comparison {
    let name: String
    let left: SheetFormula
    let right: SheetFormula
    let values: (Double, Double)
  }

  private func row(
    _ index: Int, _ check: Comparison, _ context: ReportContext
  ) -> Table.Row {
    let left = CellAddress("self-check", row: index, column: "left")
    let right = CellAddress("self-check", row: index, column: "right")
    let difference = CellAddress("self-check", row: index, column: "difference")
    let (yes, no) = (context.label("verdict-yes"), context.label("verdict-no"))
    let isRight =
      abs(check.values.0 - check.values.1) <= Self.tolerance * max(1, abs(check.values.0))
    return Table.Row([
      .text(check.name), .formula(check.left, cached: check.values.0, .mass, role: .computed),
      .formula(check.right, cached: check.values.1, .mass, role: .computed),
      .formula(
        "\(left)-\(right)", cached: check.values.0.less(check.values.1), .mass, role: .computed),
      .textFormula(
        "IF(ABS(\(difference))<=\(Self.tolerance)*MAX(1,ABS(\(left))),\(SheetFormula.literal(yes)),\(SheetFormula.literal(no)))",
        cached: isRight ? yes : no, role: .computed),
    ])
  }

  /// What sums over different ways may differ by: the last digits of binary arithmetic.
  private static let tolerance = 1e-8

  private func comparisons(_ context: ReportContext) -> [Comparison] {
    let account = context.account
    guard let summary = account.summary?.direct, context.shares.total.magnitude != 0 else {
      return []
    }
    let scale = context.totalUnit.scale
    let direct = account.totals.directEquivalent / scale
    let sectoral = account.methods(.sectoral)
    let methods = sectoral.map { context.layout(of: $0).total("equivalent") }
    let lines = sectoral.map { $0.total * account.totals.potential(of: $0.method.gas) }
    let byMethod = Comparison(
      name: context.label("check-methods"), left: "\(summary)",
      right: context.totalUnit.of(SheetFormula.sum(of: methods)),
      values: (direct, lines.compensatedSum / scale))
    let gases = account.totals.gases.filter { account.totals.direct[$0] != nil }
    let masses = gases.map { gas in
      (account.totals.direct[gas] ?? [:]).values.compensatedSum
        * account.totals.potential(of: gas)
    }
    let byGas = Comparison(
      name: context.label("check-gases"), left: "\(summary)",
      right:
        "\(CellAddress("gases", row: gases.count, column: "equivalent"))\(context.totalUnit.divisor)",
      values: (direct, masses.compensatedSum / scale))
    let byStanding = Comparison(
      name: context.label("check-standings"), left: "\(summary)",
      right:
        "\(CellAddress("standings", row: Basis.all.count, column: "equivalent"))\(context.totalUnit.divisor)",
      values: (direct, context.shares.total.equivalent / scale))
    return [byMethod, byGas, byStanding] + conversions(summary, direct, context)
  }

  private func conversions(
    _ summary: CellAddress, _ direct: Double, _ context: ReportContext
  ) -> [Comparison] {
    ConversionTables().tables(in: context).compactMap { table in
      guard let column = table.columns.firstIndex(where: { $0.id == "equivalent" }),
        let total = table.rows.last?.cells[column].value
      else { return nil }
      return Comparison(
        name: context.label("check-conversion", ["tree": .text(table.title)]),
        left: "\(summary)",
        right: "\(CellAddress(table.id, row: table.rows.count - 1, column: "equivalent"))",
        values: (direct, total))
    }
  }

}

extension Double {
  /// What a spreadsheet shows for a difference: nothing where only the last digits differ.
  fileprivate func less(_ other: Double) -> Double {
    let rest = self - other
    return rest.magnitude <= Self.noise * Swift.max(magnitude, other.magnitude) ? 0 : rest
  }

  private static let noise = 0x1p-48
}
