public import Accounting
public import Comparisons
import Formulas
import Regulations

/// A filed year beside what follows from its inventory today.
public struct LockComparison: Sendable {
  /// What was filed.
  public let filed: FiledAccount
  /// What follows today.
  public let account: EmissionAccount
  /// The inventory's files as they are today.
  public let inputs: [FiledAccount.File]
  /// Both, line by line.
  public let totals: TotalComparison

  /// Holds an account against what was filed.
  public init(_ filed: FiledAccount, _ account: EmissionAccount, inputs: [FiledAccount.File]) {
    self.filed = filed
    self.account = account
    self.inputs = inputs
    totals = TotalComparison(
      before: ComparedTotals(
        methods: filed.methods, totals: filed.totals, fuels: filed.fuels),
      after: ComparedTotals(account))
  }

  /// Why the direct total is another than it was filed.
  public var direct: Split { Self.whole(totals[.direct]) }

  /// Why the total with the indirect line is another than it was filed.
  public var withIndirect: Split { Self.whole(totals.withIndirect) }

  /// A split with what its parts leave: where the same formula and the same values come to something
  /// else, the program computes otherwise, which is the method's.
  static func whole(_ split: Split) -> Split {
    let rest = split.difference - split.parts.compensatedSum
    let size = max(abs(split.before), abs(split.after), split.parts.map(abs).max() ?? 0)
    return abs(rest) <= noise * size ? split : split.adding(rest, to: .method)
  }

  /// What sums of binary numbers may lose, relative to the largest of them.
  static let noise = 1e-9
}

extension LockComparison {
  /// The methods that are part of the total or of the indirect line.
  var counted: [MethodComparison] { totals.methods.filter(\.isCounted) }

  /// What a part comes to in one method; nothing for what is in no total.
  func effect(of part: Split.Part, in method: MethodComparison) -> Double {
    guard method.isCounted else { return 0 }
    return (0..<method.pairs.count).lazy.map { method.split(of: $0)[part] }.compensatedSum
  }
}

extension MethodComparison {
  /// Whether it is part of the total or of the indirect line.
  var isCounted: Bool {
    method?.approach == .sectoral || method?.approach == .indirect
  }
}
