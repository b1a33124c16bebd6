public import Findings

/// The regulation an account is made under: what was loaded, from the library and its overlays.
public struct Regulation: Sendable {
  /// Guidelines by id.
  public internal(set) var guidelines: [String: Guideline] = [:]
  /// Methods by id, over all loaded guidelines.
  public internal(set) var methods: [String: Method] = [:]
  /// Methods that were asked for and left out, for their supplement does not fit the guideline.
  public internal(set) var misfits: [String: SupplementMisfit] = [:]
  /// Balance layouts by the guideline that has them.
  public internal(set) var balances: [String: BalanceLayout] = [:]
  /// What inventories are checked against, by the guideline that says it.
  public internal(set) var checkBounds: [String: CheckBounds] = [:]
  /// What values of parameters may be, whatever the method.
  public internal(set) var valueBounds: [ValueBounds] = []
  /// Default uncertainties, by the guideline that has them.
  public internal(set) var uncertainties: [String: UncertaintyDefaults] = [:]
  /// The tables that reports are filled into, by the guideline whose annex has them.
  public internal(set) var reportingForms: [String: ReportingForm] = [:]
  /// Factor sets by id.
  public internal(set) var factorSets: [String: FactorSet] = [:]
  /// Fuels by id.
  public internal(set) var fuels: [String: Fuel] = [:]
  /// The fuels' ids in the order they are declared.
  public internal(set) var fuelOrder: [String] = []
  /// Sectors by id.
  public internal(set) var sectors: [String: Sector] = [:]
  /// GWP sets by id.
  public internal(set) var gwpSets: [String: GWPSet] = [:]
  /// Which gases summaries add up, in the order in which they print them.
  public internal(set) var gasFamilies: [GasFamily] = []
  /// Category trees by id.
  public internal(set) var trees: [String: CategoryTree] = [:]
  /// Conversions between trees.
  public internal(set) var conversions: [CategoryConversion] = []
  /// Where the sources of units sit in the inventories of areas.
  public internal(set) var placements: [CategoryPlacement] = []
  /// Documents by id.
  public internal(set) var sources: [String: LegalSource] = [:]
  /// What overlays added or replaced.
  public internal(set) var overlays: [OverlayEntry] = []

  /// The ids of all guidelines that there are, loaded or not.
  public internal(set) var knownGuidelines: [String] = []
  /// The ids of all methods that there are, loaded or not.
  public internal(set) var knownMethods: [String] = []
  /// The ids of all factor sets that there are, loaded or not.
  public internal(set) var knownFactorSets: [String] = []

  private var fuelNames: [String: String] = [:]

  /// Makes a regulation of nothing.
  public init() {}
}

/// Something that an overlay added to the library or replaced in it.
public struct OverlayEntry: Hashable, Sendable {
  /// What it is: `grid-electricity region=310000 from 2024`, `method x`.
  public let subject: String
  /// Whether something built in was replaced.
  public let replaces: Bool
  /// Where the overlay declares it.
  public let place: Place
}

extension Regulation {
  /// The fuel of an id, name or alias, however blanks and case are written.
  public func fuel(named text: String) -> Fuel? {
    fuels[text] ?? fuelNames[Self.plainName(text)].flatMap { fuels[$0] }
  }

  /// The conversion from one tree to another.
  public func conversion(from source: String, to target: String) -> CategoryConversion? {
    conversions.first { $0.source == source && $0.target == target }
  }

  /// The fuels that are not statistical headings, in the order they are declared.
  public var properFuels: [Fuel] {
    fuelOrder.compactMap { fuels[$0] }.filter(\.parts.isEmpty)
  }

  /// The balance row of an id, name or alias.
  public func balanceRow(named text: String, in layout: BalanceLayout) -> BalanceRow? {
    layout[text] ?? layout.row(plainlyNamed: Self.plainRowName(text))
  }

  /// Makes the index by which fuels are found; to be called when fuels have changed.
  mutating func indexFuels() {
    fuelNames = [:]
    for id in fuelOrder {
      guard let fuel = fuels[id] else { continue }
      for name in [fuel.name.zh, fuel.name.en] + fuel.aliases
      where fuelNames[Self.plainName(name)] == nil {
        fuelNames[Self.plainName(name)] = id
      }
    }
  }

  /// A name without blanks and case, as far as they carry no meaning.
  static func plainName(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace && $0 != "\u{3000}" }
  }

  /// A row's name without its number, `#`, signs in brackets, blanks and case.
  package static func plainRowName(_ text: String) -> String {
    var name = Substring(plainName(text))
    name = name.drop { "#＃".contains($0) }
    name = withoutNumber(name)
    for sign in ["(-)", "(+)", "（-）", "（+）", "(－)", "（－）", "(＋)", "（＋）", "(区、市)", "（区、市）"] {
      name = Substring(name.replacing(sign, with: ""))
    }
    return String(name)
  }

  private static func withoutNumber(_ name: Substring) -> Substring {
    let number = name.prefix { $0.isNumber || "一二三四五六七八九十(（)）".contains($0) }
    let rest = name.dropFirst(number.count)
    guard !number.isEmpty, let mark = rest.first, ".、．:：".contains(mark) else { return name }
    return rest.dropFirst()
  }
}
