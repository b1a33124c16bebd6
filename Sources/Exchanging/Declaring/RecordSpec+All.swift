import Accounting
import Findings
import Inventories
import Parsing
import Regulations
import Uncertainties

extension RecordSpec {
  /// The name of the format.
  public static let format = "tanpan-inventory"
  /// The edition of the format.
  public static let edition = 1

  /// Every kind of record, in the order they are written.
  public static let all: [RecordSpec] =
    [about, texts, comments] + TableSpec.all.map(declared)
    + [methods, lines, values, totals, propagation, keyCategories, potentials, sources, findings]

  /// The kind of record of a name.
  public static func named(_ name: String) -> RecordSpec? { all.first { $0.name == name } }

  static let about = RecordSpec(
    "about", isSingle: true,
    [
      FieldSpec("format", .word([format]), required: true),
      FieldSpec("edition", .whole, required: true), FieldSpec("program"),
      FieldSpec("inventory", required: true), FieldSpec("name-zh"), FieldSpec("name-en"),
      FieldSpec("entity-kind", .word(ReportingEntity.Kind.allCases.map(\.rawValue))),
      FieldSpec("entity-code"), FieldSpec("entity-zh"), FieldSpec("entity-en"),
      FieldSpec("year", .whole, required: true), FieldSpec("base-year", .whole),
      FieldSpec("guideline", required: true), FieldSpec("gwp"),
      FieldSpec("language", .word(Language.allCases.map(\.rawValue)), required: true),
    ])

  /// The inventory's files that are no tables, whole.
  static let texts = RecordSpec(
    "texts", [FieldSpec("path", required: true), FieldSpec("text", required: true)])

  /// What tables say above their headers.
  static let comments = RecordSpec(
    "comments", [FieldSpec("file", required: true), FieldSpec("text", required: true)])

  /// A table of the inventory, its columns and where each row stood.
  static func declared(_ table: TableSpec) -> RecordSpec {
    let columns = table.columns.map { column in
      FieldSpec(column.key, column.content == .number ? .number : .text)
    }
    let method: [FieldSpec] =
      if case .methods = table.location { [FieldSpec(methodKey, required: true)] } else { [] }
    return RecordSpec(
      table.id.rawValue, [FieldSpec(fileLine, .whole, required: true)] + method + columns)
  }

  static let methods = RecordSpec(
    "methods",
    [FieldSpec("method", required: true)]
      + FieldSpec.texts("name-zh", "name-en", "guideline") + [
        FieldSpec("approach", .word(Method.Approach.allCases.map(\.rawValue))),
        FieldSpec("scope", .whole),
      ] + FieldSpec.texts("gas", "formula", "source", "locus") + [
        standing, FieldSpec("total", .number), FieldSpec("unit", .unit),
      ])

  static let lines = RecordSpec(
    "lines",
    [
      FieldSpec(number, .whole, required: true), FieldSpec("line", required: true),
      FieldSpec("method", required: true), FieldSpec("gas"), FieldSpec("category"),
    ]
      + conversions.map { FieldSpec($0) }
      + FieldSpec.texts("entity", "sector", "fuel", "technology", "label") + [
        FieldSpec("quantity", .number, required: true), FieldSpec("quantity-unit", .unit),
        FieldSpec("activity", .number, required: true), FieldSpec("activity-unit", .unit),
        FieldSpec("result", .number), FieldSpec("result-unit", .unit),
        FieldSpec("tco2e", .number), FieldSpec("counts", .flag, required: true), basis,
        FieldSpec("evidence"), FieldSpec("file"), FieldSpec(fileLine, .whole),
      ])

  static let values = RecordSpec(
    "values", in: "lines",
    [
      FieldSpec(number, .whole, required: true), FieldSpec("letter", required: true),
      FieldSpec("name-zh"), FieldSpec("name-en"), FieldSpec("value", .number),
      FieldSpec("unit", .unit),
      FieldSpec("provenance", .word(Method.Preference.allCases.map(\.rawValue))),
      FieldSpec("declared-value", .number), FieldSpec("declared-unit", .unit),
      FieldSpec("set"), FieldSpec("stands-in-from", .whole), basis,
    ] + FieldSpec.texts("source", "seen", "locus", "evidence", "reason", "signed", "file") + [
      FieldSpec(fileLine, .whole)
    ])

  static let totals = RecordSpec(
    "totals",
    [
      FieldSpec("sum", .word(Sum.allCases.map(\.rawValue)), required: true),
      FieldSpec("categories"), FieldSpec("category"), FieldSpec("name-zh"), FieldSpec("name-en"),
      FieldSpec("gas"), FieldSpec("mass", .number), FieldSpec("mass-unit", .unit),
      FieldSpec("tco2e", .number),
    ])

  /// Approach 1: a row of table 3.2 of IPCC 2006, volume 1, chapter 3, and what all rows come to.
  static let propagation = RecordSpec(
    "propagation",
    [
      FieldSpec("category"), FieldSpec("gas"), FieldSpec("base", .number),
      FieldSpec("value", .number, required: true), FieldSpec("activity-percent", .number),
      FieldSpec("factor-percent", .number), FieldSpec("combined-percent", .number, required: true),
      FieldSpec("variance-share", .number), FieldSpec("trend-points", .number),
      FieldSpec("correlated-percent", .number), FieldSpec("correlated-trend-points", .number),
    ])

  static let keyCategories = RecordSpec(
    "key-categories",
    [
      FieldSpec(
        "assessment", .word(KeyCategories.Assessment.allCases.map(\.rawValue)), required: true),
      FieldSpec(number, .whole, required: true), FieldSpec("category", required: true),
      FieldSpec("gas", required: true), FieldSpec("share", .number, required: true),
      FieldSpec("cumulative", .number, required: true), FieldSpec("is-key", .flag, required: true),
    ])

  static let potentials = RecordSpec(
    "gwp",
    [
      FieldSpec("gwp", required: true), FieldSpec("gas", required: true),
      FieldSpec("value", .number, required: true), FieldSpec("source"), FieldSpec("locus"),
      standing,
    ])

  static let sources = RecordSpec(
    "sources",
    [FieldSpec("source", required: true)]
      + FieldSpec.texts("title-zh", "title-en", "document-number", "issued") + [
        FieldSpec("kind", .word(LegalSource.Kind.allCases.map(\.rawValue))), standing,
        FieldSpec("locator"),
      ])

  static let findings = RecordSpec(
    "findings",
    [
      FieldSpec("severity", .word(Finding.Severity.allCases.map(\.rawValue)), required: true),
      FieldSpec("code", required: true), FieldSpec("place"), FieldSpec("fact-zh"),
      FieldSpec("fact-en"),
    ])

  /// The trees that lines are given in beside the guideline's own.
  static let conversions = ["ipcc-2006", "gpc"]
  static let fileLine = "file-line"
  static let methodKey = "method"
  private static let standing = FieldSpec(
    "standing", .word(Standing.allCases.map(\.rawValue)))
  private static let basis = FieldSpec("standing", .word(Basis.all.map(\.name)))

  /// What a total is the sum of.
  enum Sum: String, CaseIterable {
    /// The direct total.
    case direct
    /// The indirect line.
    case indirect
    /// Both.
    case withIndirect = "with-indirect"
    /// Memo items.
    case memo
  }
}

extension Basis {
  /// What programs call it.
  var name: String {
    switch self {
    case .declared: "declared"
    case .library(let standing): standing.rawValue
    }
  }
}
