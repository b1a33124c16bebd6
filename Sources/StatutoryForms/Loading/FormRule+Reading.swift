import Findings
import Formulas
import Parsing
import Regulations

/// A rule as declared, its conditions not yet read.
struct DraftRule: Sendable {
  let id: String
  let name: LocalizedText
  let tables: [String]
  let conditions: [String: String]
  let isAsPrinted: Bool
  let allowsRoundedInputs: Bool
  let widestMargin: Double?
  let at: String?
  let shows: [DraftShown]
  let setting: FormRule.Setting?
  let severity: Finding.Severity
  let standing: Standing
  let decidedBy: FormRule.Decider
  let leftToReviewer: LocalizedText?
  let source: String
  let note: LocalizedText?
  let place: Place

  init?(_ map: inout YAMLMap, into findings: inout [Finding]) {
    let id = map.required("rule", as: .string, into: &findings)
    let name = map.required("name", as: .localizedText, into: &findings)
    let tables = map.required("tables", as: .formTables, into: &findings)
    var conditions: [String: String] = [:]
    for key in ["holds", "when", "unless"] {
      conditions[key] = map.optional(key, as: .string, into: &findings)
    }
    isAsPrinted = map.optional("as-printed", as: .bool, into: &findings) ?? false
    allowsRoundedInputs =
      map.optional("tolerance", as: YAMLReading<Tolerance>.choice, into: &findings)
      == .asEnteredAndInputs
    widestMargin = map.optional("tolerance-at-most", as: .number, into: &findings)
    at = map.optional("at", as: .string, into: &findings)
    shows = map.optional("shows", as: .list(of: .shownValue), into: &findings) ?? []
    let setting = map.optional("setting", as: .ruleSetting, into: &findings)
    let severity = map.required(
      "severity", as: YAMLReading<Finding.Severity>.choice, into: &findings)
    let standing = map.required("standing", as: YAMLReading<Standing>.choice, into: &findings)
    let decider = map.required(
      "decided-by", as: YAMLReading<FormRule.Decider>.choice, into: &findings)
    leftToReviewer = map.optional("reviewer", as: .localizedText, into: &findings)
    let source = map.required("source", as: .string, into: &findings)
    let note = map.optional("note", as: .localizedText, into: &findings)
    for key in ["seen", "match"] { _ = map.has(key) }
    guard let id, let name, let tables, let severity, let standing, let decider, let source else {
      return nil
    }
    self.id = id
    self.name = name
    self.tables = tables
    self.conditions = conditions
    self.setting = setting
    self.severity = severity
    self.standing = standing
    decidedBy = decider
    self.source = source
    self.note = note
    place = map.place
  }

  /// Whose rounding a comparison allows for: that of its own cells, or of those they follow from too.
  private enum Tolerance: String, CaseIterable, Sendable {
    case asEntered = "as-entered"
    case asEnteredAndInputs = "as-entered-and-inputs"
  }

  func rule(
    _ read: (String) -> FormCondition?, _ value: (String) -> FormExpression?
  ) -> FormRule {
    FormRule(
      id: id, name: name, tables: tables,
      clauses: conditions["holds"].flatMap(read)?.clauses ?? [],
      onlyWhen: conditions["when"].flatMap(read), unless: conditions["unless"].flatMap(read),
      isAsPrinted: isAsPrinted, allowsRoundedInputs: allowsRoundedInputs,
      widestMargin: widestMargin,
      at: at.flatMap(value)?.variables.first,
      shows: shows.compactMap { shown in
        value(shown.text).map { FormRule.Shown(name: shown.name, value: $0) }
      }, setting: setting,
      severity: severity,
      standing: standing, decidedBy: decidedBy, leftToReviewer: leftToReviewer,
      source: source, note: note, place: place)
  }
}

/// A value to be told, as written.
struct DraftShown: Sendable {
  let name: LocalizedText
  let text: String
}

extension YAMLReading where Value == DraftShown {
  /// `{ name: …, is: energy-structure.factor-used }`.
  static var shownValue: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let name = map.required("name", as: .localizedText, into: &findings)
      let text = map.required("is", as: .string, into: &findings)
      map.finish(into: &findings)
      guard let name, let text else { return nil }
      return DraftShown(name: name, text: text)
    }
  }
}

extension YAMLReading where Value == [String] {
  /// A list of tables; none for `all`, and for `unknown`.
  static var formTables: Self {
    Self { node, findings in
      if case .scalar(let word, _) = node.content, ["all", "unknown"].contains(word) { return [] }
      return YAMLReading.list(of: .string)(node, into: &findings)
    }
  }
}

extension YAMLReading where Value == FormRule.Setting {
  /// `{ name: factor-gap, value: }`.
  static var ruleSetting: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let name = map.required("name", as: .string, into: &findings)
      let value = map.optional("value", as: .number, into: &findings)
      map.finish(into: &findings)
      return name.map { FormRule.Setting(name: $0, value: value) }
    }
  }
}
