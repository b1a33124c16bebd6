import Findings
import Inventories
import Regulations

/// A balance says how much of a row is raw material; otherwise all of the row counts as burnt.
struct FeedstockGiven: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.noFeedstockRow: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let balance = account.balance else { return [] }
    return balance.layout.rows.filter { $0.treatment == .feedstock }.compactMap { row in
      guard let parent = row.parent, balance.rows.contains(where: { $0.id == parent }),
        !balance.rows.contains(where: { $0.id == row.id })
      else { return nil }
      let arguments: [String: Finding.Argument] = [
        "row": .name(row.name),
        "parent": .name(balance.layout[parent]?.name ?? LocalizedText(parent)),
      ]
      return Finding(
        .warning, .noFeedstockRow, arguments,
        at: account.inventory.balance.map { Place(file: $0.file) })
    }
  }
}

extension Finding.Code {
  static let noFeedstockRow: Self = "no-feedstock-row"
}
