import Findings
import Parsing
import Regulations

/// What `form.yaml` says.
struct FormHead {
  let name: LocalizedText
  let citation: Citation
  let layout: Citation
  let standing: Standing
  let number: String?
  let due: FormDue?
  let tables: [String]
  let supplements: [String]
  let companions: [String]
  let settings: [FormSetting]
  let decimals: [String: Int]
  let variants: [DraftVariant]
  let note: LocalizedText?

  init?(_ map: inout YAMLMap, into findings: inout [Finding]) {
    _ = map.required("form", as: .string, into: &findings)
    let name = map.required("name", as: .localizedText, into: &findings)
    let citation = map.required("citation", as: .clause, into: &findings)
    let layout = map.required("layout", as: .clause, into: &findings)
    number = map.optional("number", as: .string, into: &findings)
    due = map.optional("due", as: .formDue, into: &findings)
    tables = map.required("tables", as: .list(of: .string), into: &findings) ?? []
    supplements = map.optional("supplements", as: .list(of: .string), into: &findings) ?? []
    companions = map.optional("companions", as: .list(of: .string), into: &findings) ?? []
    settings = map.optional("settings", as: .list(of: .formSetting), into: &findings) ?? []
    let printed = map.optional("decimals", as: .entries(of: .integer), into: &findings) ?? []
    decimals = Dictionary(printed.map { ($0.key, $0.value) }) { first, _ in first }
    let replacements = map.optional(
      "replacements", as: .entries(of: .list(of: .replacedFormula)), into: &findings)
    variants =
      map.optional(
        "variants", as: .list(of: .formVariant(with: replacements ?? [])), into: &findings) ?? []
    note = map.optional("note", as: .localizedText, into: &findings)
    for key in ["further", "entities", "code", "basis"] { _ = map.has(key) }
    guard let name, let citation, let layout else { return nil }
    self.name = name
    self.citation = citation.citation
    self.layout = layout.citation
    standing = layout.standing ?? .unverified
  }
}

extension YAMLReading where Value == FormSetting {
  /// `{ id: price-range.low, name: …, per: carrier, unit: 千元/carrier }`; `yearly: true` where next year's is another.
  static var formSetting: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let id = map.required("id", as: .string, into: &findings)
      let name = map.required("name", as: .localizedText, into: &findings)
      let per = map.optional("per", as: .string, into: &findings)
      let unit = map.optional("unit", as: .string, into: &findings)
      let yearly = map.optional("yearly", as: .bool, into: &findings)
      map.finish(into: &findings)
      guard let id, let name else { return nil }
      return FormSetting(
        id: id, name: name, isPerCarrier: per == "carrier", isOfYear: yearly == true, unit: unit)
    }
  }
}

/// A document with a clause and how sure it is.
struct Clause: Sendable {
  let citation: Citation
  let standing: Standing?
}

extension YAMLReading where Value == Clause {
  /// `{ source: …, clause: …, seen: …, standing: … }`.
  static var clause: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let source = map.required("source", as: .string, into: &findings)
      let locus = map.optional("clause", as: .string, into: &findings)
      let seen = map.optional("seen", as: .string, into: &findings)
      let standing = map.optional("standing", as: YAMLReading<Standing>.choice, into: &findings)
      map.finish(into: &findings)
      guard let source else { return nil }
      return Clause(
        citation: Citation(source: source, seen: seen, locus: locus), standing: standing)
    }
  }
}
