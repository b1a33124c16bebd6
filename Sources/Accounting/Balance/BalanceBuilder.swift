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
  private var written: [EnergyBalance.Position: BalanceTable.Cell] = [:]
  /// The unit of each fuel's column: that of its first cell, into which the others are converted,
  /// so that the column can be added up.
  private var columnUnits: [String: Unit] = [:]
  private(set) var findings: [Finding] = []

  init(_ table: BalanceTable, layout: BalanceLayout, regulation: Regulation, units: UnitReader) {
    self.table = table
    self.layout = layout
    self.regulation = regulation
    self.units = units
  }

  mutating func balance() -> EnergyBalance {
    for cell in table.cells { take(cell) }
    for row in layout.sums { add(row) }
    return EnergyBalance(
      layout: layout, cells: cells, comments: table.comments, in: regulation)
  }

  private mutating func take(_ cell: BalanceTable.Cell) {
    guard let row = row(of: cell), let fuel = fuel(of: cell), let unit = unit(of: cell, fuel)
    else { return }
    let position = EnergyBalance.Position(row.id, fuel.id)
    // The same words once more are a finding of the table itself.
    if let rival = written.updateValue(cell, forKey: position),
      (rival.row, rival.fuel) != (cell.row, cell.fuel)
    {
      let arguments: [String: Finding.Argument] = [
        "name": .text("\(cell.row) · \(cell.fuel)"), "line": .count(rival.place.line ?? 0),
      ]
      findings.append(Finding(.error, .cellTwice, arguments, at: cell.place))
    }
    let column = columnUnits[fuel.id] ?? unit
    columnUnits[fuel.id] = column
    guard let factor = units.factor(from: unit, to: column) else { return }
    cells[position] = EnergyBalance.Cell(
      quantity: cell.quantity * factor, unit: column, isPublished: true, place: cell.place)
  }

  private mutating func row(of cell: BalanceTable.Cell) -> BalanceRow? {
    if let row = regulation.balanceRow(named: cell.row, in: layout) { return row }
    findings.append(
      .unknown(.unknownBalanceRow, cell.row, among: layout.writtenRows, at: cell.place))
    return nil
  }

  private mutating func fuel(of cell: BalanceTable.Cell) -> Fuel? {
    if let fuel = regulation.fuel(named: cell.fuel) { return fuel }
    findings.append(
      .unknown(.unknownFuel, cell.fuel, among: regulation.writtenFuels, at: cell.place))
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

  /// Adds up a row that the table leaves out, fuel by fuel.
  private mutating func add(_ row: BalanceRow) {
    for fuel in regulation.fuelOrder {
      let position = EnergyBalance.Position(row.id, fuel)
      guard cells[position] == nil, let unit = columnUnits[fuel] else { continue }
      guard let sum = BalanceSum(row, fuel, unit: unit, cells: cells).value else { continue }
      cells[position] = EnergyBalance.Cell(
        quantity: sum, unit: unit, isPublished: false, place: nil)
    }
  }
}

extension Finding.Code {
  static let unknownBalanceRow: Self = "unknown-balance-row"
  static let unknownFuel: Self = "unknown-fuel"
  static let cellTwice: Self = "cell-twice"
}
