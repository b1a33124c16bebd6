import Findings
import Inventories
import Regulations

/// Nothing that last year was there, though without a number, is said not to occur.
struct KeysKept: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.keyNowNone: .warning] }

  func need(in account: EmissionAccount) -> AccountNeed? {
    account.previous == nil ? .previous : nil
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let previous = account.previous else { return [] }
    return account.inventory.notation.filter { $0.key == .notOccurring }.compactMap { entry in
      guard let last = previous.keys.first(where: { saysMore($0, than: entry, account) })?.key
      else {
        return nil
      }
      let arguments: [String: Finding.Argument] = [
        "code": .text(entry.codeWithGas), "before": .text(last.rawValue),
        "key": .text(entry.key.rawValue), "year": .count(previous.year),
      ]
      return finding(.keyNowNone, arguments, at: entry.place)
    }
  }
}

extension KeysKept {
  /// Whether last year's key says that something of what does not occur now was there.
  private func saysMore(
    _ key: PreviousFigures.Key, than entry: NotationEntry, _ account: EmissionAccount
  ) -> Bool {
    let lineage = account.tree?.lineage(of: key.category) ?? [key.category]
    let isOfGas =
      key.gas.isEmpty || key.gas == entry.gas.value || entry.isAbout(key.gas, in: account)
    return lineage.contains(entry.category.value) && isOfGas
      && key.key != .notOccurring && key.key != .notApplicable
  }
}

extension Finding.Code {
  static let keyNowNone: Self = "key-now-none"
}
