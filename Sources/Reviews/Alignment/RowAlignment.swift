/// Which row of a found sheet is which row of the expected one.
///
///     let alignment = RowAlignment(expected: [["煤", "1"], ["油", "2"]], found: [["油", "3"]])
///     alignment.matches   // the second expected row is the first found, though edited
///     alignment.missing   // [0]
///
/// A row that moved is missing at one place and added at another. For columns, turn the sheets.
public struct RowAlignment: Hashable, Sendable {
  /// Rows that are one and the same, in order.
  public let matches: [Match]
  /// Expected rows that were not found.
  public let missing: [Int]
  /// Found rows that were not expected.
  public let added: [Int]

  /// An expected row and the found one that it is.
  public struct Match: Hashable, Sendable {
    /// The expected row.
    public let expected: Int
    /// The found row.
    public let found: Int
    /// Whether all their cells are the same.
    public let isExact: Bool
  }

  /// How much of two rows must be the same for them to be one row that was edited.
  public static let usualSimilarity = 0.5

  /// Compares rows by what their cells hold; `nil` is an empty cell.
  ///
  /// Two rows are taken for one that was edited when at least `similarity` of their cells agree.
  public init<Mark: Hashable>(
    expected: [[Mark?]], found: [[Mark?]], similarity: Double = Self.usualSimilarity
  ) {
    var names = RowNames<Mark>()
    let left = expected.map { names.row($0) }
    let right = found.map { names.row($0) }
    var search = AlignmentSearch(left: left, right: right, similarity: similarity)
    let partners = search.partners()
    matches = partners.enumerated().compactMap { row, partner in
      partner.map { Match(expected: row, found: $0, isExact: left[row].id == right[$0].id) }
    }
    missing = partners.indices.filter { partners[$0] == nil }
    let taken = Set(matches.map(\.found))
    added = found.indices.filter { !taken.contains($0) }
  }
}
