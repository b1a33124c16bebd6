import Formulas
package import Quantities
package import StatutoryForms

/// The units of cells, as the form prints them.
extension FilingScope {
  /// The unit of a cell as printed; `nil` where nobody says it, or where it is of its formula.
  package func unit(of cell: FilingCell) -> Unit? {
    let sheet = filing.sheets[cell.sheet]
    let column = sheet.layout.columns[cell.column]
    if let total = total(of: cell) {
      return meaning(total.unit ?? carrierTotal(total)?.unit ?? column.unit, at: cell)
    }
    return meaning(column.unit, at: cell)
  }

  /// The carriers' row of sums that a total is.
  package func carrierTotal(_ total: FormTotal) -> CarrierList.Total? {
    filing.form.carriers.totals.first { $0.id == total.id }
  }

  private func meaning(_ unit: FormUnit?, at cell: FilingCell) -> Unit? {
    switch unit {
    case .printed(let text, let unit): unit ?? Self.unread(text)
    case .carrier: carrier(of: cell).map(unit(of:))
    case .perCarrier(let unit): carrier(of: cell).map { unit / self.unit(of: $0) }
    case .row: meaning(entry(of: cell).unit, at: cell)
    case .column(let id): named(by: id, at: cell)
    case .product, .unknown, nil: nil
    }
  }

  /// The unit of a carrier; one of its own where nobody says it.
  func unit(of carrier: Carrier) -> Unit {
    carrier.measure
      ?? Unit(powers: [BaseUnit(carrier.unit ?? carrier.id): 1], symbol: carrier.unit ?? "")
  }

  /// A unit that cannot be read, which is like itself and nothing else.
  private static func unread(_ text: String) -> Unit {
    Unit(powers: [BaseUnit(text): 1], symbol: text)
  }

  private func named(by column: String, at cell: FilingCell) -> Unit? {
    let sheet = filing.sheets[cell.sheet]
    guard let position = sheet.position(of: column),
      let text = sheet.cell(cell.record, position)?.text
    else { return nil }
    return Self.reading(text) ?? Self.unread(text)
  }

  /// A unit as it is typed for a product, which may be for one of something that no unit is: 台.
  static func reading(_ text: String) -> Unit? {
    if let unit = try? Unit(text) { return unit }
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let above = try? Unit(parts[0]) else { return nil }
    return (above / ((try? Unit(parts[1])) ?? unread(parts[1]))).spelt(text)
  }
}
