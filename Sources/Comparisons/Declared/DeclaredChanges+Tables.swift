import Accounting
import Findings
import Inventories
import Quantities
import Regulations

/// What the tables of the two inventories say otherwise, besides lines.
extension DeclaredChanges {
  /// Cells of the balance, each by its row and fuel.
  var balance: [DeclaredChange] {
    let cells = [before, after].map(BalanceCells.init)
    let comparison = ItemComparison<BalanceCells.Cell, EnergyBalance.Position>(
      subject: .balance, key: { cell, _ in cell.position }, category: { $0.category },
      name: { cell, _ in cell.name }, summary: { $0.quantity },
      fields: [(.quantity, { $0.quantity }), (.note, { .words($0.written.note) })])
    return comparison.changes(cells[0].cells, cells[1].cells).map { change in
      change.asUnitChange(of: .quantity)
    }
  }

  /// The entity's own factors, each by what it is for.
  var factors: [DeclaredChange] {
    ItemComparison<DeclaredFactor, [String]>(
      subject: .factor, key: { factor, side in key(of: factor, side) },
      name: { factor, side in name(of: factor, side) },
      summary: { $0.shown },
      fields: [
        (.value, { $0.shown }), (.proxy, { .words($0.proxy.value) }),
        (.evidence, { .words($0.evidence) }), (.reason, { .words($0.reason) }),
        (.signed, { .words($0.signed) }),
      ]
    ).changes(before.inventory.factors, after.inventory.factors)
      .map { $0.asUnitChange(of: .value) }
  }

  /// How cells are treated.
  var treatments: [DeclaredChange] {
    ItemComparison<Treatment, [String]>(
      subject: .treatment,
      key: { treatment, side in
        [row(treatment.row.value, side), fuel(treatment.fuel.value, side)]
      },
      name: { treatment, _ in
        LocalizedText("\(treatment.row.value) · \(treatment.fuel.value)")
      },
      summary: { .label("use-\($0.applied.rawValue)") },
      fields: [
        (.treat, { .label("use-\($0.applied.rawValue)") }),
        (.alternative, { $0.alternative.map { .label("use-\($0.rawValue)") } }),
        (.countedIn, { .words($0.countedIn) }), (.reason, { .text($0.reason) }),
      ]
    ).changes(before.inventory.treatments, after.inventory.treatments)
  }

  /// Figures that others published.
  var reported: [DeclaredChange] {
    ItemComparison<ReportedFigure, [String]>(
      subject: .reported,
      key: { figure, side in
        [
          figure.method.value, row(figure.row.value, side), fuel(figure.fuel.value, side),
          figure.category, figure.source,
        ]
      },
      category: { $0.category.isEmpty ? nil : $0.category },
      name: { figure, _ in
        LocalizedText(
          [figure.method.value, figure.row.value, figure.fuel.value, figure.source]
            .filter { !$0.isEmpty }.joined(separator: " · "))
      },
      summary: { .number($0.value, unit: $0.unit.value) },
      fields: [
        (.value, { .number($0.value, unit: $0.unit.value) }),
        (
          .tolerance,
          { figure in
            figure.tolerance.map { .number($0, unit: figure.unit.value) }
          }
        ),
        (.note, { .words($0.note) }),
      ]
    ).changes(before.inventory.reported, after.inventory.reported)
      .map { $0.asUnitChange(of: .value) }
  }

  private func key(of factor: DeclaredFactor, _ side: ItemSide) -> [String] {
    let sector = account(side).regulation.sectors.values.first {
      [$0.id, $0.name.zh, $0.name.en].contains(factor.sector)
    }
    return [
      factor.parameter.value, factor.method, fuel(factor.fuel.value, side),
      sector?.id ?? factor.sector, factor.technology, factor.kind.rawValue,
    ]
  }

  private func name(of factor: DeclaredFactor, _ side: ItemSide) -> LocalizedText {
    let words = [
      factor.parameter.value, factor.method, factor.fuel.value, factor.sector, factor.technology,
    ]
    return LocalizedText(words.filter { !$0.isEmpty }.joined(separator: " · "))
  }

  private func account(_ side: ItemSide) -> EmissionAccount { side == .before ? before : after }

  private func row(_ name: String, _ side: ItemSide) -> String {
    let account = account(side)
    let row = account.balance.flatMap {
      account.regulation.balanceRow(named: name, in: $0.layout)
    }
    return row?.id ?? name
  }

  private func fuel(_ name: String, _ side: ItemSide) -> String {
    account(side).regulation.fuel(named: name)?.id ?? name
  }
}

extension DeclaredFactor {
  /// Its value with its unit; nothing for a proxy.
  fileprivate var shown: DeclaredValue? {
    value.map { .number($0, unit: unit.value) }
  }
}

extension DeclaredChange {
  /// The change as one of the unit alone, where the number is the same in another unit.
  fileprivate func asUnitChange(of field: Field) -> DeclaredChange {
    guard self.field == field, case .number(let old, let oldUnit) = before,
      case .number(let new, let newUnit) = after, oldUnit != newUnit,
      let units = try? (Unit(oldUnit), Unit(newUnit)), let factor = units.0.factor(to: units.1),
      (old * factor).isAlike(new)
    else { return self }
    return DeclaredChange(
      subject: subject, category: category, item: item, field: .unit, before: before, after: after)
  }
}

/// The cells of a balance as they are written, each with the row and fuel it is of.
private struct BalanceCells {
  let cells: [Cell]

  struct Cell {
    let position: EnergyBalance.Position
    let written: BalanceTable.Cell
    let category: String?
    let name: LocalizedText

    var quantity: DeclaredValue { .number(written.quantity, unit: written.unit) }
  }

  init(_ account: EmissionAccount) {
    guard let table = account.inventory.balance, let layout = account.balance?.layout else {
      cells = []
      return
    }
    cells = table.cells.map { cell in
      let row = account.regulation.balanceRow(named: cell.row, in: layout)
      let fuel = account.regulation.fuel(named: cell.fuel)
      let names = (row?.name ?? LocalizedText(cell.row), fuel?.name ?? LocalizedText(cell.fuel))
      return Cell(
        position: EnergyBalance.Position(row?.id ?? cell.row, fuel?.id ?? cell.fuel),
        written: cell, category: row?.category,
        name: LocalizedText(
          zh: "\(names.0.zh) · \(names.1.zh)", en: "\(names.0.en) · \(names.1.en)"))
    }
  }
}
