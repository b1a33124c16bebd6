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
    result.filing.form.rules.map { RuleVerdict(rule: $0, outcome: outcome(of: $0)) }
  }

  private func outcome(of rule: FormRule) -> RuleVerdict.Outcome {
    guard rule.decidedBy == .program, !rule.clauses.isEmpty else { return .forReviewer }
    if let setting = rule.setting, setting.value == nil, !isSet(setting.name) {
      return rule.tables.allSatisfy(isFilled) ? .notApplied(setting: setting.name) : .notJudged
    }
    let reader = RuleReader(result, rule)
    let places = RulePlaces(filing: result.filing, rule: rule)
    var held = 0
    var breaches: [RuleVerdict.Breach] = []
    for clause in rule.clauses {
      for cell in places.places(of: clause) where reader.applies(at: cell) {
        switch reader.judge(clause, at: cell) {
        case .holds: held += 1
        case .broken(let breach): if !breaches.contains(breach) { breaches.append(breach) }
        case .open: continue
        }
      }
    }
    if !breaches.isEmpty { return .broken(breaches) }
    return held == 0 ? .notJudged : .holds(held)
  }

  private func isFilled(_ table: String) -> Bool {
    result.filing.sheets.contains { $0.table.id == table && $0.isStated }
  }

  private func isSet(_ name: String) -> Bool {
    result.filing.settings.contains { $0.name == name || $0.name.hasPrefix("\(name).") }
  }
}
