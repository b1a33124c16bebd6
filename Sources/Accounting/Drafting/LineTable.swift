public import Findings
public import Inventories
public import Quantities

/// The lines (核算条目) of one method, column by column, before factors are chosen.
public struct LineTable: Sendable {
  /// What each line is called in its id.
  public internal(set) var labels = Dimension()
  /// The entity of each line, where several share a table.
  public internal(set) var entities = Dimension()
  /// The category of each line.
  public internal(set) var categories = Dimension()
  /// The sector of each line.
  public internal(set) var sectors = Dimension()
  /// The fuel of each line.
  public internal(set) var fuels = Dimension()
  /// The technology of each line.
  public internal(set) var technologies = Dimension()
  /// The quantities as declared.
  public internal(set) var quantities: [Double] = []
  /// The unit of each quantity, as a position in ``units``.
  public internal(set) var unitCodes: [Int32] = []
  /// The units declared.
  public internal(set) var units: [Unit] = []
  /// The quantities in the unit that the formula wants.
  public internal(set) var activity: [Double] = []
  /// What each quantity of a table was multiplied by to be in that unit; empty where lines follow from others.
  var unitFactors: [Double] = []
  /// The year that each quantity is of, where a table says so; empty where none does.
  public internal(set) var years: [Double] = []
  /// How far the sum of lines that were added up spreads, as a share of how far each of them does; empty where
  /// lines stand each by itself.
  var spreadShares: [Double] = []
  /// The treatment that keeps a line out of the total, as a position among the inventory's; -1
  /// for a line that counts.
  public internal(set) var exclusions: [Int32] = []
  /// Where the lines come from.
  public internal(set) var origin: Origin = .balance([])

  /// Where lines come from.
  public enum Origin: Sendable {
    /// Cells of the balance; for each line its terms.
    case balance([[BalanceTerm]])
    /// A table of the inventory.
    case table(ActivityTable)
    /// Other methods; for each line what it is the sum of.
    case derived([[ResultTerm]])
    /// Lines added up where nothing tells them apart but their names.
    case condensed(originalCount: Int)
    /// A lock; for each line where it says so.
    case filed([Place])
  }

  /// How many lines there are.
  public var count: Int { quantities.count }

  /// Whether a line is part of the total.
  public func counts(_ line: Int) -> Bool { exclusions[line] < 0 }

  /// The unit of a line's quantity.
  public func unit(_ line: Int) -> Unit { units[Int(unitCodes[line])] }

  /// How far a line's activity spreads, as a share of what is said of it: lines added up make up for each other.
  public func spreadShare(_ line: Int) -> Double {
    spreadShares.isEmpty ? 1 : spreadShares[line]
  }

  /// The terms of a line that follows from the balance.
  public func terms(_ line: Int) -> [BalanceTerm] {
    guard case .balance(let terms) = origin else { return [] }
    return terms[line]
  }

  /// The terms of a line that follows from other methods.
  public func results(_ line: Int) -> [ResultTerm] {
    guard case .derived(let terms) = origin else { return [] }
    return terms[line]
  }

  /// Where a line's quantity stands.
  public func place(_ line: Int) -> Place? {
    switch origin {
    case .balance(let terms): terms[line].lazy.compactMap(\.place).first
    case .table(let table): table.place(line, "quantity")
    case .filed(let places): places[line]
    case .condensed, .derived: nil
    }
  }

  /// Where the first line stands that a derived one follows from, through other methods too.
  func place(ofDerived line: Int, after accounts: [String: MethodAccount]) -> Place? {
    guard case .derived(let terms) = origin, terms.indices.contains(line) else { return nil }
    return terms[line].lazy.compactMap { term -> Place? in
      guard let source = accounts[term.method]?.lines, source.count > 0 else { return nil }
      let first = term.line ?? 0
      return source.place(first) ?? source.place(ofDerived: first, after: accounts)
    }.first
  }

  /// The position of a unit among the units declared, added if it is new.
  mutating func code(of unit: Unit) -> Int32 {
    if let known = units.firstIndex(where: { $0 == unit && $0.symbol == unit.symbol }) {
      return Int32(known)
    }
    units.append(unit)
    return Int32(units.count - 1)
  }
}

/// A cell of the balance as part of a line's quantity.
public struct BalanceTerm: Hashable, Sendable {
  /// The row's id.
  public let row: String
  /// The fuel's id.
  public let fuel: String
  /// Whether the cell is added or subtracted.
  public let sign: Int
  /// Where the cell was published.
  public let place: Place?
}
