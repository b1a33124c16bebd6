import Findings
import Formulas
import StatutoryForms

/// Reads a filing by the rules of its form.
public struct FilingRules: Sendable {
  private let result: FilingResult

  /// Reads what follows from a filing.
  public init(_ result: FilingResult) {
    self.result = result
  }

  /// What comes of each rule, in the order of their codes.
  public func verdicts() -> [RuleVerdict] {
    result.filing.form.rules.map(verdict)
  }

  /// The settings that rules lack where all else is there, whether or not any of them is set.
  package func unsetSettings() -> [RuleVerdict.UnsetSetting] {
    result.filing.form.rules.filter { $0.decidedBy == .program && $0.setting != nil }
      .flatMap { judged($0).unset }
  }

  private func verdict(on rule: FormRule) -> RuleVerdict {
    guard rule.decidedBy == .program, !rule.clauses.isEmpty else {
      // Of a sister form that nobody filed there is nothing to look at.
      let companions = result.filing.form.companions.map(\.id)
      let isFiled =
        rule.tables.isEmpty
        || rule.tables.contains { !companions.contains($0) || isFilled($0) }
      return RuleVerdict(rule: rule, outcome: isFiled ? .forReviewer : .notJudged)
    }
    if let setting = rule.setting, setting.value == nil, !isSet(setting.name) {
      let isWanted = rule.tables.allSatisfy(isFilled)
      return RuleVerdict(
        rule: rule, outcome: isWanted ? .notApplied(setting: setting.name) : .notJudged)
    }
    return judged(rule)
  }

  private func judged(_ rule: FormRule) -> RuleVerdict {
    let reader = RuleReader(result, rule)
    let places = RulePlaces(filing: result.filing, rule: rule)
    var held = 0
    var breaches: [RuleVerdict.Breach] = []
    var unset: [RuleVerdict.UnsetSetting] = []
    for clause in rule.clauses {
      for cell in places.places(of: clause) where reader.applies(at: cell) {
        switch reader.judge(clause, at: cell) {
        case .holds: held += 1
        case .broken(let breach): if !breaches.contains(breach) { breaches.append(breach) }
        case .open:
          guard let setting = reader.unsetSetting(of: clause, at: cell) else { continue }
          unset.add(setting, result.scope.carrier(of: cell))
        }
      }
    }
    let outcome: RuleVerdict.Outcome =
      !breaches.isEmpty ? .broken(breaches) : held == 0 ? .notJudged : .holds(held)
    return RuleVerdict(rule: rule, outcome: outcome, unset: unset)
  }

  private func isFilled(_ table: String) -> Bool {
    result.filing.sheets.contains { $0.table.id == table && $0.isStated }
  }

  private func isSet(_ name: String) -> Bool {
    result.filing.settings.contains { $0.name == name || $0.name.hasPrefix("\(name).") }
  }
}
