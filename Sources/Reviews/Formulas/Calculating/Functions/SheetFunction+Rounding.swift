extension SheetFunction {
  /// Numbers made shorter.
  static let rounding: [String: SheetFunction] = [
    "ROUND": places(2...2) { $0.rounded(.toNearestOrAwayFromZero) },
    "ROUNDUP": places(2...2) { $0.rounded(.up) },
    "ROUNDDOWN": places(2...2) { $0.rounded(.down) },
    "TRUNC": places(1...2) { $0.rounded(.down) },
    "INT": numbers(1...1) { .number(DecimalPlaces.plain($0[0]).rounded(.down)) },
    "MOD": numbers(2...2) { values in
      guard values[1] != 0 else { return .error(.division) }
      let times = DecimalPlaces.plain(values[0] / values[1]).rounded(.down)
      return .checked(values[0] - values[1] * times)
    },
  ]

  /// A number of places after the point, or before it when negative.
  private static func places(
    _ arguments: ClosedRange<Int>, _ rule: @escaping @Sendable (Double) -> Double
  ) -> SheetFunction {
    numbers(arguments) { values in
      let wanted = values.count > 1 ? values[1].rounded(.towardZero) : 0
      let places = Int(max(-1000, min(1000, wanted)))
      return .checked(DecimalPlaces.rounded(values[0], places: places, rule))
    }
  }
}
