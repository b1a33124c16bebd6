extension Method {
  /// What lines of a method claim: each a part of what another method counts, of a year not long
  /// past, with evidence that nobody else can claim it.
  public struct Claims: Hashable, Sendable {
    /// How many years before the accounting year a claim may be of.
    public let oldest: Int
    /// The method of whose activity data the claims are a part.
    public let within: String
    /// Older claims that are let stand for a while; `nil` where none are.
    public let extended: Extension?
    /// Whether each claim is a whole number of units, such as certificates of a megawatt-hour.
    public let isWhole: Bool

    /// Claims of the years before one stand through the accounting years up to another.
    public struct Extension: Hashable, Sendable {
      /// The year before which claims are of.
      public let before: Int
      /// The last accounting year that they count in.
      public let through: Int
    }

    /// Whether a claim of one year still stands in an accounting year.
    public func stands(of year: Int, in accountingYear: Int) -> Bool {
      if year >= accountingYear - oldest { return true }
      guard let extended else { return false }
      return year < extended.before && accountingYear <= extended.through
    }
  }
}
