import Accounting
import Formulas
import Regulations

/// Some draws in a row: every source as a column of draws, every line a formula over columns.
struct SampleBlock {
  private let sampler: Sampler
  private let draws: Range<Int>
  private let columns: [Column]

  /// Draws the sources.
  init(_ sampler: Sampler, draws: Range<Int>) {
    self.sampler = sampler
    self.draws = draws
    columns = sampler.columns(of: draws)
  }

  /// Each row's tonnes of CO₂e, draw by draw.
  var rows: [[Double]] {
    let (model, methods) = (sampler.model, sampler.model.methods)
    var rows = [[Double]](
      repeating: [Double](repeating: 0, count: draws.count), count: model.rows.count)
    var kept: [Int: Evaluated] = [:]
    for (position, line) in model.lines.enumerated() {
      let method = methods[line.method]
      let letters = line.letters.map { column(of: $0, after: kept) }
      guard let result = result(of: method, letters) else { continue }
      if sampler.gone.contains(position) {
        kept[position] = Evaluated(letters: letters, result: result)
      }
      guard let row = line.row else { continue }
      let potential = model.account.totals.potential(of: method.method.gas)
      for draw in 0..<draws.count { rows[row][draw] += result[draw] * potential }
    }
    return rows
  }

  /// A line that others go on with, draw by draw.
  private struct Evaluated {
    let letters: [Column]
    let result: Column
  }

  private func column(of letter: UncertaintyModel.Letter, after kept: [Int: Evaluated]) -> Column {
    switch letter {
    case .source(let source): return columns[Int(source)]
    case .exact(let value): return .same(value)
    case .sum(let parts):
      var sum = [Double](repeating: 0, count: draws.count)
      for part in parts {
        guard let line = kept[part.line] else { continue }
        let column = part.letter.map { line.letters[$0] } ?? line.result
        for draw in sum.indices { sum[draw] += column[draw] * part.factor }
      }
      return .each(sum)
    }
  }

  private func result(of method: MethodAccount, _ columns: [Column]) -> Column? {
    let letters = Dictionary(
      zip(method.bindings.map(\.variable.letter.symbol), columns), uniquingKeysWith: { $1 })
    return try? method.method.formula.expression.read(
      as: ColumnReading(columns: letters, count: draws.count))
  }

  /// How many draws a block has: columns of it stay in a processor's nearest memory.
  static let size = 1024
}
