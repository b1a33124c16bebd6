import Accounting
import Documents
import Findings
import Foundation
import Inventories
import Quantities
import Regulations

/// The reference approach against the sectoral one, fuel by fuel, with the difference explained.
struct ReferenceTable: ReportTable {
  static let id = "reference"

  func tables(in context: ReportContext) -> [Table] {
    guard let comparison = context.account.referenceComparison,
      let writer = ReferenceRows(context: context)
    else { return [] }
    let rows = comparison.fuels.enumerated().map { writer.row($0.offset, $0.element) }
    return [
      Table(
        id: "reference", title: context.label("table-reference"), columns: writer.columns,
        rows: rows + [writer.total(comparison)],
        notes: [context.label("note-reference")]
          + [writer.factorNote(comparison)].compactMap(\.self)
          + (comparison.isSupplyIncomplete ? [context.label("note-reference-stocks")] : []))
    ]
  }
}

/// Writes the rows of the comparison, each quantity from the cells it comes from.
private struct ReferenceRows {
  let context: ReportContext
  private let reference: CalculationLayout
  private let sectoral: CalculationLayout

  init?(context: ReportContext) {
    self.context = context
    guard let reference = context.account.methods(.reference).first,
      let sectoral = context.account.methods(.sectoral).first(where: {
        $0.method.gas == reference.method.gas
          && $0.method.balanceLines.contains { $0.rows == .treated(.combusted) }
      })
    else { return nil }
    self.reference = context.layout(of: reference)
    self.sectoral = context.layout(of: sectoral)
  }

  private static let items = [
    "transformed", "lost", "statistical", "recovered", "bunkers", "kept-out", "supply-gap",
    "residual",
  ]

  var columns: [Table.Column] {
    func column(_ id: String, unit: String? = nil) -> Table.Column {
      Table.Column(
        id: Table.Column.ID(rawValue: id), heading: context.label("column-\(id)"), unit: unit,
        role: .computed)
    }
    let co2 = context.carbonDioxideUnit
    return [
      Table.Column(id: "fuel", heading: context.label("column-fuel")),
      Table.Column(id: "unit", heading: context.label("column-unit"), alignment: .center),
      column("apparent"), column("burnt"), column("gap"),
    ] + Self.items.map { column($0) } + [
      column("reference-co2", unit: co2), column("sectoral-co2", unit: co2),
      column("difference-co2", unit: co2),
    ]
  }

  func row(_ index: Int, _ fuel: FuelDifference) -> Table.Row {
    func own(_ id: String) -> CellAddress {
      CellAddress("reference", row: index, column: Table.Column.ID(rawValue: id))
    }
    let quantities: [(SheetFormula, Double)] = [
      (sum("quantity", reference, fuel), fuel.apparent),
      (sum("quantity", sectoral, fuel), fuel.burnt),
      ("\(own("apparent"))-\(own("burnt"))", fuel.apparent - fuel.burnt),
    ]
    let items = items(fuel)
    let explained = Self.items.dropLast().reduce("" as SheetFormula) { "\($0)-\(own($1))" }
    let residual: (SheetFormula, Double) = ("\(own("gap"))\(explained)", fuel.residual)
    let cells = (quantities + items + [residual]).map {
      Cell.formula($0.0, cached: $0.1, .balance, role: .computed)
    }
    let scale = context.totalUnit.scale
    let co2 = [
      (sum("result", reference, fuel), fuel.referenceMass),
      (sum("result", sectoral, fuel), fuel.sectoralMass),
    ].map {
      Cell.formula(context.totalUnit.of($0.0), cached: $0.1 / scale, .total, role: .computed)
    }
    let difference = Cell.formula(
      "\(own("reference-co2"))-\(own("sectoral-co2"))",
      cached: (fuel.referenceMass - fuel.sectoralMass) / scale, .total, role: .computed)
    let unit = context.account.balance?.unit(of: fuel.fuel.id).map(context.unitName) ?? ""
    return Table.Row(
      [.text(context.name(fuel.fuel.name)), .text(unit)] + cells + co2 + [difference])
  }

