public import Findings
public import Quantities

/// The rows of an energy balance (能源平衡表), and what each is to an inventory.
public struct BalanceLayout: Hashable, Sendable {
  /// Its id.
  public let id: String
  /// Where the layout is from.
  public let citation: Citation
  /// How sure it is.
  public let standing: Standing
  /// How far a published sum may be from its parts, in the table's own units: its rounding.
  public let tolerance: Double
  /// The rows, in the order of the table.
  public let rows: [BalanceRow]
  /// The columns as the table prints them, for forms; a balance may have others.
  public let columns: [BalanceColumn]
  /// Where it is declared.
  public let place: Place
  private let positions: [String: Int]
  /// The first row of each plain name.
  private let named: [String: Int]

  init(
    id: String, citation: Citation, standing: Standing, tolerance: Double, rows: [BalanceRow],
    columns: [BalanceColumn], place: Place
  ) {
    self.id = id
    self.citation = citation
    self.standing = standing
    self.tolerance = tolerance
    self.rows = rows
    self.columns = columns
    self.place = place
    positions = Dictionary(
      rows.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: min)
    let names = rows.enumerated().flatMap { position, row in
      ([row.name.zh, row.name.en] + row.aliases).map {
        (Regulation.plainRowName($0), position)
      }
    }
    named = Dictionary(names, uniquingKeysWith: min)
  }

  /// The row that a plain name means.
  func row(plainlyNamed name: String) -> BalanceRow? { named[name].map { rows[$0] } }

  /// The rows that are sums of others, parts before the wholes that they are part of.
  public var sums: [BalanceRow] {
    var seen: Set<String> = []
    var ordered: [BalanceRow] = []
    func visit(_ row: BalanceRow) {
      guard seen.insert(row.id).inserted else { return }
      for part in row.plus + row.minus + row.minusInputs { self[part].map(visit) }
      if row.treatment == .computed || !row.plus.isEmpty { ordered.append(row) }
    }
    rows.forEach(visit)
    return ordered
  }

  /// The row of an id.
  public subscript(id: String) -> BalanceRow? {
    positions[id].map { rows[$0] }
  }
}

/// A column of an energy balance as its table prints it.
public struct BalanceColumn: Hashable, Sendable {
  /// The fuel.
  public let fuel: String
  /// The unit it is printed in.
  public let unit: Unit
  /// Where it is declared.
  public let place: Place
}

/// A row of an energy balance.
public struct BalanceRow: Hashable, Sendable {
  /// Its id.
  public let id: String
  /// Its name as printed.
  public let name: LocalizedText
  /// Other names that tables use.
  public let aliases: [String]
  /// What it is to an inventory.
  public let treatment: Treatment
  /// Which part of supply it is.
  public let role: Role?
  /// What makes a quantity burnt positive: 1, or -1 for inputs printed as negative.
  public let sign: Int
  /// The sector of what is burnt here.
  public let sector: String?
  /// The category of what is burnt here.
  public let category: String?
  /// The row that it is part of.
  public let parent: String?
  /// The rows that it is the sum of.
  public let plus: [String]
  /// The rows subtracted from it.
  public let minus: [String]
  /// The rows of which only the inputs are subtracted.
  public let minusInputs: [String]
  /// Whether the published table has it; a form does not ask for what only we work out.
  public let isPrinted: Bool
  /// Where it is declared.
  public let place: Place

  /// What a row is to an inventory.
  public enum Treatment: String, CaseIterable, Sendable {
    /// Part of what is available.
    case supply
    /// Burnt, in a sector.
    case combusted
    /// Turned into another fuel.
    case transformed
    /// Lost on the way.
    case loss
    /// Used as raw material: taken out of the row it is within.
    case feedstock
    /// Taken on abroad by own ships and planes: taken out of the row it is within.
    case bunkersAbroad = "bunkers-abroad"
    /// Sold to foreign ships and planes.
    case bunkers
    /// A sum that the balance publishes.
    case computed
    /// The statistical difference.
    case difference
    /// A part that is only shown.
    case detail
  }

  /// Which part of supply a row is.
  public enum Role: String, CaseIterable, Sendable {
    /// Primary production.
    case production
    /// Energy recovered from processes.
    case recovery
    /// In from other provinces.
    case inflow
    /// From abroad.
    case `import`
    /// Out to other provinces.
    case outflow
    /// To abroad.
    case export
    /// Change of stocks.
    case stock
  }
}
