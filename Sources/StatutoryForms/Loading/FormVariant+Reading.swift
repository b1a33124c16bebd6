import Findings
import Parsing
import Regulations

/// A variant as declared, its formulas not yet read.
struct DraftVariant: Sendable {
  let id: String
  let name: LocalizedText
  let tables: [String]
  let replaced: [ReplacedFormula]
  let optional: [String]
  let note: LocalizedText?
}

extension YAMLReading where Value == DraftVariant {
  /// Reads a variant, which names one of the form's `replacements`, if any.
  static func formVariant(with replacements: [YAMLEntry<[ReplacedFormula]>]) -> Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let id = map.required("variant", as: .string, into: &findings)
      let name = map.required("name", as: .localizedText, into: &findings)
      let tables = map.optional("tables", as: .formTables, into: &findings) ?? []
      let replaced = map.optional("replaces", as: .replaced(or: replacements), into: &findings)
      let optional = map.optional("optional", as: .list(of: .string), into: &findings) ?? []
      let note = map.optional("note", as: .localizedText, into: &findings)
      for key in ["denominators", "standing", "seen"] { _ = map.has(key) }
      map.finish(into: &findings)
      guard let id, let name else { return nil }
      return DraftVariant(
        id: id, name: name, tables: tables, replaced: replaced ?? [], optional: optional,
        note: note)
    }
  }
}

/// A formula that is another for a variant.
struct ReplacedFormula: Sendable {
  let key: String
  let formula: DraftFormula
}

extension YAMLReading where Value == ReplacedFormula {
  /// `{ of: table.field, formula: …, formula-standing: … }`.
  static var replacedFormula: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let key = map.required("of", as: .string, into: &findings)
      let formula = DraftFormula(&map, key: "formula", into: &findings)
      map.finish(into: &findings)
      guard let key, let formula else { return nil }
      return ReplacedFormula(key: key, formula: formula)
    }
  }
}

extension YAMLReading where Value == [ReplacedFormula] {
  /// Formulas, or what the form calls some of them.
  fileprivate static func replaced(or named: [YAMLEntry<[ReplacedFormula]>]) -> Self {
    Self { node, findings in
      if case .list = node.content {
        return YAMLReading.list(of: .replacedFormula)(node, into: &findings)
      }
      return YAMLReading.one(of: named)(node, into: &findings)
    }
  }
}
