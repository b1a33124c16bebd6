import Findings
import Inventories
import Quantities
import Regulations

/// Makes a balance of a table: names become rows and fuels, units become units, sums are added.
struct BalanceBuilder {
  private let table: BalanceTable
  private let regulation: Regulation
  private let layout: BalanceLayout
  private let units: UnitReader
  private var cells: [EnergyBalance.Position: EnergyBalance.Cell] = [:]
  private(set) var findings: [Finding] = []

  init(_ table: BalanceTable, layout: BalanceLayout, regulation: Regulation, units: UnitReader) {
    self.table = table
    self.layout = layout
    self.regulation = regulation
    self.units = units
  }

  mutating func balance() -> EnergyBalance {
    for cell in table.cells { take(cell) }
    for row in layout.rows where row.treatment == .computed || !row.plus.isEmpty { add(row) }
    return EnergyBalance(
      layout: layout, cells: cells, comments: table.comments, in: regulation)
  }

  private mutating func take(_ cell: BalanceTable.Cell) {
    guard let row = row(of: cell), let fuel = fuel(of: cell), let unit = unit(of: cell, fuel)
    else { return }
    let position = EnergyBalance.Position(row.id, fuel.id)
    if let rival = cells[position] {
      let arguments: [String: Finding.Argument] = [
        "name": .text("\(cell.row) · \(cell.fuel)"), "line": .count(rival.place?.line ?? 0),
      ]
      findings.append(Finding(.error, .cellTwice, arguments, at: cell.place))
    }
    cells[position] = EnergyBalance.Cell(
      quantity: cell.quantity, unit: unit, isPublished: true, place: cell.place)
  }

  private mutating func row(of cell: BalanceTable.Cell) -> BalanceRow? {
    if let row = regulation.balanceRow(named: cell.row, in: layout) { return row }
    let known = layout.rows.map(\.name.zh)
    findings.append(unknown(.unknownBalanceRow, cell.row, among: known, at: cell.place))
    return nil
  }

  private mutating func fuel(of cell: BalanceTable.Cell) -> Fuel? {
    if let fuel = regulation.fuel(named: cell.fuel) { return fuel }
    let known = regulation.fuelOrder.compactMap { regulation.fuels[$0]?.name.zh }
    findings.append(unknown(.unknownFuel, cell.fuel, among: known, at: cell.place))
    return nil
  }

  private mutating func unit(of cell: BalanceTable.Cell, _ fuel: Fuel) -> Unit? {
    switch units.unit(cell.unit, for: fuel, at: cell.place) {
    case .success(let unit): return unit
    case .failure(let problem):
      findings.append(problem.finding)
      return nil
    }
  }

  private func unknown(
    _ code: Finding.Code, _ name: String, among known: [String], at place: Place
  ) -> Finding {
    let nearest = NearestName.of(name, among: known) ?? known.first ?? ""
    return Finding(.error, code, ["name": .text(name), "nearest": .text(nearest)], at: place)
  }

  /// Adds up a row that the table leaves out, fuel by fuel.
  private mutating func add(_ row: BalanceRow) {
    for fuel in regulation.fuelOrder {
      let position = EnergyBalance.Position(row.id, fuel)
      guard cells[position] == nil, let unit = unit(ofColumn: fuel) else { continue }
      guard let sum = BalanceSum(row, fuel, unit: unit, cells: cells).value else { continue }
      cells[position] = EnergyBalance.Cell(
        quantity: sum, unit: unit, isPublished: false, place: nil)
    }
  }

  private func unit(ofColumn fuel: String) -> Unit? {
    layout.rows.lazy.compactMap { cells[EnergyBalance.Position($0.id, fuel)]?.unit }.first
  }
}

extension Finding.Code {
  static let unknownBalanceRow: Self = "unknown-balance-row"
  static let unknownFuel: Self = "unknown-fuel"
  static let cellTwice: Self = "cell-twice"
}
