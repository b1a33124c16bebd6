import Findings
import Inventories
import Regulations

/// There is something to account for: a total of nothing is no total of zero.
struct LinesThere: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.nothingToCount: .error] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard account.methods.allSatisfy({ $0.count == 0 }) else { return [] }
    return [Finding(.error, .nothingToCount, at: account.inventory.guideline.place)]
  }
}

extension Finding.Code {
  static let nothingToCount: Self = "nothing-to-count"
}
