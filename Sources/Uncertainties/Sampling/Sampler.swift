import Formulas

/// What every block of draws is made from, prepared once.
struct Sampler: Sendable {
  /// What is drawn.
  let model: UncertaintyModel
  /// The lines that others go on with.
  let gone: Set<Int>
  private let sources: [SampledSource]

  /// Prepares the sources under a seed.
  init(_ model: UncertaintyModel, seed: UInt64) {
    self.model = model
    sources = model.sources.map { SampledSource($0, seed: seed) }
    gone = Set(
      model.lines.lazy.flatMap(\.letters).flatMap { letter -> [Int] in
        if case .sum(let parts) = letter { parts.map(\.line) } else { [] }
      })
  }

  /// Each source, draw by draw.
  func columns(of draws: Range<Int>) -> [Column] { sources.map { $0.column(of: draws) } }
}
