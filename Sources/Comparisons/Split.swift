import Formulas

/// What a total was, what it is, and what each kind of change contributes to the difference.
///
/// The five parts stand in the order in which the one account is turned into the other; together
/// they are the difference, and there is no residual.
public struct Split: Hashable, Sendable {
  /// Tonnes of CO₂e before.
  public let before: Double
  /// Tonnes of CO₂e after.
  public let after: Double
  /// The five contributions in tonnes of CO₂e, in the order of ``Part``.
  public let parts: [Double]

  /// A kind of change, in the order of substitution.
  public enum Part: Int, CaseIterable, Hashable, Sendable {
    /// Lines that only one of the two counts.
    case boundary
    /// Another formula.
    case method
    /// Another activity.
    case activity
    /// Another value of a factor.
    case factor
    /// Another warming potential.
    case gwp

    /// The part in names of columns and labels.
    public var name: String {
      switch self {
      case .boundary: "boundary"
      case .method: "method"
      case .activity: "activity"
      case .factor: "factor"
      case .gwp: "gwp"
      }
    }
  }

  /// The contribution of one kind of change.
  public subscript(part: Part) -> Double { parts[part.rawValue] }

  /// After less before.
  public var difference: Double { after - before }

  /// Whether nothing contributes and nothing differs.
  public var isNothing: Bool { difference == 0 && parts.allSatisfy { $0 == 0 } }

  /// The same parts between the totals as the two accounts report them.
  func reported(before: Double, after: Double) -> Split {
    Split(before: before, after: after, parts: parts)
  }

  /// The split with an amount more in one part, where that part is known to hold it.
  public func adding(_ amount: Double, to part: Part) -> Split {
    var parts = parts
    parts[part.rawValue] += amount
    return Split(before: before, after: after, parts: parts)
  }

  /// Two splits as one.
  static func + (left: Split, right: Split) -> Split {
    Split(
      before: left.before + right.before, after: left.after + right.after,
      parts: zip(left.parts, right.parts).map { $0 + $1 })
  }

  /// The split of nothing.
  static let nothing = Split(
    before: 0, after: 0, parts: Array(repeating: 0, count: Part.allCases.count))
}

/// Adds splits up without losing digits.
struct SplitSum {
  private var before = CompensatedSum()
  private var after = CompensatedSum()
  private var parts = [CompensatedSum](
    repeating: CompensatedSum(), count: Split.Part.allCases.count)

  mutating func add(_ split: Split) {
    before.add(split.before)
    after.add(split.after)
    for (part, value) in split.parts.enumerated() { parts[part].add(value) }
  }

  /// Adds a line of columns, which makes no array for each line.
  mutating func add(_ line: Int, of columns: SplitColumns) {
    before.add(columns.before[line])
    after.add(columns.after[line])
    for part in parts.indices { parts[part].add(columns.parts[part][line]) }
  }

  var split: Split {
    Split(before: before.value, after: after.value, parts: parts.map(\.value))
  }
}

/// The splits of many lines, column by column.
struct SplitColumns: Sendable {
  var before: [Double]
  var after: [Double]
  /// A column for each part.
  var parts: [[Double]]

  /// Columns of nothing.
  init(count: Int) {
    before = Array(repeating: 0, count: count)
    after = before
    parts = Array(repeating: before, count: Split.Part.allCases.count)
  }

  var count: Int { before.count }

  subscript(line: Int) -> Split {
    Split(before: before[line], after: after[line], parts: parts.map { $0[line] })
  }

  /// Whether nothing contributes on a line.
  func isNothing(_ line: Int) -> Bool {
    before[line] == after[line] && parts.allSatisfy { $0[line] == 0 }
  }
}
