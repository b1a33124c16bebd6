import Accounting
import Formulas
import Regulations

/// Turns the results of one method into those of another, one kind of input at a time.
///
/// Each stage is the engine's own reading of the formula after over columns of which some are
/// still those before. A stage whose inputs did not change is the stage before it, so that its
/// contribution is exactly zero.
struct Substitution {
  /// Results on the common lines by the formula before, with everything as before.
  private(set) var initial: [Double]
  /// By the formula after; letters that only it has are as after.
  private(set) var formula: [Double]
  /// With the activity as after.
  private(set) var activity: [Double]
  /// With all values as after.
  private(set) var factor: [Double]

  /// The stages over the pairs that both tables have.
  init(_ before: MethodAccount, _ after: MethodAccount, _ values: LetterValues) {
    initial = values.before.map { before.results[Int($0)] }
    if before.method.formula.expression.addsUpLines, values.before.count < before.count {
      initial = values.initial(before)
    }
    let activities = values.letters.filter(\.isActivity)
    let factors = values.letters.filter { !$0.isActivity }
    formula =
      values.isSameFormula ? initial : values.results(after) { _ in false } ?? initial
    activity =
      activities.contains(where: \.isChanged)
      ? values.results(after) { $0.isActivity } ?? formula : formula
    factor =
      factors.contains(where: \.isChanged)
      ? values.results(after) { _ in true } ?? activity : activity
  }
}

/// The values of each letter on the common lines, before and after.
struct LetterValues {
  /// The lines before.
  let before: [Int32]
  /// The lines after.
  let after: [Int32]
  /// The letters of the formula after.
  let letters: [Letter]
  /// Whether both formulas are one.
  let isSameFormula: Bool

  /// A letter's values.
  struct Letter {
    let symbol: Symbol
    /// Whether its change is the activity's.
    let isActivity: Bool
    /// As before, in the unit after; as after where the formula before has no such letter.
    let before: [Double]
    let after: [Double]
    /// Whether any line has another value.
    let isChanged: Bool
  }

  init(_ comparison: PairedMethod) {
    let pairs = comparison.pairs
    let common = (0..<pairs.count).filter(pairs.isCommon)
    let before = common.map { pairs.before[$0] }
    let after = common.map { pairs.after[$0] }
    self.before = before
    self.after = after
    isSameFormula = comparison.letters.isSameFormula
    letters = comparison.letters.pairs.map { pair in
      let new = pair.after.column
      guard let old = pair.before?.column else {
        let values = after.map { new[Int($0)] }
        return Letter(
          symbol: pair.symbol, isActivity: pair.changesWithActivity, before: values, after: values,
          isChanged: false)
      }
      let sameness = comparison.sameness(of: pair)
      var isChanged = false
      var olds: [Double] = []
      var news: [Double] = []
      olds.reserveCapacity(common.count)
      news.reserveCapacity(common.count)
      for (lineBefore, lineAfter) in zip(before, after) {
        let (i, j) = (Int(lineBefore), Int(lineAfter))
        let value = old[i] * pair.scale(j, in: comparison.after.lines)
        olds.append(value)
        let isSame = sameness.isSame(i, j, value, new[j])
        news.append(isSame ? value : new[j])
        isChanged = isChanged || !isSame
      }
      return Letter(
        symbol: pair.symbol, isActivity: pair.changesWithActivity, before: olds, after: news,
        isChanged: isChanged)
    }
  }

  /// The formula after over the common lines, with the letters of which `isAfter` as after.
  func results(_ after: MethodAccount, _ isAfter: (Letter) -> Bool) -> [Double]? {
    let columns = Dictionary(
      letters.map { ($0.symbol, Column.each(isAfter($0) ? $0.after : $0.before)) },
      uniquingKeysWith: { $1 })
    let reading = ColumnReading(columns: columns, count: before.count)
    let column = try? after.method.formula.expression.read(as: reading)
    return column?.values(count: before.count)
  }

  /// The formula before over the common lines alone, for one that adds lines up.
  func initial(_ account: MethodAccount) -> [Double] {
    let columns = Dictionary(
      account.bindings.map { binding in
        (binding.variable.letter.symbol, Column.each(before.map { binding.column[Int($0)] }))
      }, uniquingKeysWith: { $1 })
    let reading = ColumnReading(columns: columns, count: before.count)
    let column = try? account.method.formula.expression.read(as: reading)
    return column?.values(count: before.count) ?? before.map { account.results[Int($0)] }
  }
}

extension LetterPair {
  /// What the value before is multiplied by on a line after.
  func scale(_ line: Int, in lines: LineTable) -> Double {
    scales.isEmpty ? 1 : scales[Int(lines.fuels.codes[line])]
  }
}

extension Expression {
  /// Whether a line's result depends on the other lines.
  var addsUpLines: Bool {
    switch self {
    case .number, .variable: false
    case .sum(let left, let right), .difference(let left, let right),
      .product(let left, let right), .quotient(let left, let right):
      left.addsUpLines || right.addsUpLines
    case .call(_, let arguments): arguments.contains(where: \.addsUpLines)
    case .power(let base, _): base.addsUpLines
    case .total: true
    }
  }
}
