import Accounting
import Formulas
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

  /// Draws, and sums up.
  public func outcome() async -> Outcome {
    let starts = Array(stride(from: 0, to: draws, by: SampleBlock.size))
    let categories = model.categories
    let groups = categories.map(\.rows) + [Array(model.rows.indices)]
    var running = [RunningInterval](
      repeating: RunningInterval(draws: draws, blocks: starts.count),
      count: model.rows.count + groups.count)
    await sample(starts) { block, rows in
      let sums = groups.map { Self.sum(of: $0.map { rows[$0] }) }
      for (position, row) in (rows + sums).enumerated() {
        running[position].add(row, block: block)
      }
    }
    let intervals = running.map(\.interval)
    return Outcome(
      rows: Array(intervals.prefix(model.rows.count)),
      categories: zip(categories, intervals.dropFirst(model.rows.count))
        .map { (code: $0.code, interval: $1) },
      total: intervals[intervals.count - 1])
  }

  /// Hands over each row's tonnes of CO₂e, draw by draw, of one block after the other as they are
  /// done; no more of them are begun than there are threads.
  private func sample(_ starts: [Int], _ take: (Int, [[Double]]) -> Void) async {
    let sampler = Sampler(model, seed: seed)
    await withTaskGroup(of: (Int, [[Double]]).self) { group in
      var waiting = starts.enumerated().makeIterator()
      func begin() {
        guard let (block, start) = waiting.next() else { return }
        let range = start..<min(start + SampleBlock.size, draws)
        group.addTask { (block, SampleBlock(sampler, draws: range).rows) }
      }
      for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { begin() }
      for await (block, rows) in group {
        take(block, rows)
        begin()
      }
    }
  }

  private static func sum(of rows: [[Double]]) -> [Double] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: rows.first?.count ?? 0)
    for row in rows {
      for draw in sums.indices { sums[draw].add(row[draw]) }
    }
    return sums.map(\.value)
  }
}
