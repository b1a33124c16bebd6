import StatutoryForms

/// How far two equal values may lie apart: half of the last digit that was typed on the side typed to
/// fewer digits.
struct RuleMargin {
  /// What was typed in the one cell that the left side is.
  let left: TypedCell?
  /// The same of the right.
  let right: TypedCell?
  /// What it is at most, as a share of the left value; `nil` for no such bound.
  let widest: Double?

  /// The margin of two values, in the unit of the left.
  func margin(_ first: Measure, _ second: Measure) -> Double {
    let factor = second.factor(to: first.unit) ?? 1
    let noise = max(abs(first.value), abs(second.value * factor)) * Self.noise
    let halves = [left?.halfDigit, right.map { $0.halfDigit * factor }].compactMap(\.self)
    let half = halves.max() ?? 0
    return (widest.map { min(half, $0 * abs(first.value)) } ?? half) + noise
  }

  /// The relative noise of binary fractions.
  static let noise = 1e-9
}

extension FormCondition.Comparison {
  func holds(_ left: Double, _ right: Double, within margin: Double) -> Bool {
    switch self {
    case .equal: abs(left - right) <= margin
    case .atMost: left <= right + margin
    case .atLeast: left >= right - margin
    case .less: left < right
    case .greater: left > right
    }
  }
}
