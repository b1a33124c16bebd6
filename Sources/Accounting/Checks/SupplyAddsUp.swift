import Findings
import Inventories
import Quantities
import Regulations

/// Published supply is the sum of its rows; where it is not, a row, most often a stock, is missing.
struct SupplyAddsUp: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.supplyIncomplete: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let balance = account.balance, let row = balance.supplyRow else { return [] }
    let gaps = balance.fuels.compactMap { fuel in
      balance.supplyGap(of: fuel).map { (fuel: fuel, gap: $0) }
    }
    guard let first = gaps.first else { return [] }
    let fuels = gaps.map { fuel, gap in
      LocalizedText(zh: "\(fuel.name.zh) \(gap.tidy)", en: "\(fuel.name.en) \(gap.tidy)")
    }.listed
    let arguments: [String: Finding.Argument] = [
      "row": .name(row.name), "count": .count(gaps.count), "fuels": .name(fuels),
    ]
    return [
      Finding(
        .warning, .supplyIncomplete, arguments, at: balance[row.id, first.fuel.id]?.place)
    ]
  }
}

extension Finding.Code {
  static let supplyIncomplete: Self = "supply-incomplete"
}
