/// Which rows, or columns, of a returned sheet are which of those expected.
struct LineCorrespondence {
  /// The rows that are on both sides, in the expected order; none where all are in place.
  let pairs: [(expected: Int, found: Int)]
  /// The rows that are gone.
  let deleted: [Int]
  /// The rows that nobody expected.
  let inserted: [Int]
  /// The rows that stand elsewhere.
  let moved: [(expected: Int, found: Int)]
  private let toFound: [Int?]
  private let toExpected: [Int?]

  /// Every row is where it was.
  static let same = LineCorrespondence(expected: [], found: [])

  init(expected: [[String?]], found: [[String?]]) {
    let alignment = RowAlignment(expected: expected, found: found)
    var deleted = alignment.missing
    var inserted = alignment.added
    var places = Dictionary(grouping: inserted.reversed()) { found[$0] }
    var moved: [(expected: Int, found: Int)] = []
    for row in deleted where expected[row].contains(where: { $0 != nil }) {
      guard let other = places[expected[row]]?.popLast() else { continue }
      moved.append((row, other))
    }
    let (isMoved, isTaken) = (Set(moved.map(\.expected)), Set(moved.map(\.found)))
    deleted.removeAll { isMoved.contains($0) }
    inserted.removeAll { isTaken.contains($0) }
    self.deleted = deleted
    self.inserted = inserted
    self.moved = moved
    pairs = (alignment.matches.map { (expected: $0.expected, found: $0.found) } + moved)
      .sorted { $0.expected < $1.expected }
    var toFound = [Int?](repeating: nil, count: expected.count)
    var toExpected = [Int?](repeating: nil, count: found.count)
    for (row, other) in pairs {
      toFound[row] = other
      toExpected[other] = row
    }
    self.toFound = toFound
    self.toExpected = toExpected
  }

  /// Whether no row stands elsewhere.
  var isInPlace: Bool { deleted.isEmpty && inserted.isEmpty && moved.isEmpty }

  /// The row of the returned sheet that is a row of the one expected.
  func found(of row: Int) -> Int? { Self.partner(of: row, toFound, toExpected) }

  /// The row expected that a row of the returned sheet is; rows below the last one count on.
  func expected(of row: Int) -> Int? { Self.partner(of: row, toExpected, toFound) }

  /// The rows expected that a stretch of the returned sheet stands for; what was inserted at its
  /// ends counts for none.
  func expected(of rows: ClosedRange<Int>) -> ClosedRange<Int>? {
    partners(of: rows, toExpected, toFound)
  }

  /// The rows of the returned sheet that are left of a stretch of those expected.
  func found(of rows: ClosedRange<Int>) -> ClosedRange<Int>? {
    partners(of: rows, toFound, toExpected)
  }

  private static func partner(of row: Int, _ partners: [Int?], _ others: [Int?]) -> Int? {
    partners.indices.contains(row) ? partners[row] : row - partners.count + others.count
  }

  private func partners(
    of rows: ClosedRange<Int>, _ partners: [Int?], _ others: [Int?]
  ) -> ClosedRange<Int>? {
    // A stretch to the end of the sheet is one to the end of the sheet.
    guard partners.indices.contains(rows.upperBound) else {
      return Self.partner(of: rows.lowerBound, partners, others).flatMap {
        $0 <= rows.upperBound ? $0...rows.upperBound : nil
      }
    }
    guard moved.isEmpty else {
      let all = partners[rows].compactMap(\.self)
      return all.min().flatMap { first in all.max().map { first...$0 } }
    }
    guard let first = partners[rows].lazy.compactMap(\.self).first,
      let last = partners[rows].reversed().lazy.compactMap(\.self).first, first <= last
    else { return nil }
    return first...last
  }
}
