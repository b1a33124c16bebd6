import Findings
import Inventories
import Regulations

/// Every value used is in force in the accounting year; the latest published one may stand in, and
/// is told once.
struct FactorsInForce: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.staleFactor: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    account.methods.flatMap(\.bindings).flatMap(\.selections).compactMap { selection in
      guard let year = selection.chosen.standsInFrom, let library = selection.chosen.library else {
        return nil
      }
      let arguments: [String: Finding.Argument] = [
        "factor": .name(library.name), "year": .count(account.inventory.year),
        "used": .count(year),
      ]
      return finding(.staleFactor, arguments, at: library.value.place)
    }
  }
}

extension Finding.Code {
  static let staleFactor: Self = "stale-factor"
}
