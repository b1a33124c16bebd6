import Documents

/// The scale of an axis: round steps that enclose zero and every number.
struct AxisScale {
  private static let roundSteps = [1, 2, 2.5, 5, 10]
  private static let wantedSteps = 5.0

  let low: Double
  let high: Double
  let ticks: [Double]
  private let step: Double

  init(enclosing values: [Double]) {
    let least = min(0, values.min() ?? 0)
    let largest = max(0, values.max() ?? 0)
    let most = largest > least ? largest : 1
    let step = Self.roundStep(atLeast: (most - least) / Self.wantedSteps)
    let first = (least / step).rounded(.down)
    let last = max(first + 1, (most / step).rounded(.up))
    self.step = step
    low = first * step
    high = last * step
    ticks = (Int(first)...Int(last)).map { Double($0) * step }
  }

  private static func roundStep(atLeast step: Double) -> Double {
    var power = 1.0
    while power * 10 <= step { power *= 10 }
    while power > step { power /= 10 }
    return (roundSteps.first { $0 * power >= step } ?? 10) * power
  }

  /// How far along the axis a number lies, from 0 to 1.
  func position(of value: Double) -> Double {
    (value - low) / (high - low)
  }

  /// A tick as printed: with the digits that the step needs.
  func printed(_ tick: Double) -> String {
    let digits = DisplayNumber(step, .significant(2))
    let exact = DisplayNumber(Double("\(digits.description.filter { $0 != "," })") ?? step, .full)
    return DisplayNumber(tick, .decimals(exact.decimals)).description
  }
}
