package import Documents
import Filings
import Findings
import Formulas
import StatutoryForms

/// The table of coefficients and thresholds that whoever files has to say (设定值).
package struct SettingsTable {
  /// What a line sets.
  package struct Name: Hashable, Sendable {
    /// The setting's own name: `price-range.low`.
    package let id: String
    /// The carrier it is for; empty for all.
    package let carrier: String
  }

  let result: FilingResult
  let words: FilingWords

  private var form: StatutoryForm { result.filing.form }

  /// What was set.
  var stated: Table { table(result.filing.settings.map(row)) }

  /// What was set, and what the form's rules and coefficients want and do not have.
  package var toFillIn: Table {
    table(
      result.filing.settings.map(row)
        + wanted.map { name in
          let unit = unit(of: name)
          return Table.Row([
            .text(title(of: name.id)), carrier(name.carrier), Cell(.empty, role: .input),
            unit.isEmpty ? Cell(.empty, role: .input) : .text(unit, role: .label),
            Cell(.empty, role: .input),
          ])
        })
  }

  /// The setting whose line begins with these words, in the language of the workbook.
  package func id(of label: String) -> String { form.setting(label)?.id ?? label }

  private func title(of id: String) -> String { words.name(form.name(ofSetting: id)) }

  private func unit(of name: Name) -> String {
    form.setting(name.id)?.unit(of: form.carriers[name.carrier]) ?? ""
  }

  /// What rules and coefficients want of the unit, and it does not say; of what each energy has of
  /// its own a line for each that a rule could be applied to.
  var wanted: [Name] {
    let all = form.carriers.carriers.compactMap { carrier in
      carrier.primary.map { Name(id: $0, carrier: carrier.id) }
    }
    let unset = FilingRules(result).unsetSettings()
    let others = form.rules.flatMap(thresholds).filter { id in !all.contains { $0.id == id } }
    let thresholds = others.flatMap { id -> [Name] in
      let carriers = unset.filter { $0.setting == id }.flatMap(\.carriers)
      guard form.setting(id)?.isPerCarrier == true, !carriers.isEmpty else {
        return [Name(id: id, carrier: "")]
      }
      return carriers.map { Name(id: id, carrier: $0.id) }
    }
    return (all + thresholds).reduce(into: []) { names, name in
      if !isSet(name), !names.contains(name) { names.append(name) }
    }
  }

  private func isSet(_ name: Name) -> Bool {
    result.filing.settings.contains { setting in
      setting.name == name.id
        && (name.carrier.isEmpty || setting.carrier.isEmpty || setting.carrier == name.carrier)
    }
  }

  private func thresholds(_ rule: FormRule) -> [String] {
    guard let setting = rule.setting, setting.value == nil else { return [] }
    return rule.clauses.flatMap(\.compared).compactMap { variable in
      guard case .setting(let part) = variable else { return nil }
      return [setting.name, part].compactMap(\.self).joined(separator: ".")
    }
  }

  private func table(_ rows: [Table.Row]) -> Table {
    Table(
      id: FilingLayout.settings, title: words.label("settings"),
      columns: [
        Table.Column(id: "setting", heading: words.label("column-setting")),
        Table.Column(id: "carrier", heading: words.label("column-carrier"), role: .input),
        Table.Column(id: "value", heading: words.label("column-value"), role: .input),
        Table.Column(id: "unit", heading: words.label("column-unit"), role: .input),
        Table.Column(
          id: "source", heading: words.label("column-source"), preferredWidth: .sentence,
          role: .input),
      ], rows: rows, notes: [words.label("settings-note")])
  }

  private func row(_ setting: FilingSetting) -> Table.Row {
    Table.Row([
      .text(title(of: setting.name)), carrier(setting.carrier),
      .number(setting.value, .full, role: .input), .text(setting.unit, role: .input),
      .text(setting.source, role: .input),
    ])
  }

  private func carrier(_ id: String) -> Cell {
    guard !id.isEmpty else { return Cell(.empty, role: .input) }
    return .text(form.carriers[id].map { words.name($0.name) } ?? id, role: .input)
  }
}

extension FormCondition {
  /// What it compares.
  fileprivate var compared: [FormVariable] {
    switch self {
    case .compares(let left, _, let right): left.variables + right.variables
    case .all(let parts), .any(let parts): parts.flatMap(\.compared)
    case .stated, .length, .matches, .filled, .listed, .conversion, .creditCode, .years,
      .otherKind:
      []
    }
  }
}
