/// An interval of draws that come in blocks and are not kept: their moments, and the two ends.
///
/// The bounds are those of all draws sorted, to the last bit; the mean and the deviation do not
/// depend on the order in which blocks come, but only on how draws are divided into them.
struct RunningInterval: Sendable {
  private let lower: Interval.Quantile
  private let upper: Interval.Quantile
  private var blocks: [Moments]
  /// The least draws, and the greatest with their signs turned.
  private var least: Tail
  private var greatest: Tail

  /// Expects so many draws in so many blocks.
  init(draws: Int, blocks: Int) {
    lower = Interval.Quantile(Interval.tail, of: draws)
    upper = Interval.Quantile(1 - Interval.tail, of: draws)
    self.blocks = Array(repeating: Moments(), count: blocks)
    least = Tail(capacity: lower.index + 2)
    greatest = Tail(capacity: draws - upper.index)
  }

  /// Takes in the draws of a block.
  mutating func add(_ draws: [Double], block: Int) {
    blocks[block] = Moments(of: draws)
    for draw in draws {
      least.add(draw)
      greatest.add(-draw)
    }
  }

  /// What the draws come to.
  var interval: Interval {
    var moments = Moments()
    for block in blocks { moments.add(block) }
    let top = greatest.sorted.reversed().map { -$0 }
    return Interval(
      mean: moments.mean, deviation: moments.deviation,
      lower: lower.value(in: least.sorted, from: 0),
      upper: upper.value(in: top, from: upper.index))
  }
}
