import Findings
import Inventories
import Quantities
import Regulations

/// Most quantities are not last year's to the last digit, as they are where last year's files were
/// copied and not filled in anew.
struct YearCopied: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.yearCopied: .warning] }

  /// Fewer lines than these say nothing.
  private static let fewestLines = 5

  func need(in account: EmissionAccount) -> AccountNeed? {
    account.previous == nil && account.bounds?.copiedShare != nil ? .previous : nil
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let share = account.bounds?.copiedShare, let last = account.previous?.activities() else {
      return []
    }
    let compared = lines(of: account).filter { last[$0.id].map { $0 != 0 } ?? false }
    let same = compared.filter { last[$0.id] == $0.activity }
    guard let first = same.first, compared.count >= Self.fewestLines,
      Double(same.count) >= share * Double(compared.count)
    else { return [] }
    let arguments: [String: Finding.Argument] = [
      "count": .count(same.count), "all": .count(compared.count), "line": .text(first.id),
      "year": .count(account.previous?.year ?? account.inventory.year - 1),
    ]
    return [finding(.yearCopied, arguments, at: first.place)]
  }

  private struct Line {
    let id: String
    let activity: Double
    let place: Place?
  }

  /// The lines that count, those of one id added up.
  private func lines(of account: EmissionAccount) -> [Line] {
    var sums: [String: Double] = [:]
    var lines: [(id: String, place: Place?)] = []
    for method in account.methods(.sectoral) + account.methods(.indirect) {
      for line in 0..<method.count where method.counts(line) {
        let id = method.id(line)
        if sums[id] == nil { lines.append((id, method.lines.place(line))) }
        sums[id, default: 0] += method.lines.activity[line]
      }
    }
    return lines.map { Line(id: $0.id, activity: sums[$0.id] ?? 0, place: $0.place) }
  }
}

extension Finding.Code {
  static let yearCopied: Self = "year-copied"
}
