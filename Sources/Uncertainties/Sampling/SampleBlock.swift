import Accounting
import Formulas
import Regulations

/// Some draws in a row: every source as a column of draws, every line a formula over columns.
struct SampleBlock {
  private let model: UncertaintyModel
  private let draws: Range<Int>
  private let columns: [Column]

  /// Draws the sources.
  init(_ model: UncertaintyModel, seed: UInt64, draws: Range<Int>) {
    self.model = model
    self.draws = draws
    columns = model.sources.map { Self.column(of: $0, seed: seed, draws) }
  }

  private static func column(
    of source: UncertainSource, seed: UInt64, _ draws: Range<Int>
  ) -> Column {
    guard let spread = source.spread, spread.percent > 0 else { return .same(source.value) }
    let stream = RandomStream(seed: seed, source: source.id)
    let multiplier = Multiplier(spread.distribution, percent: spread.percent)
    return .each(draws.map { source.value * multiplier.value(at: $0, of: stream) })
  }

  /// Each row's tonnes of CO₂e, draw by draw.
  var rows: [[Double]] {
    let methods = model.methods
    var rows = [[Double]](
      repeating: [Double](repeating: 0, count: draws.count), count: model.rows.count)
    for line in model.lines {
      let method = methods[line.method]
      let potential = model.account.totals.potential(of: method.method.gas)
      guard let result = result(of: line, method) else { continue }
      for draw in 0..<draws.count { rows[line.row][draw] += result[draw] * potential }
    }
    return rows
  }

  private func result(of line: UncertaintyModel.Line, _ method: MethodAccount) -> Column? {
    let letters = Dictionary(
      zip(method.bindings.map(\.variable.letter.symbol), line.sources.map { columns[Int($0)] }),
      uniquingKeysWith: { $1 })
    return try? method.method.formula.expression.read(
      as: ColumnReading(columns: letters, count: draws.count))
  }

  /// How many draws a block has: columns of it stay in a processor's nearest memory.
  static let size = 1024
}
