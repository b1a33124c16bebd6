public import Findings
public import Quantities

/// An energy product (能源品种) that balances and factor tables speak of.
public struct Fuel: Hashable, Sendable {
  /// Its id.
  public let id: String
  /// Its name.
  public let name: LocalizedText
  /// What it is.
  public let kind: Kind
  /// The unit that `fuel` stands for in a formula.
  public let unit: Unit
  /// Other names that tables use.
  public let aliases: [String]
  /// Whether it is made from another fuel.
  public let isSecondary: Bool
  /// The fuels it is the statistical heading of (煤合计); empty for a fuel proper.
  public let parts: [String]
  /// Where it is declared.
  public let place: Place

  /// What an energy product is.
  public enum Kind: String, CaseIterable, Sendable {
    /// Coal and what is made of it in solid form.
    case coal
    /// Crude oil and oil products.
    case oil
    /// Natural and manufactured gas.
    case gas
    /// Electricity.
    case electricity
    /// Heat.
    case heat
    /// Straw, wood, biogas.
    case biomass
    /// What a balance does not name.
    case other

    /// Whether its carbon is fossil.
    public var isFossil: Bool { [.coal, .oil, .gas].contains(self) }
  }
}

/// A branch of the economy that factors may be limited to.
public struct Sector: Hashable, Sendable {
  /// Its id.
  public let id: String
  /// Its name.
  public let name: LocalizedText
  /// Other names that a table may use.
  public let aliases: [String]
  /// The sector it is part of.
  public let parent: String?
  /// Where it is declared.
  public let place: Place
}
