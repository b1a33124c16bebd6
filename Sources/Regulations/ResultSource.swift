/// What of other methods a letter stands for: all that they come to, or, line by line, what they come
/// to in the line's own category or for its own entity.
public struct ResultSource: Hashable, Sendable {
  /// The methods; what several come to is added up.
  public let methods: [String]
  /// What a line and the results it takes have in common; `nil` where it takes all.
  public let grouping: Grouping?
  /// Whether a line that follows from others stands only where these methods have lines, instead of
  /// their results being asked for.
  public let isCondition: Bool

  /// What tells the results of one line from those of another.
  public enum Grouping: String, CaseIterable, Hashable, Sendable {
    /// The category, such as a process of a works.
    case category
    /// The entity, such as a unit of a power station.
    case entity
  }

  /// What these methods come to.
  public init(_ methods: [String], by grouping: Grouping? = nil, isCondition: Bool = false) {
    self.methods = methods
    self.grouping = grouping
    self.isCondition = isCondition
  }
}
