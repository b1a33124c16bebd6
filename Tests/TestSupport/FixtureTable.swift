import Foundation

/// A table among the fixtures: rows of words, or of words and figures by year, below one head.
///
/// Lines that begin with `#` say where it is from. No cell holds a comma.
public struct FixtureTable: Sendable {
  /// What the columns are called.
  public let head: [String]
  /// The cells of each row.
  public let rows: [[String]]

  /// Reads a table of this repository.
  public init(_ path: String) throws {
    let lines = try String(contentsOfFile: Repository.path(path), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    guard let head = lines.first else {
      throw InventoryCopy.Mistake(description: "\(path) is empty")
    }
    if let odd = lines.first(where: { $0.count != head.count }) {
      throw InventoryCopy.Mistake(description: "\(path) has a row unlike its head: \(odd)")
    }
    self.head = head
    rows = Array(lines.dropFirst())
  }

  /// A figure of a year, and what stands before the years in its row.
  public struct Figure: Hashable, Sendable {
    /// What stands before the years.
    public let words: [String]
    /// The year.
    public let year: Int
    /// The figure.
    public let value: Double
  }

  /// Every figure below a head that is a year; blank cells are none.
  public func figures() throws -> [Figure] {
    let years = head.map { Int($0) }
    let words = years.prefix { $0 == nil }.count
    return try rows.flatMap { row in
      try zip(years, row).dropFirst(words).compactMap { year, text -> Figure? in
        guard let year, !text.isEmpty else { return nil }
        guard let value = Double(text) else {
          throw InventoryCopy.Mistake(description: "no number: \(text) in \(row)")
        }
        return Figure(words: Array(row.prefix(words)), year: year, value: value)
      }
    }
  }
}
