public import Findings

/// Lines of a method that follow from other methods' lines, so that what several methods need is
/// declared once: animals, the nitrogen they excrete, the nitrogen that reaches the soil.
public struct DerivedLines: Hashable, Sendable {
  /// The methods gone on with; of several, their lines are added up.
  public let methods: [String]
  /// What of their lines is taken.
  public let takes: Taken
  /// Whether one line stands for all of theirs, instead of one for each.
  public let isSum: Bool
  /// What a line that stands for all is called.
  public let name: LocalizedText?
  /// The technology of the lines, instead of the one that their source has.
  public let technology: String?
  /// Where it is declared.
  public let place: Place

  /// What of another method's line is taken.
  public enum Taken: String, CaseIterable, Hashable, Sendable {
    /// Its activity data.
    case activity
    /// Its result.
    case results
  }
}
