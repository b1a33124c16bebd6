public import Findings
import Formulas
import Quantities
import StatutoryForms

/// What is wrong with a filing, as findings: empty cells that others need, and broken rules.
public struct FilingFindings {
  private let result: FilingResult
  private let verdicts: [RuleVerdict]

  /// Takes what follows from a filing and what came of its rules.
  public init(_ result: FilingResult, _ verdicts: [RuleVerdict]) {
    self.result = result
    self.verdicts = verdicts
  }

  /// All of them: by rule, and what was not applied at the end.
  public var findings: [Finding] {
    gaps + partials + odds + supplements + months + unlisted + settings + empty + uncounted
      + verdicts.flatMap(broken) + TypedOtherwise(result, verdicts).findings
      + verdicts.compactMap(notApplied) + verdicts.flatMap(unset)
  }

  /// Each empty cell once, with the first that it keeps empty; who reports for the first time has
  /// nothing of the year before.
  private var gaps: [Finding] {
    var seen: Set<FilingCell> = []
    return result.gaps.filter { seen.insert($0.needs).inserted }.map { gap in
      Finding(
        result.scope.isOfBefore(gap.needs) ? .note : .warning, .formCellEmpty,
        ["cell": name(of: gap.needs), "for": name(of: gap.cell)],
        at: place(gap.needs))
    }
  }

  /// Sums that are smaller than they look; what is left out is told once.
  private var partials: [Finding] {
    var seen: Set<FilingCell> = []
    return result.partials.filter { seen.insert($0.needs).inserted }.map { gap in
      Finding(
        .note, .formTotalPartial, ["cell": name(of: gap.cell), "part": name(of: gap.needs)],
        at: place(gap.needs))
    }
  }

  /// Cells whose parts cannot be added.
  private var odds: [Finding] {
    result.odds.map {
      Finding(.warning, .formUnitsDiffer, ["cell": name(of: $0)], at: place($0))
    }
  }

  /// Cells of the form that stay empty for want of a supplement, though all else is there.
  private var supplements: [Finding] {
    let form = result.filing.form
    return result.filing.sheets.indices.flatMap(result.scope.cells).compactMap { cell in
      guard result[cell] == nil, case .formula(let made) = result.definition(of: cell),
        let table = form.supplements.first(where: { made.tables.contains($0.id) }),
        form.tables.contains(where: { $0.id == result.filing.sheets[cell.sheet].table.id })
      else { return nil }
      var values = result
      var trace = EvaluationTrace()
      let context = FilingScope.Context(cell)
      _ = result.scope.evaluate(made.expression, context, &values, &trace)
      guard trace.isStated, lacks(table.id, made.expression, context) else { return nil }
      let arguments: [String: Finding.Argument] = [
        "cell": name(of: cell), "table": .name(table.name),
      ]
      return Finding(.note, .formSupplementMissing, arguments, at: place(cell))
    }
  }

  /// Whether a cell of a table is missing of what a formula needs.
  private func lacks(
    _ table: String, _ expression: FormExpression, _ context: FilingScope.Context
  ) -> Bool {
    switch expression {
    case .variable(let variable):
      return variable.table == table && isMissing(variable, context)
    case .sum(let left, let right), .difference(let left, let right),
      .product(let left, let right), .quotient(let left, let right):
      return lacks(table, left, context) || lacks(table, right, context)
    case .total(let inner):
      let sheet = result.scope.domain(of: inner, context)
      return result.scope.summedRecords(of: sheet).contains { record in
        let cell = FilingCell(sheet: sheet, record: record, column: 0)
        return lacks(table, inner, FilingScope.Context(cell))
      }
    case .number, .power, .call: return false
    }
  }

  private func isMissing(_ variable: FormVariable, _ context: FilingScope.Context) -> Bool {
    switch result.scope.operand(variable, context) {
    case .missing: true
    case .cell(let cell, _): result[cell] == nil
    case .none, .given, .setting: false
    }
  }

  /// Settings that no rule and no carrier asks for.
  private var settings: [Finding] {
    let form = result.filing.form
    let known =
      form.rules.compactMap(\.setting?.name) + form.carriers.carriers.compactMap(\.primary)
    return result.filing.settings.compactMap { setting in
      let name = setting.name.split(separator: ".").first.map(String.init) ?? setting.name
      guard !known.contains(name) else { return nil }
      let asked = form.settings.filter { $0.isAsked(among: known) }
      let called = asked.flatMap { [$0.id, $0.name.zh, $0.name.en] }
      let nearest = NearestName.of(setting.name, among: called) ?? called.first ?? ""
      let arguments: [String: Finding.Argument] = [
        "setting": .text(setting.name), "nearest": .name(form.name(ofSetting: nearest)),
      ]
      return Finding(.warning, .formSettingUnknown, arguments, at: setting.place)
    }
  }

  /// Months that are not given of a carrier of which others are.
  private var months: [Finding] {
    result.filing.months.compactMap { row in
      let missing = row.months.indices.filter { row.months[$0] == nil }.map { "\($0 + 1)" }
      guard !missing.isEmpty else { return nil }
      let carrier = result.filing.form.carriers[row.carrier]?.name ?? LocalizedText(row.carrier)
      let arguments: [String: Finding.Argument] = [
        "carrier": .name(carrier), "months": .text(missing.joined(separator: ", ")),
      ]
      return Finding(.warning, .formMonthsMissing, arguments, at: row.place)
    }
  }

  /// Explanations of indicators that the form does not ask to be explained.
  private var unlisted: [Finding] {
    result.filing.sheets.flatMap { sheet in
      sheet.unlistedExplanations.map { row in
        Finding(
          .note, .formExplanationUnlisted,
          ["indicator": .text(row.indicator), "table": .name(sheet.table.name)], at: row.place)
      }
    }
  }

