import Findings
import Inventories
import Regulations

/// Of methods that compute the same source only one has lines.
struct RivalMethods: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.rivalMethods: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    (account.bounds?.rivals ?? []).compactMap { rivals in
      let used = account.methods(.sectoral).filter { rivals.methods.contains($0.method.id) }
      guard used.count > 1, let last = used.last else { return nil }
      let arguments: [String: Finding.Argument] = [
        "source": .name(rivals.source),
        "methods": .name(used.map(\.method.name).listed),
      ]
      return finding(
        .rivalMethods, arguments, at: last.lines.place(0) ?? account.inventory.guideline.place)
    }
  }
}

extension Finding.Code {
  static let rivalMethods: Self = "rival-methods"
}
