public import Findings
public import Quantities

/// Values of one parameter from one table or series, which a regulator changes from time to time.
public struct FactorSet: Hashable, Sendable {
  /// Its id.
  public let id: String
  /// What the values are; a method asks for a parameter.
  public let parameter: String
  /// Its name.
  public let name: LocalizedText
  /// The unit of values that bring none of their own.
  public let unit: Unit
  /// The family it belongs to; families of electricity factors never mix.
  public let kind: Kind
  /// What holds past the last entry.
  public let after: Continuation
  /// The day someone last checked that nothing newer is out: `2026-11-20`.
  public let reviewed: String
  /// The values, in the order of the file.
  public let values: [FactorValue]
  /// Where it is declared.
  public let place: Place

  /// The family of a factor.
  public enum Kind: String, CaseIterable, Sendable {
    /// A property of a fuel: calorific value, carbon content, oxidation.
    case fuelProperty = "fuel-property"
    /// Gas per energy burnt.
    case combustion
    /// Gas per product made.
    case process
    /// Gas, carbon or nitrogen of crops, animals and manure.
    case agriculture
    /// Biomass, growth and carbon of land and its change.
    case landUse = "land-use"
    /// Gas or carbon of waste and wastewater treated.
    case waste
    /// Gas that escapes per throughput.
    case fugitive
    /// Standard coal per quantity.
    case coalEquivalent = "coal-equivalent"
    /// A constant of nature or arithmetic.
    case constant
    /// Grid-average CO₂ for organisations and territories.
    case organisationCO2 = "organisation-co2"
    /// Operating and build margins, for reduction projects.
    case projectBaseline = "project-baseline"
    /// Values of a local trading scheme.
    case localETS = "local-ets"
    /// Values prescribed for reports of the national trading scheme.
    case nationalETS = "national-ets"
    /// Life-cycle values, for product footprints.
    case productFootprint = "product-footprint"
    /// Average without market-traded non-fossil electricity.
    case residualMix = "residual-mix"
    /// Fossil electricity alone.
    case fossilMix = "fossil-mix"
  }

  /// What holds past the last entry.
  public enum Continuation: String, CaseIterable, Sendable {
    /// The last entry stays in force.
    case holds
    /// The latest published entry stands in, with a warning.
    case latestPublished = "latest-published"
    /// Nothing does; the value is asked for.
    case ask
  }
}

/// One value of a factor set, with what it applies to, where it is from, and how sure it is.
public struct FactorValue: Hashable, Sendable {
  /// The number, or `nil` where nobody knows it.
  public let value: Double?
  /// The number as printed.
  public let text: String
  /// Its unit.
  public let unit: Unit
  /// The range that is printed instead of, or beside, a value.
  public let range: ClosedRange<Double>?
  /// What it is limited to.
  public let keys: FactorKeys
  /// The first accounting year it applies to.
  public let from: Int
  /// The last accounting year, if it ends.
  public let until: Int?
  /// Where it is from.
  public let citation: Citation
  /// When it was published, as far as known.
  public let published: String?
  /// How sure it is; `nil` for an unknown value.
  public let standing: Standing?
  /// Anything a reader should know.
  public let note: LocalizedText?
  /// Where it is declared.
  public let place: Place
}

/// What a factor value is limited to; an empty set means no limit.
public struct FactorKeys: Hashable, Sendable {
  /// Fuels.
  public let fuels: Set<String>
  /// Sectors.
  public let sectors: Set<String>
  /// Technologies, such as a kind of stove or vehicle.
  public let technologies: Set<String>
  /// Regions, such as an administrative code or a grid.
  public let regions: Set<String>

  /// Makes keys.
  public init(
    fuels: Set<String> = [], sectors: Set<String> = [], technologies: Set<String> = [],
    regions: Set<String> = []
  ) {
    self.fuels = fuels
    self.sectors = sectors
    self.technologies = technologies
    self.regions = regions
  }

  /// How many keys limit it: of two values that fit a line, the narrower one wins.
  public var narrowness: Int {
    [fuels, sectors, technologies, regions].count { !$0.isEmpty }
  }

  /// Whether some line could fit both.
  public func overlaps(_ other: FactorKeys) -> Bool {
    Self.meet(fuels, other.fuels) && Self.meet(sectors, other.sectors)
      && Self.meet(technologies, other.technologies) && Self.meet(regions, other.regions)
  }

  private static func meet(_ left: Set<String>, _ right: Set<String>) -> Bool {
    left.isEmpty || right.isEmpty ? left.isEmpty && right.isEmpty : !left.isDisjoint(with: right)
  }
}
