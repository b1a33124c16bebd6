import Accounting
import Regulations

/// Which method of one account answers to which of the other.
///
/// Methods of the same id go together. An edition may call its methods otherwise: of those left,
/// the ones of the same gas and approach that share most lines go together.
struct MethodPairs {
  /// The pairs, in the order of the account after, then those only before.
  let pairs: [(before: MethodAccount?, after: MethodAccount?)]

  init(_ before: [MethodAccount], _ after: [MethodAccount]) {
    var left = before.filter { $0.count > 0 }
    var pairs: [(before: MethodAccount?, after: MethodAccount?)] = []
    let wanted = after.filter { $0.count > 0 }
    let ids = Set(wanted.map(\.method.id))
    for new in wanted {
      let old =
        left.first { $0.method.id == new.method.id && Self.isAlike($0, new) }
        ?? Self.closest(to: new, among: left.filter { !ids.contains($0.method.id) })
      left.removeAll { $0.method.id == old?.method.id }
      pairs.append((old, new))
    }
    self.pairs = pairs + left.map { ($0, nil) }
  }

  private static func isAlike(_ left: MethodAccount, _ right: MethodAccount) -> Bool {
    left.method.gas == right.method.gas && left.method.approach == right.method.approach
  }

  private static func closest(
    to method: MethodAccount, among others: [MethodAccount]
  ) -> MethodAccount? {
    let shared = others.filter { isAlike($0, method) }.map {
      (method: $0, lines: LinePairs($0.lines, method.lines).commonCount)
    }
    return shared.filter { $0.lines > 0 }.max { $0.lines < $1.lines }?.method
  }
}
