import Filings
import Findings
import Inventories
import Parsing
import StatutoryForms

/// What the keys and ids of a filing's file are called on the form.
struct FilingNames {
  /// The table.
  let table: LocalizedText
  /// The heads of its columns, by their keys.
  private let heads: [String: LocalizedText]
  /// The names of what keys name by ids.
  private let words: [String: [String: LocalizedText]]

  /// Those of a table's file.
  init(of sheet: FilingSheet, _ spec: TableSpec, _ form: StatutoryForm) {
    table = spec.title
    heads = Self.heads(spec.columns).merging(
      sheet.layout.columns.map { ($0.id, $0.head) }, uniquingKeysWith: { $1 })
    words = [
      "carrier": Self.carriers(form),
      "field": Self.names(sheet.layout.columns), "row": Self.names(sheet.layout.namedRows),
    ]
  }

  /// Those of the file of rows that the unit names below a table's columns.
  init(ofDetailsOf sheet: FilingSheet, _ columns: [ColumnSpec], _ form: StatutoryForm) {
    let detail = columns.first { $0.key == "detail" }?.name ?? LocalizedText("")
    table = LocalizedText(
      zh: "\(sheet.table.title(in: .zh)) \(detail.zh)",
      en: "\(sheet.table.title(in: .en)) \(detail.en)")
    heads = Self.heads(columns)
    words = ["carrier": Self.carriers(form), "total": Self.names(sheet.layout.columns)]
  }

  /// Those of the settings.
  init(
    ofSettings table: LocalizedText, heads: [String: LocalizedText], _ form: StatutoryForm
  ) {
    self.table = table
    self.heads = heads
    let settings = form.settings.map { ($0.id, $0.name) }
    words = [
      "carrier": Self.carriers(form),
      "setting": Dictionary(settings, uniquingKeysWith: { first, _ in first }),
    ]
  }

  /// What a column is called.
  func head(_ key: String) -> LocalizedText { heads[key] ?? LocalizedText(key) }

  /// What a key names by an id.
  func word(_ key: String, _ id: String) -> LocalizedText { words[key]?[id] ?? LocalizedText(id) }

  private static func heads(_ columns: [ColumnSpec]) -> [String: LocalizedText] {
    Dictionary(columns.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  private static func carriers(_ form: StatutoryForm) -> [String: LocalizedText] {
    Dictionary(
      form.carriers.carriers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  private static func names(_ fields: [FormField]) -> [String: LocalizedText] {
    Dictionary(fields.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}