  /// Tables of which nothing is filled in, though the form asks for them.
  private var empty: [Finding] {
    let form = result.filing.form
    let asked = result.filing.variant?.tables ?? []
    let filed = asked.isEmpty ? form.tables.map(\.id) : asked
    return result.filing.sheets.compactMap { sheet in
      guard let severity = sheet.layout.whenEmpty, !sheet.isStated, filed.contains(sheet.table.id)
      else { return nil }
      return Finding(
        severity, .formTableEmpty, ["table": .name(sheet.title)], at: Place(file: sheet.file))
    }
  }

  /// Energies that the greenhouse gas inventory of the unit counts and no table of the form has.
  private var uncounted: [Finding] {
    let grids = result.filing.sheets.filter { $0.isOfCarriers && $0.isStated }
    guard let first = grids.first else { return [] }
    return result.filing.form.carriers.carriers.compactMap { carrier in
      guard let counted = result.scope.counted?.quantities[carrier.id], counted.value > 0,
        !grids.contains(where: { $0.record(ofCarrier: carrier.id) != nil })
      else { return nil }
      let arguments: [String: Finding.Argument] = [
        "carrier": .name(carrier.name), "table": .name(first.title),
        "quantity": .text([counted.value.tidy, carrier.unit ?? ""].joined(separator: " ")),
      ]
      return Finding(.warning, .formCarrierMissing, arguments, at: Place(file: first.file))
    }
  }

  private func broken(_ verdict: RuleVerdict) -> [Finding] {
    guard case .broken(let breaches) = verdict.outcome else { return [] }
    return breaches.map { breach in
      breach.sides.map { finding(verdict.rule, breach, $0) } ?? finding(verdict.rule, breach)
    }
  }

  private func finding(_ rule: FormRule, _ breach: RuleVerdict.Breach) -> Finding {
    let typed = result.filing.sheets[breach.cell.sheet].cell(breach.cell.record, breach.cell.column)
    let text = typed?.text ?? ""
    let arguments: [String: Finding.Argument] = [
      "rule": .text(rule.id), "name": .name(rule.name), "cell": name(of: breach.cell),
      "text": .text(text),
    ]
    return Finding(
      rule.severity, text.isEmpty ? .formRuleWords : .formRuleText, arguments, at: breach.place)
  }

  private func finding(
    _ rule: FormRule, _ breach: RuleVerdict.Breach, _ sides: RuleVerdict.Sides
  ) -> Finding {
    let compared =
      breach.shown.isEmpty ? sides.compared(with: breach.other.map(words)) : breach.told
    let arguments: [String: Finding.Argument] = [
      "rule": .text(rule.id), "name": .name(rule.name), "cell": name(of: breach.cell),
      "compared": .name(compared),
    ]
    return Finding(rule.severity, .formRule, arguments, at: breach.place)
  }

  private func notApplied(_ verdict: RuleVerdict) -> Finding? {
    guard case .notApplied(let setting) = verdict.outcome else { return nil }
    return Finding(
      .note, .formRuleNotApplied,
      [
        "rule": .text(verdict.rule.id), "name": .name(verdict.rule.name),
        "setting": .name(result.filing.form.name(ofSetting: setting)),
      ])
  }

  /// What a rule lacked for single energies.
  private func unset(_ verdict: RuleVerdict) -> [Finding] {
    verdict.unset.map { unset in
      let arguments: [String: Finding.Argument] = [
        "rule": .text(verdict.rule.id), "name": .name(verdict.rule.name),
        "setting": .name(result.filing.form.name(ofSetting: unset.setting)),
        "carriers": .name(unset.names),
      ]
      return Finding(
        .note, unset.carriers.isEmpty ? .formRuleNotApplied : .formRuleNotAppliedFor, arguments)
    }
  }

  private func place(_ cell: FilingCell) -> Place {
    result.filing.sheets[cell.sheet].place(cell.record, cell.column)
  }

  /// A cell as an assessor names it: table, record, column with its number.
  private func name(of cell: FilingCell) -> Finding.Argument { .name(words(cell)) }

  private func words(_ cell: FilingCell) -> LocalizedText { result.name(of: cell) }
}

extension FormSetting {
  /// Whether it, or what it is a part of, is among what rules and carriers ask for.
  fileprivate func isAsked(among known: [String]) -> Bool {
    known.contains { $0 == id || id.hasPrefix("\($0).") }
  }
}

extension FilingSheet {
  /// Whether it has a record for each energy.
  fileprivate var isOfCarriers: Bool {
    if case .carriers = layout.records { true } else { false }
  }
}

extension Finding.Code {
  static let formCellEmpty: Self = "form-cell-empty"
  static let formTotalPartial: Self = "form-total-partial"
  static let formMonthsMissing: Self = "form-months-missing"
  static let formExplanationUnlisted: Self = "form-explanation-unlisted"
  static let formSupplementMissing: Self = "form-supplement-missing"
  static let formUnitsDiffer: Self = "form-units-differ"
  static let formSettingUnknown: Self = "form-setting-unknown"
  static let formRule: Self = "form-rule"
  static let formRuleWords: Self = "form-rule-words"
  static let formRuleText: Self = "form-rule-text"
  static let formTableEmpty: Self = "form-table-empty"
  static let formCarrierMissing: Self = "form-carrier-missing"
  static let formRuleNotApplied: Self = "form-rule-not-applied"
  static let formRuleNotAppliedFor: Self = "form-rule-not-applied-for"
}
