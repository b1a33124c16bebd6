import Formulas

/// Which categories make up most of the level, the trend or the uncertainty (关键类别).
///
/// Source: IPCC 2006, volume 1, chapter 4, equations 4.1 to 4.5.
public struct KeyCategories: Hashable, Sendable {
  /// The categories, the largest first.
  public let entries: [Entry]

  /// A category in the order of its assessment.
  public struct Entry: Hashable, Sendable {
    /// The category's code.
    public let category: String
    /// The gas.
    public let gas: String
    /// Its assessment as a share of all.
    public let share: Double
    /// The shares added up to here.
    public let cumulative: Double
    /// Whether it is key: those before it do not reach the threshold.
    public let isKey: Bool
  }

  /// How categories are assessed.
  public enum Assessment: String, CaseIterable, Sendable {
    /// By size (equation 4.1).
    case level
    /// By how far its trend is from the total's (equation 4.2).
    case trend
    /// By size times uncertainty (equation 4.4).
    case uncertainLevel = "level-2"
    /// By trend times uncertainty (equation 4.5).
    case uncertainTrend = "trend-2"

    /// Whether it compares with an earlier year.
    public var isOfTrend: Bool { self == .trend || self == .uncertainTrend }
  }

  /// Assesses the rows of a table; `nil` for a trend where a row has no base year.
  public init?(_ table: PropagationTable, by assessment: Assessment, threshold: Double) {
    let scores: [Double]
    switch assessment {
    case .level: scores = Self.levels(table)
    case .trend:
      guard let trends = Self.trends(table) else { return nil }
      scores = trends
    case .uncertainLevel: scores = zip(Self.levels(table), table.rows).map { $0 * $1.combined }
    case .uncertainTrend:
      guard let trends = Self.trends(table) else { return nil }
      scores = zip(trends, table.rows).map { $0 * $1.combined }
    }
    self.init(table.rows, scores, threshold: threshold)
  }

  private init(_ rows: [PropagationRow], _ scores: [Double], threshold: Double) {
    let all = scores.compensatedSum
    let order = rows.indices.sorted { left, right in
      (-scores[left], rows[left].category, rows[left].gas)
        < (-scores[right], rows[right].category, rows[right].gas)
    }
    var entries: [Entry] = []
    var reached = CompensatedSum()
    for index in order where all > 0 {
      let isKey = reached.value < threshold
      reached.add(scores[index] / all)
      entries.append(
        Entry(
          category: rows[index].category, gas: rows[index].gas, share: scores[index] / all,
          cumulative: reached.value, isKey: isKey && scores[index] > 0))
    }
    self.entries = entries
  }

  /// The key ones.
  public var key: [Entry] { entries.filter(\.isKey) }

  private static func levels(_ table: PropagationTable) -> [Double] {
    let all = table.rows.map { abs($0.value) }.compensatedSum
    return table.rows.map { all == 0 ? 0 : abs($0.value) / all }
  }

  private static func trends(_ table: PropagationTable) -> [Double]? {
    let bases = table.rows.compactMap(\.base)
    guard bases.count == table.rows.count else { return nil }
    let size = bases.map { abs($0) }.compensatedSum
    let sum = bases.compensatedSum
    guard size > 0, sum != 0 else { return nil }
    let change = (table.total - sum) / abs(sum)
    return zip(table.rows, bases).map { row, base in
      guard base != 0 else { return abs(row.value) / size }
      return abs(base) / size * abs((row.value - base) / abs(base) - change)
    }
  }
}
