public import Findings
public import Quantities
public import Regulations

/// An energy balance (能源平衡表) whose rows and fuels are known, completed with its sums.
public struct EnergyBalance: Sendable {
  /// What its rows are.
  public let layout: BalanceLayout
  /// The rows that have a cell, in the order of the layout.
  public let rows: [BalanceRow]
  /// The fuels that have a cell, in the order they are declared.
  public let fuels: [Fuel]
  /// What the file says of its source.
  public let comments: [String]
  private let cells: [Position: Cell]

  /// A cell of the balance.
  public struct Cell: Hashable, Sendable {
    /// The number, in ``unit``.
    public let quantity: Double
    /// The unit.
    public let unit: Unit
    /// Whether it was published, or is our sum of its parts.
    public let isPublished: Bool
    /// Where it was published.
    public let place: Place?
  }

  /// A row and a fuel.
  public struct Position: Hashable, Sendable {
    /// The row's id.
    public let row: String
    /// The fuel's id.
    public let fuel: String

    /// Makes a position.
    public init(_ row: String, _ fuel: String) {
      self.row = row
      self.fuel = fuel
    }
  }

  init(
    layout: BalanceLayout, cells: [Position: Cell], comments: [String], in regulation: Regulation
  ) {
    self.layout = layout
    self.cells = cells
    self.comments = comments
    let usedRows = Set(cells.keys.map(\.row))
    let usedFuels = Set(cells.keys.map(\.fuel))
    rows = layout.rows.filter { usedRows.contains($0.id) }
    fuels = regulation.fuelOrder.compactMap {
      usedFuels.contains($0) ? regulation.fuels[$0] : nil
    }
  }

  /// The cell of a row and a fuel.
  public subscript(row: String, fuel: String) -> Cell? {
    cells[Position(row, fuel)]
  }

  /// The number of a cell, or zero for one that the table leaves blank.
  ///
  /// In a balance a blank cell *is* zero: every row and fuel is covered by its sums.
  public func quantity(_ row: String, _ fuel: String) -> Double {
    self[row, fuel]?.quantity ?? 0
  }

  /// The unit that a fuel's column is printed in.
  public func unit(of fuel: String) -> Unit? {
    rows.lazy.compactMap { self[$0.id, fuel]?.unit }.first
  }
}

extension EnergyBalance {
  /// Whether a sum stands for its parts: fuel is burnt there, such as in households, and the
  /// table prints none of the parts.
  func standsForItsParts(_ row: BalanceRow, _ fuel: Fuel) -> Bool {
    row.isBurntSum && !row.plus.contains { self[$0, fuel.id] != nil }
  }
}

extension BalanceRow {
  /// Whether the row is a sum that is itself a place where fuel is burnt.
  var isBurntSum: Bool { treatment == .computed && sector != nil }
}
