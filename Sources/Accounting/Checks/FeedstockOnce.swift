import Findings
import Inventories
import Regulations

/// Raw material is taken out once: by the balance's own row, or by a treatment of all of the cell.
struct FeedstockOnce: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.feedstockTwice: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let balance = account.balance else { return [] }
    let inner = balance.rows.filter { $0.treatment == .feedstock }
    return account.inventory.treatments.filter { $0.applied == .feedstock }.compactMap {
      treatment in
      guard let position = account.position(of: treatment),
        let row = inner.first(where: {
          $0.parent == position.row && balance.quantity($0.id, position.fuel) != 0
        })
      else { return nil }
      let arguments: [String: Finding.Argument] = [
        "row": .text(treatment.row.value), "fuel": .text(treatment.fuel.value),
        "inner": .name(row.name),
      ]
      return finding(.feedstockTwice, arguments, at: treatment.row.place)
    }
  }
}

extension Finding.Code {
  static let feedstockTwice: Self = "feedstock-twice"
}
