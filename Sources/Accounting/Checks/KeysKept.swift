import Findings
import Inventories

/// Nothing that last year was there, though without a number, is said not to occur.
struct KeysKept: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.keyNowNone: .warning] }

  func need(in account: EmissionAccount) -> AccountNeed? {
    account.previous == nil ? .previous : nil
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let previous = account.previous else { return [] }
    let before = Dictionary(
      previous.keys.map { ("\($0.category)|\($0.gas)", $0.key) }, uniquingKeysWith: { $1 })
    return account.inventory.notation.filter { $0.key == .notOccurring }.compactMap { entry in
      guard let last = before["\(entry.category.value)|\(entry.gas.value)"],
        last != .notOccurring, last != .notApplicable
      else { return nil }
      let arguments: [String: Finding.Argument] = [
        "code": .text(entry.codeWithGas), "before": .text(last.rawValue),
        "key": .text(entry.key.rawValue), "year": .count(previous.year),
      ]
      return finding(.keyNowNone, arguments, at: entry.place)
    }
  }
}

extension Finding.Code {
  static let keyNowNone: Self = "key-now-none"
}
