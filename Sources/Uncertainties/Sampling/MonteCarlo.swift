import Accounting
import Foundation

/// Approach 2: every uncertain value is drawn, every formula evaluated with what was drawn.
///
/// Draws are made in blocks, on as many threads as there are; memory holds a block for each thread
/// and, for each row, the twentieth of its draws that lies at its two ends. A draw of a source
/// depends on the seed, the source and the number of the draw alone. Source: IPCC 2006, volume 1,
/// chapter 3, section 3.2.3.2.
public struct MonteCarlo: Sendable {
  /// What is drawn.
  public let model: UncertaintyModel
  /// How often.
  public let draws: Int
  /// What the streams begin with.
  public let seed: UInt64

  /// Prepares to draw.
  public init(_ model: UncertaintyModel, draws: Int, seed: UInt64) {
    self.model = model
    self.draws = draws
    self.seed = seed
  }

  /// What the draws come to.
  public struct Outcome: Sendable {
    /// Tonnes of CO₂e of each row, in the order of the model.
    public let rows: [Interval]
    /// Tonnes of CO₂e of each category that has rows at or below it, over all gases, in the order
    /// of the tree.
    public let categories: [(code: String, interval: Interval)]
    /// Tonnes of CO₂e of the direct total.
    public let total: Interval
  }

  /// Draws on every thread, and sums up.
  public func outcome() async -> Outcome {
    let starts = starts
    var gathered = GatheredDraws(model, draws: draws, blocks: starts.count)
    await sample(starts) { gathered.add($1, block: $0) }
    return gathered.outcome
  }

  /// The same outcome, drawn on the thread that asks.
  public func outcomeInPlace() -> Outcome {
    let sampler = Sampler(model, seed: seed)
    let starts = starts
    var gathered = GatheredDraws(model, draws: draws, blocks: starts.count)
    for (block, start) in starts.enumerated() {
      gathered.add(SampleBlock(sampler, draws: range(from: start)).rows, block: block)
    }
    return gathered.outcome
  }

  /// The first draw of every block.
  private var starts: [Int] { Array(stride(from: 0, to: draws, by: SampleBlock.size)) }

  private func range(from start: Int) -> Range<Int> {
    start..<min(start + SampleBlock.size, draws)
  }

  /// Hands over each row's tonnes of CO₂e, draw by draw, of one block after the other as they are
  /// done; no more of them are begun than there are threads.
  private func sample(_ starts: [Int], _ take: (Int, [[Double]]) -> Void) async {
    let sampler = Sampler(model, seed: seed)
    await withTaskGroup(of: (Int, [[Double]]).self) { group in
      var waiting = starts.enumerated().makeIterator()
      func begin() {
        guard let (block, start) = waiting.next() else { return }
        let range = range(from: start)
        group.addTask { (block, SampleBlock(sampler, draws: range).rows) }
      }
      for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { begin() }
      for await (block, rows) in group {
        take(block, rows)
        begin()
      }
    }
  }
}
