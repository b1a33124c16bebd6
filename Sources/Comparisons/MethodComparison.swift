public import Accounting
public import Regulations

/// What differs in one method between two accounts, and what each line contributes.
public struct MethodComparison: Sendable {
  /// The method before, if the account before has lines of it.
  public let before: MethodAccount?
  /// The method after, if the account after has lines of it.
  public let after: MethodAccount?
  /// Which line is which.
  public let pairs: LinePairs
  /// What differs on the lines.
  public let changes: [LineChange]
  /// The split of each line; empty for what is no emission.
  let splits: SplitColumns
  /// The letters side by side, in the order of the formula after.
  let letters: [LetterPair]
  /// The two methods, where both accounts have it.
  let paired: PairedMethod?
  /// The CO₂e of a tonne of its gas, before and after.
  let potentials: (before: Double, after: Double)

  init(
    _ before: MethodAccount?, _ after: MethodAccount?, in units: FuelUnits,
    potentials: (before: Double, after: Double)
  ) {
    self.before = before
    self.after = after
    self.potentials = potentials
    let split = MethodSplit(potentials: potentials)
    if let before, let after {
      let paired = PairedMethod(before, after, in: units)
      self.paired = paired
      pairs = paired.pairs
      letters = paired.letters.pairs
      changes = LineChangeFinder(paired).changes()
      splits = after.isEmission ? split.columns(of: paired) : SplitColumns(count: 0)
    } else {
      paired = nil
      let account = before ?? after
      let isBefore = before != nil
      let count = account?.count ?? 0
      pairs = isBefore ? LinePairs(onlyBefore: count) : LinePairs(onlyAfter: count)
      letters = []
      changes = (0..<count).map {
        LineChange(pair: $0, subject: .line, kind: isBefore ? .removed : .added)
      }
      let columns = account.map { split.columns(of: $0, isBefore: isBefore) }
      splits =
        account?.isEmission == true
        ? columns ?? SplitColumns(count: 0) : SplitColumns(count: 0)
    }
  }

  /// The method as it is after, or was.
  public var method: Method? { (after ?? before)?.method }

  /// What the change of a line is made of; nothing for what is no emission.
  public func split(of pair: Int) -> Split {
    splits.count == 0 ? .nothing : splits[pair]
  }

  /// The line of a pair with the account it stands in: after, or before where it is gone.
  public func line(_ pair: Int) -> (account: MethodAccount, line: Int)? {
    if pairs.after[pair] >= 0 { return after.map { ($0, Int(pairs.after[pair])) } }
    return before.map { ($0, Int(pairs.before[pair])) }
  }

  /// The splits of all lines by category.
  var byCategory: [String: SplitSum] {
    var sums: [String: SplitSum] = [:]
    guard splits.count > 0 else { return [:] }
    if let after {
      add(pairs.after, after.lines.categories, to: &sums) { _ in true }
    }
    if let before {
      add(pairs.before, before.lines.categories, to: &sums) { pairs.after[$0] < 0 }
    }
    return sums
  }

  private func add(
    _ lines: [Int32], _ categories: Dimension, to sums: inout [String: SplitSum],
    where isWanted: (Int) -> Bool
  ) {
    var byCode = [SplitSum](repeating: SplitSum(), count: categories.names.count)
    var occurs = [Bool](repeating: false, count: byCode.count)
    for pair in lines.indices where lines[pair] >= 0 && isWanted(pair) {
      let code = Int(categories.codes[Int(lines[pair])])
      byCode[code].add(pair, of: splits)
      occurs[code] = true
    }
    for code in byCode.indices where occurs[code] {
      sums[categories.names[code], default: SplitSum()].add(byCode[code].split)
    }
  }
}

extension MethodAccount {
  /// Whether its results are tonnes of a gas that stand in or beside the total.
  var isEmission: Bool {
    [.sectoral, .indirect, .memo].contains(method.approach)
  }
}
