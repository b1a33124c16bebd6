public import Findings

/// An edition of a guideline: which methods it has, which GWP set and categories it uses.
public struct Guideline: Hashable, Sendable {
  /// Its id.
  public let id: String
  /// Its name.
  public let name: LocalizedText
  /// The document it is.
  public let citation: Citation
  /// The first accounting year it is for; `nil` where that is not known.
  public let firstYear: Int?
  /// The last accounting year before another took its place; `nil` where none is known to have.
  public let lastYear: Int?
  /// The guideline that took its place, by its id.
  public let successor: String?
  /// To how many digits it wants figures reported; `nil` where that is not known.
  public let precision: ReportingPrecision?
  /// How much of it is here.
  public let status: Status
  /// What is and is not in it.
  public let note: LocalizedText?
  /// Whom it is for: `district`, `enterprise`.
  public let entities: [String]
  /// The GWP set its totals use unless the inventory says otherwise.
  public let gwp: String?
  /// Its own category tree.
  public let categories: String?
  /// The trees its totals convert to.
  public let conversions: [String]
  /// The methods an inventory under it uses by itself.
  public let methods: [String]
  /// Methods of others that it rules out, such as those of purchased electricity where the guideline counts none.
  public let excluded: [String]
  /// Whether it is a collection of methods that an inventory switches on one by one.
  public let isSupplement: Bool
  /// Where it is declared.
  public let place: Place

  /// How much of a guideline is here.
  public enum Status: String, CaseIterable, Sendable {
    /// All of it.
    case complete
    /// Some sectors.
    case partial
    /// Its name only: known to exist, not obtainable.
    case declared
  }
}
