import Accounting
public import Findings
import Inventories
import Quantities
import Regulations

extension AccountSeries {
  /// What keeps the years from being one series, and what is missing.
  public var findings: [Finding] {
    single + entities + repeated + gaps + guidelines + sets + methods + indicators + jumps
      + undecomposed
  }

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

  /// Years between two that are not there: the change is over more than one.
  private var gaps: [Finding] {
    zip(accounts, accounts.dropFirst()).filter { $1.inventory.year - $0.inventory.year > 1 }
      .map { before, after in
        finding(
          .note, .seriesYearsMissing, after,
          [
            "first": .text("\(before.inventory.year)"), "year": .text("\(after.inventory.year)"),
          ])
      }
  }

  /// Another guideline has other categories and other things in its total.
  private var guidelines: [Finding] {
    zip(accounts, accounts.dropFirst()).filter { $0.guideline.id != $1.guideline.id }
      .map { before, after in
        finding(
          .warning, .seriesOtherGuideline, after,
          [
            "first": .text("\(before.inventory.year)"), "year": .text("\(after.inventory.year)"),
            "before": .name(before.guideline.name), "after": .name(after.guideline.name),
          ])
      }
  }

  /// Totals under two sets of potentials are no series: all are under the last year's, and it is told.
  private var sets: [Finding] {
    guard let last = accounts.last else { return [] }
    return otherwise.flatMap { account -> [Finding] in
      let now = account.under(last.gwp)
      let unknown = account.totals.gases.filter { last.gwp.values[$0] == nil }
      let arguments: [String: Finding.Argument] = [
        "year": .text("\(account.inventory.year)"), "set": .text(account.gwp.id),
        "last": .text(last.gwp.id), "gases": .text(unknown.joined(separator: ", ")),
        "before": .text(account.totals.withIndirect.tidy),
        "after": .text(now.totals.withIndirect.tidy),
      ]
      let told = finding(.note, .seriesOtherSet, account, arguments)
      return unknown.isEmpty
        ? [told] : [finding(.error, .seriesGasWithoutPotential, account, arguments)]
    }
  }

  /// A category whose gas one year's methods compute, and quite others the next: a change of method is no
  /// change of emissions.
  private var methods: [Finding] {
    zip(accounts, accounts.dropFirst()).flatMap { before, after in
      let (old, new) = (before.methodsBySource, after.methodsBySource)
      let both = old.compactMap { source, methods in
        new[source].map { (source: source, old: methods, new: $0) }
      }
      return both.filter { $0.old.isDisjoint(with: $0.new) }
        .sorted { ($0.source.category, $0.source.gas) < ($1.source.category, $1.source.gas) }
        .map { changed($0.source, $0.old, $0.new, from: before, to: after) }
    }
  }

  private func changed(
    _ source: EmissionSource, _ old: Set<String>, _ new: Set<String>, from before: EmissionAccount,
    to after: EmissionAccount
  ) -> Finding {
    finding(
      .warning, .seriesOtherMethod, after,
      [
        "code": .text(source.category), "name": .name(after.categoryName(source.category)),
        "gas": .text(source.gas), "before": .name(before.names(of: old)),
        "after": .name(after.names(of: new)), "first": .text("\(before.inventory.year)"),
        "year": .text("\(after.inventory.year)"),
      ])
  }

  /// An indicator that is not there is asked for, never taken as zero.
  private var indicators: [Finding] {
    accounts.flatMap { account in
      Indicator.Kind.allCases.compactMap { kind in
        let isOfArea = account.inventory.entity.kind == .district && kind != .energy
        let isAsked = isOfArea || model(of: kind) != nil
        return isAsked && indicator(kind, of: account) == nil ? missing(kind, in: account) : nil
      }
    }
  }

  /// An indicator that is quite another than the year before: a slip, or other bounds of the area.
  private var jumps: [Finding] {
    zip(accounts, accounts.dropFirst()).flatMap { before, after in
      Indicator.Kind.allCases.compactMap { kind -> Finding? in
        guard let old = indicator(kind, of: before)?.value,
          let new = indicator(kind, of: after)?.value,
          old > 0, after.bounds?.indicatorChange?.contains(new / old) == false
        else { return nil }
        let arguments: [String: Finding.Argument] = [
          "indicator": .name(kind.name), "before": .text(old.tidy), "after": .text(new.tidy),
          "first": .text("\(before.inventory.year)"), "year": .text("\(after.inventory.year)"),
        ]
        return finding(.warning, .seriesIndicatorJump, after, arguments)
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

  func finding(
    _ severity: Finding.Severity, _ code: Finding.Code, _ account: EmissionAccount,
    _ arguments: [String: Finding.Argument]
  ) -> Finding {
    Finding(severity, code, arguments, at: account.inventory.files.first.map { Place(file: $0) })
  }
}

/// A category and a gas.
private struct EmissionSource: Hashable {
  let category: String
  let gas: String
}

extension EmissionAccount {
  /// The methods of the total that have a number of a category and gas, those aside that only take
  /// away: what is recovered may be so whatever computes the rest.
  fileprivate var methodsBySource: [EmissionSource: Set<String>] {
    let sectoral = methods.filter { $0.method.approach == .sectoral }
    let all: [EmissionSource: [Method]] = sectoral.reduce(into: [:]) { sources, account in
      for category in account.massByCategory.keys {
        let source = EmissionSource(category: category, gas: account.method.gas)
        sources[source, default: []].append(account.method)
      }
    }
    return all.mapValues { methods in
      let emitting = methods.filter { !$0.isRemoval }
      return Set((emitting.isEmpty ? methods : emitting).map(\.id))
    }
  }

  fileprivate func names(of ids: Set<String>) -> LocalizedText {
    methods.map(\.method).filter { ids.contains($0.id) }.map(\.name).listed
  }
}

extension Finding.Code {
  static let seriesOfOne: Self = "series-of-one"
  static let seriesOtherEntity: Self = "series-other-entity"
  static let seriesYearTwice: Self = "series-year-twice"
  static let seriesYearsMissing: Self = "series-years-missing"
  static let seriesOtherGuideline: Self = "series-other-guideline"
  static let seriesOtherSet: Self = "series-other-set"
  static let seriesGasWithoutPotential: Self = "series-gas-without-potential"
  static let seriesOtherMethod: Self = "series-other-method"
  static let seriesIndicatorJump: Self = "series-indicator-jump"
  static let seriesIndicatorMissing: Self = "series-indicator-missing"
  static let seriesIndicatorOtherwise: Self = "series-indicator-otherwise"
}
