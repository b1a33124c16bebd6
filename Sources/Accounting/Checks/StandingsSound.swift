import Findings
import Inventories
import Quantities
import Regulations

/// No large part of the total rests on values that nobody has checked with their source.
struct StandingsSound: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.unverifiedShare: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let bounds = account.bounds else { return [] }
    guard let share = account.shares.share(of: .library(.unverified)),
      share > bounds.unverifiedShare
    else { return [] }
    let arguments: [String: Finding.Argument] = [
      "percent": .text(((share * 100 * 100).rounded() / 100).tidy),
      "limit": .text((bounds.unverifiedShare * 100).tidy),
    ]
    return [finding(.unverifiedShare, arguments, at: account.inventory.guideline.place)]
  }
}

extension Finding.Code {
  static let unverifiedShare: Self = "unverified-share"
}
