import Accounting
public import Findings
import Inventories
import Regulations

extension AccountSeries {
  /// What keeps the years from being one series, and what is missing.
  public var findings: [Finding] { single + entities + repeated + sets + indicators }

  /// One year has no trend.
  private var single: [Finding] {
    guard accounts.count == 1, let only = accounts.first else { return [] }
    return [finding(.error, .seriesOfOne, only, ["year": .text("\(only.inventory.year)")])]
  }

  private var entities: [Finding] {
    guard let first = accounts.first?.inventory.entity else { return [] }
    return accounts.filter { $0.inventory.entity.code != first.code }.map { account in
      finding(
        .error, .seriesOtherEntity, account,
        ["entity": .text(account.inventory.entity.code), "first": .text(first.code)])
    }
  }

  private var repeated: [Finding] {
    zip(accounts, accounts.dropFirst()).filter { $0.inventory.year == $1.inventory.year }.map {
      finding(.error, .seriesYearTwice, $1, ["year": .text("\($1.inventory.year)")])
    }
  }

  /// Totals under two sets of potentials are no series.
  private var sets: [Finding] {
    guard let last = accounts.last else { return [] }
    return accounts.filter { $0.gwp.id != last.gwp.id }.map { account in
      finding(
        .warning, .seriesOtherSet, account,
        ["set": .text(account.gwp.id), "last": .text(last.gwp.id)])
    }
  }

  /// An indicator that is not there is asked for, never taken as zero.
  private var indicators: [Finding] {
    accounts.flatMap { account in
      Indicator.Kind.allCases.compactMap { kind in
        let isAsked = kind != .energy || model(of: .energy) != nil
        return isAsked && indicator(kind, of: account) == nil ? missing(kind, in: account) : nil
      }
    }
  }

  private func missing(_ kind: Indicator.Kind, in account: EmissionAccount) -> Finding {
    let name: [String: Finding.Argument] = [
      "indicator": .name(kind.name), "year": .text("\(account.inventory.year)"),
    ]
    guard account.indicator(kind) != nil else {
      return finding(.note, .seriesIndicatorMissing, account, name)
    }
    return finding(.warning, .seriesIndicatorOtherwise, account, name)
  }

  private func finding(
    _ severity: Finding.Severity, _ code: Finding.Code, _ account: EmissionAccount,
    _ arguments: [String: Finding.Argument]
  ) -> Finding {
    Finding(severity, code, arguments, at: account.inventory.files.first.map { Place(file: $0) })
  }
}

extension Finding.Code {
  static let seriesOfOne: Self = "series-of-one"
  static let seriesOtherEntity: Self = "series-other-entity"
  static let seriesYearTwice: Self = "series-year-twice"
  static let seriesOtherSet: Self = "series-other-set"
  static let seriesIndicatorMissing: Self = "series-indicator-missing"
  static let seriesIndicatorOtherwise: Self = "series-indicator-otherwise"
}
