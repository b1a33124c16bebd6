import Formulas

/// A source with the stream that it is drawn from, unless it is certain.
struct SampledSource: Sendable {
  private let value: Double
  private let spread: (multiplier: Multiplier, stream: RandomStream)?

  /// Opens the stream of a source under a seed.
  init(_ source: UncertainSource, seed: UInt64) {
    value = source.value
    spread = source.spread.flatMap { spread in
      spread.percent > 0
        ? (
          Multiplier(spread.distribution, percent: spread.percent),
          RandomStream(seed: seed, source: source.id)
        ) : nil
    }
  }

  /// The values of some draws.
  func column(of draws: Range<Int>) -> Column {
    guard let (multiplier, stream) = spread else { return .same(value) }
    return .each(draws.map { value * multiplier.value(at: $0, of: stream) })
  }
}