  /// The fuels of which both approaches count as much and yet do not come to the same; `nil` for none.
  func factorNote(_ comparison: ReferenceComparison) -> String? {
    let fuels = comparison.fuels.filter { fuel in
      abs(fuel.apparent - fuel.burnt) <= Self.same * abs(fuel.burnt)
        && abs(fuel.referenceMass - fuel.sectoralMass) > Self.noticed * abs(fuel.sectoralMass)
    }
    guard !fuels.isEmpty else { return nil }
    let names = fuels.map { context.name($0.fuel.name) }
    return context.label(
      "note-reference-factors",
      ["fuels": .text(names.joined(separator: context.label("name-separator")))])
  }

  /// Shares by which quantities are the same, and results are told to differ.
  private static let same = 1e-6
  private static let noticed = 0.01

  /// Each item as a formula over balance cells, with the sign that makes the items add up.
  private func items(_ fuel: FuelDifference) -> [(SheetFormula, Double)] {
    let id = fuel.fuel.id
    return [
      (cells(id, sign: -1) { $0.treatment == .transformed }, fuel.transformed),
      (cells(id, sign: 1) { $0.treatment == .loss }, fuel.lost),
      (cells(id, sign: 1) { $0.treatment == .difference }, fuel.statistical),
      (cells(id, sign: -1) { $0.role == .recovery }, -fuel.recovered),
      (bunkers(fuel), -fuel.bunkers),
      (keptOut(fuel), fuel.keptOut), (gap(fuel), fuel.supplyGap),
    ]
  }

  private func cells(
    _ fuel: String, sign: Int, where isWanted: (BalanceRow) -> Bool
  ) -> SheetFormula {
    let rows = context.account.balance?.rows.filter {
      isWanted($0) && context.account.balance?[$0.id, fuel] != nil
    }
    let mark = SheetFormula(stringLiteral: sign < 0 ? "-" : "+")
    let formula = (rows ?? []).reduce("" as SheetFormula) {
      "\($0)\(mark)\(context.balanceAddress($1.id, fuel))"
    }
    return formula.tokens.isEmpty ? "0" : formula
  }

  private func bunkers(_ fuel: FuelDifference) -> SheetFormula {
    fuel.bunkers == 0
      ? "0" : cells(fuel.fuel.id, sign: -1) { $0.treatment == .bunkersAbroad }
  }

  /// The lines kept out by a treatment, and what was taken out of rows as raw material.
  private func keptOut(_ fuel: FuelDifference) -> SheetFormula {
    let account = sectoral.account
    let apart = sectoral.apart.filter { account.lines.fuels[$0] == fuel.fuel.id }
      .compactMap { sectoral.row(of: $0) }
      .map { CellAddress(sectoral.id, row: $0, column: "quantity") }
    let feedstock = cells(fuel.fuel.id, sign: 1) { $0.treatment == .feedstock }
    return apart.reduce(feedstock) { "\($0)+\($1)" }
  }

  /// Minus what the published supply has beyond its parts.
  private func gap(_ fuel: FuelDifference) -> SheetFormula {
    guard fuel.supplyGap != 0, let balance = context.account.balance,
      let row = balance.rows.first(where: { row in
        row.treatment == .computed && row.plus.contains { balance.layout[$0]?.role != nil }
      })
    else { return "0" }
    let parts = row.plus.filter { balance[$0, fuel.fuel.id] != nil }.reduce("" as SheetFormula) {
      "\($0)+\(context.balanceAddress($1, fuel.fuel.id))"
    }
    return "\(parts)-\(context.balanceAddress(row.id, fuel.fuel.id))"
  }

  private func sum(
    _ column: Table.Column.ID, _ layout: CalculationLayout, _ fuel: FuelDifference
  ) -> SheetFormula {
    layout.sum(of: column, where: [("fuel", context.name(fuel.fuel.name))]) ?? "0"
  }

  func total(_ comparison: ReferenceComparison) -> Table.Row {
    let scale = context.totalUnit.scale
    func cell(_ id: Table.Column.ID, _ value: Double) -> Cell {
      let range = CellRange("reference", rows: 0..<comparison.fuels.count, column: id)
      return range.map { .formula("SUM(\($0))", cached: value / scale, .total, role: .total) }
        ?? .empty
    }
    let blanks = Array(repeating: Cell.empty, count: columns.count - 2 - 2)
    return Table.Row(
      [.text(context.label("row-total"))] + blanks + [
        cell("reference-co2", comparison.reference), cell("sectoral-co2", comparison.sectoral),
        cell("difference-co2", comparison.reference - comparison.sectoral),
      ], role: .total)
  }
}
