import Findings
import Inventories
import Quantities
import Regulations

/// No category changes from the year before by more than such a category usually does, appears or
/// goes without a word.
struct YearOnYear: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [
      .yearOnYearJump: .warning, .categoryNew: .warning, .categoryGone: .warning,
      .keyAfterNumber: .warning,
    ]
  }

  func need(in account: EmissionAccount) -> AccountNeed? {
    account.previous == nil ? .previous : nil
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let previous = account.previous, let bounds = account.bounds else { return [] }
    let direct = Comparison(
      account: account, bounds: bounds, lines: previous.lines, approach: .sectoral)
    let indirect = previous.indirect.map {
      Comparison(account: account, bounds: bounds, lines: $0, approach: .indirect)
    }
    return [direct, indirect].compactMap(\.self).flatMap(findings)
  }

  /// What is compared: the lines of an approach, with those of the year before.
  private struct Comparison {
    let account: EmissionAccount
    let bounds: CheckBounds
    let lines: [PreviousFigures.Line]
    let approach: Method.Approach

    /// Tonnes of gas of the year by category and gas.
    var now: [CategoryGas: Double] {
      let masses = approach == .indirect ? account.totals.indirect : account.totals.direct
      return masses.reduce(into: [:]) { all, entry in
        for (category, mass) in entry.value {
          all[CategoryGas(category: category, gas: entry.key)] = mass
        }
      }
    }

    /// Below how many tonnes of CO₂e nothing is asked.
    var least: Double {
      let totals = account.totals
      return bounds.leastShare
        * abs(approach == .indirect ? totals.withIndirect : totals.directEquivalent)
    }
  }

  private func findings(_ compared: Comparison) -> [Finding] {
    let (before, now, least) = (compared.lines.masses(), compared.now, compared.least)
    return Set(before.keys).union(now.keys)
      .sorted { ($0.category, $0.gas) < ($1.category, $1.gas) }
      .filter { source in
        let largest = max(abs(before[source] ?? 0), abs(now[source] ?? 0))
        return largest * compared.account.totals.potential(of: source.gas) >= least
      }
      .compactMap { finding($0, before[$0] ?? 0, now[$0] ?? 0, compared) }
  }

  private func finding(
    _ source: CategoryGas, _ before: Double, _ now: Double, _ compared: Comparison
  ) -> Finding? {
    let account = compared.account
    // Sought only where there is something to tell.
    lazy var place =
      account.mostChangedPlace(of: source, compared.approach, since: compared.lines)
      ?? account.inventory.guideline.place
    let arguments: [String: Finding.Argument] = [
      "code": .text(source.category), "name": .name(account.categoryName(source.category)),
      "gas": .text(source.gas), "before": .text(before.tidy), "now": .text(now.tidy),
    ]
    if now == 0 {
      guard let entry = entry(of: source, in: account) else {
        return finding(.categoryGone, arguments, at: place)
      }
      guard entry.key.saysNothingIsThere else { return nil }
      let key: [String: Finding.Argument] = ["key": .text(entry.key.rawValue)]
      return finding(
        .keyAfterNumber, arguments.merging(key, uniquingKeysWith: { $1 }), at: entry.place)
    }
    if before == 0 { return finding(.categoryNew, arguments, at: place) }
    guard let usual = account.usualChange(of: source.category), !usual.contains(now / before)
    else { return nil }
    let change: [String: Finding.Argument] = [
      "percent": .text(((now / before - 1) * 100).tidy), "low": .text(usual.lowest),
      "high": .text(usual.highest),
    ]
    return finding(
      .yearOnYearJump, arguments.merging(change, uniquingKeysWith: { $1 }), at: place)
  }

  /// The notation key that says why a category has no number any more.
  private func entry(
    of source: CategoryGas, in account: EmissionAccount
  ) -> NotationEntry? {
    let lineage = account.tree?.lineage(of: source.category) ?? [source.category]
    // The nearest category's goes first, and one that names the gas before one of all gases.
    return lineage.lazy.compactMap { code in
      let entries = account.inventory.notation.filter {
        $0.category.value == code && $0.isAbout(source.gas, in: account)
      }
      return entries.first { !$0.gas.value.isEmpty } ?? entries.first
    }.first
  }
}

extension NotationKey {
  /// Whether it says that nothing is emitted or estimated any more, and not that it stands elsewhere.
  fileprivate var saysNothingIsThere: Bool {
    switch self {
    case .notOccurring, .notEstimated, .notApplicable: true
    case .includedElsewhere, .confidential: false
    }
  }
}

extension Finding.Code {
  static let keyAfterNumber: Self = "key-after-number"
  static let yearOnYearJump: Self = "year-on-year-jump"
  static let categoryNew: Self = "category-new"
  static let categoryGone: Self = "category-gone"
}
