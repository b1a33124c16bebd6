import Accounting
import Regulations

/// Splits the change of every line of a method.
struct MethodSplit {
  /// The CO₂e of a tonne of the method's gas, before and after.
  let potentials: (before: Double, after: Double)

  /// The split of the lines of a method that only one account has.
  func columns(of account: MethodAccount, isBefore: Bool) -> SplitColumns {
    var columns = SplitColumns(count: account.count)
    for line in 0..<account.count where account.counts(line) {
      let value = account.results[line] * (isBefore ? potentials.before : potentials.after)
      columns.set(line, before: isBefore ? value : 0, after: isBefore ? 0 : value)
    }
    return columns
  }

  /// The split of the lines of a method that both have.
  func columns(of method: PairedMethod) -> SplitColumns {
    let pairs = method.pairs
    var columns = SplitColumns(count: pairs.count)
    let stages = Substitution(method.before, method.after, LetterValues(method))
    var common = 0
    for pair in 0..<pairs.count {
      let position = pairs.isCommon(pair) ? common : -1
      if position >= 0 { common += 1 }
      let old = value(method.before, pairs.before[pair], potentials.before)
      let new = value(method.after, pairs.after[pair], potentials.after)
      columns.set(pair, before: old ?? 0, after: new ?? 0)
      if position >= 0, let old, let new {
        columns.substitute(pair, by: stages, position, potentials, old: old, new: new)
      }
    }
    if pairs.commonCount < pairs.count { columns.addInteraction(of: method, stages, potentials) }
    return columns
  }

  /// The CO₂e of a line that counts.
  private func value(_ account: MethodAccount, _ line: Int32, _ potential: Double) -> Double? {
    guard line >= 0, account.counts(Int(line)) else { return nil }
    return account.results[Int(line)] * potential
  }
}

extension SplitColumns {
  private func position(_ part: Split.Part) -> Int { part.rawValue }

  /// Sets a line that only one side counts: its whole change is the boundary's.
  mutating func set(_ line: Int, before old: Double, after new: Double) {
    before[line] = old
    after[line] = new
    parts[position(.boundary)][line] = new - old
  }

  /// Sets a line that both sides count: stage by stage.
  mutating func substitute(
    _ line: Int, by stages: Substitution, _ position: Int,
    _ potentials: (before: Double, after: Double), old: Double, new: Double
  ) {
    let values = [
      stages.initial[position] * potentials.before, stages.formula[position] * potentials.before,
      stages.activity[position] * potentials.before, stages.factor[position] * potentials.before,
      stages.factor[position] * potentials.after,
    ]
    parts[self.position(.boundary)][line] = 0
    for part in 1..<values.count { parts[part][line] = values[part] - values[part - 1] }
  }

  /// Where a formula adds lines up, lines that only one side has change what the others yield:
  /// that too is the boundary's.
  mutating func addInteraction(
    of method: PairedMethod, _ stages: Substitution, _ potentials: (before: Double, after: Double)
  ) {
    let formulas = [method.before, method.after].map(\.method.formula.expression)
    guard formulas.contains(where: \.addsUpLines) else { return }
    var common = 0
    for pair in 0..<method.pairs.count where method.pairs.isCommon(pair) {
      let lines = (Int(method.pairs.before[pair]), Int(method.pairs.after[pair]))
      let left = stages.initial[common] - method.before.results[lines.0]
      let joined = method.after.results[lines.1] - stages.factor[common]
      common += 1
      guard method.before.counts(lines.0), method.after.counts(lines.1) else { continue }
      parts[position(.boundary)][pair] = left * potentials.before + joined * potentials.after
    }
  }
}
