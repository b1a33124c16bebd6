import Accounting
import Formulas

/// Approach 2: every uncertain value is drawn, every formula evaluated with what was drawn.
///
/// Draws are made in blocks, on as many threads as there are; memory holds a block for each thread
/// and one number for each draw and row. A draw of a source depends on the seed, the source and the
/// number of the draw alone. Source: IPCC 2006, volume 1, chapter 3, section 3.2.3.2.
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
    /// Tonnes of CO₂e of the direct total.
    public let total: Interval
  }

  /// Draws, and sums up.
  public func outcome() async -> Outcome {
    let blocks = await sampled()
    let rows = model.rows.indices.map { row in Interval(of: blocks.flatMap { $0[row] }) }
    let totals = blocks.flatMap { block in
      (0..<(block.first?.count ?? 0)).map { draw in block.lazy.map { $0[draw] }.compensatedSum }
    }
    return Outcome(rows: rows, total: Interval(of: totals))
  }

  /// For each block, each row's tonnes of CO₂e, draw by draw.
  private func sampled() async -> [[[Double]]] {
    let starts = Array(stride(from: 0, to: draws, by: SampleBlock.size))
    return await withTaskGroup(of: (Int, [[Double]]).self) { group in
      for (position, start) in starts.enumerated() {
        let range = start..<min(start + SampleBlock.size, draws)
        group.addTask { (position, SampleBlock(model, seed: seed, draws: range).rows) }
      }
      var blocks = [[[Double]]](repeating: [], count: starts.count)
      for await (position, rows) in group { blocks[position] = rows }
      return blocks
    }
  }
}
