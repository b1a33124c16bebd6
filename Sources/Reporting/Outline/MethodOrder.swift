import Accounting
import Inventories
import Regulations

/// The methods as a report goes through them: in the guideline's order, those that the inventory adds
/// beside what they belong to.
struct MethodOrder {
  private let account: EmissionAccount
  private let positions: [String: Int]

  init(_ account: EmissionAccount) {
    self.account = account
    let codes = account.tree?.categories.map(\.code) ?? []
    positions = Dictionary(zip(codes, codes.indices)) { first, _ in first }
  }

  /// Every method of the account, each once.
  var methods: [MethodAccount] {
    let added = Set(account.inventory.extraMethods.map(\.value))
    var ordered = account.methods.filter { !added.contains($0.method.id) }
    for method in account.methods where added.contains(method.method.id) {
      ordered.insert(method, at: place(of: method, among: ordered))
    }
    return ordered
  }

  /// Behind the last of its kind that is of a category no later than its own; at the end without one.
  private func place(of method: MethodAccount, among others: [MethodAccount]) -> Int {
    let own = first(of: method)
    let last = others.lastIndex {
      $0.method.approach == method.method.approach && first(of: $0) <= own
    }
    return last.map { $0 + 1 } ?? others.count
  }

  /// Where the first of a method's categories stands in the tree.
  private func first(of method: MethodAccount) -> Int {
    method.lines.categories.names.compactMap { positions[$0] }.min() ?? Int.max
  }
}
