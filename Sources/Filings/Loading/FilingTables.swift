import Findings
public import Inventories
package import Parsing
public import StatutoryForms

/// The files that a form's tables are kept in, each declared as other tables of an inventory are.
public struct FilingTables: Sendable {
  /// The folder within an inventory's folder that filings are kept in.
  public static let folder = "filings"

  private let form: StatutoryForm

  /// Those of a form.
  public init(_ form: StatutoryForm) {
    self.form = form
  }

  /// The folder of the form's tables within an inventory's folder.
  public var folder: String { "\(Self.folder)/\(form.id)" }

  /// The file of a block of a table, without its folder: `basic-products`.
  public static func name(of table: FormTable, block: Int) -> String {
    guard let id = table.blocks[block].id else {
      return block == 0 ? table.id : "\(table.id)-fields"
    }
    return "\(table.id)-\(id)"
  }

  /// How a block's file is declared.
  public func spec(of table: FormTable, block: Int) -> TableSpec {
    let name = Self.name(of: table, block: block)
    let title = LocalizedText(zh: table.title(in: .zh), en: table.title(in: .en))
    return TableSpec(
      name, in: .file("\(folder)/\(name).csv"), title: title,
      columns: columns(of: table.blocks[block]) + [.noteOfRow], entities: [.enterprise])
  }

  /// How the rows that the unit names below a grid's columns are kept.
  package static func detailsSpec(of table: FormTable) -> [ColumnSpec] {
    [
      .key("total", zh: "合计栏", en: "total"), .key("detail", zh: "明细", en: "detail"),
      .carrier, .named("quantity", zh: "数量", en: "quantity"), .noteOfRow,
    ]
  }

  /// The file of the settings, from the inventory's folder.
  package var settingsFile: String { "\(folder)/settings.csv" }

  /// How settings are kept.
  package static let settings: [ColumnSpec] = [
    .key("setting", zh: "设定", en: "setting"),
    ColumnSpec(
      key: "carrier", names: [LocalizedText(zh: "能源", en: "energy")], isKey: true),
    .named("value", zh: "数值", en: "value"),
    .named("unit", zh: "单位", en: "unit"), .named("source", zh: "来源", en: "source"), .noteOfRow,
  ]

  /// How months are kept.
  static let months: [ColumnSpec] =
    [.carrier] + (1...12).map { .named("month-\($0)", zh: "\($0)月", en: "month \($0)") }
    + [.noteOfRow]

  private func columns(of block: FormBlock) -> [ColumnSpec] {
    switch block.records {
    case .single:
      [.key("field", zh: "栏目", en: "field"), .named("value", zh: "填报", en: "value")]
    case .carriers:
      [.carrier] + block.columns.filter { !$0.isOfCarriers }.map(\.spec)
    case .rows: [.key("row", zh: "指标", en: "row")] + block.columns.map(\.spec)
    case .lines: block.columns.map(\.spec)
    case .changes:
      [
        .key("indicator", zh: "指标名称", en: "indicator"),
        .named("explanation", zh: "说明", en: "explanation"),
      ]
    }
  }
}

extension FormField {
  /// The column of a file that holds it.
  fileprivate var spec: ColumnSpec { ColumnSpec(key: id, names: [name]) }
}

extension ColumnSpec {
  fileprivate static let carrier = key("carrier", zh: "能源", en: "energy")
  fileprivate static let noteOfRow = named("note", zh: "说明(备注)", en: "note on the row")

  fileprivate static func key(_ key: String, zh: String, en: String) -> ColumnSpec {
    ColumnSpec(key: key, names: [LocalizedText(zh: zh, en: en)], required: true, isKey: true)
  }

  fileprivate static func named(_ key: String, zh: String, en: String) -> ColumnSpec {
    ColumnSpec(key: key, names: [LocalizedText(zh: zh, en: en)])
  }
}
