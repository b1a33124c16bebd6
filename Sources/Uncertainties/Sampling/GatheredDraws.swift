import Formulas

/// What the blocks of draws come to so far: of every row, every category and the total.
struct GatheredDraws {
  private let rowCount: Int
  private let codes: [String]
  /// The rows that are added up to each category, and to the total.
  private let groups: [[Int]]
  private var running: [RunningInterval]

  /// Expects so many draws of a model in so many blocks.
  init(_ model: UncertaintyModel, draws: Int, blocks: Int) {
    let categories = model.categories
    rowCount = model.rows.count
    codes = categories.map(\.code)
    groups = categories.map(\.rows) + [Array(model.rows.indices)]
    running = Array(
      repeating: RunningInterval(draws: draws, blocks: blocks), count: rowCount + groups.count)
  }

  /// Takes in a block: each row's tonnes of CO₂e, draw by draw.
  mutating func add(_ rows: [[Double]], block: Int) {
    let sums = groups.map { Self.sum(of: $0.map { rows[$0] }) }
    for (position, row) in (rows + sums).enumerated() {
      running[position].add(row, block: block)
    }
  }

  /// What all draws come to.
  var outcome: MonteCarlo.Outcome {
    let intervals = running.map(\.interval)
    return MonteCarlo.Outcome(
      rows: Array(intervals.prefix(rowCount)),
      categories: zip(codes, intervals.dropFirst(rowCount)).map { (code: $0, interval: $1) },
      total: intervals[intervals.count - 1])
  }

  private static func sum(of rows: [[Double]]) -> [Double] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: rows.first?.count ?? 0)
    for row in rows {
      for draw in sums.indices { sums[draw].add(row[draw]) }
    }
    return sums.map(\.value)
  }
}
