public import Documents
public import Filings
import Findings
import StatutoryForms

/// A filing as its workbook and its texts.
public struct FilingReport {
  private let id: String
  private let result: FilingResult
  private let words: FilingWords
  private let properties: Document.Properties
  /// The tables of the form, its supplements and sister forms, laid out once for workbook and texts.
  private let tables: [(declared: FormTable, made: [Table])]
  private let rules: RuleTables

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - id: what it is of, in file names.
  ///   - result: what follows from the filing.
  ///   - verdicts: what came of the rules.
  ///   - words: the labels in the report's language.
  ///   - properties: author, organisation and time, for file properties.
  public init(
    of id: String, _ result: FilingResult, _ verdicts: [RuleVerdict], in words: FilingWords,
    properties: Document.Properties
  ) {
    self.id = id
    self.result = result
    self.words = words
    self.properties = properties
    let layout = FilingLayout(filing: result.filing)
    let builder = FilingTableBuilder(FilingCells(result, layout, words))
    let form = result.filing.form
    tables = form.allTables.map { ($0, builder.tables(of: $0)) }
    rules = RuleTables(verdicts: verdicts, form: form, words: words)
  }

  private var form: StatutoryForm { result.filing.form }

  /// The tables that are printed: the form's, and of supplements and sister forms those that say
  /// anything or are of the unit's kind.
  private var printed: [(declared: FormTable, made: [Table])] {
    tables.filter { table, _ in
      form.tables.contains { $0.id == table.id } || isOfVariant(table) || saysAnything(table)
    }
  }

  private func isCompanion(_ table: FormTable) -> Bool {
    form.companions.contains { $0.id == table.id }
  }

  private func saysAnything(_ table: FormTable) -> Bool {
    result.filing.sheets.enumerated().contains { index, sheet in
      sheet.table.id == table.id && (sheet.isStated || result.hasValues(onSheet: index))
    }
  }

  private func isOfVariant(_ table: FormTable) -> Bool {
    result.filing.variant?.tables.contains(table.id) ?? false
  }

  /// The workbook alone.
  public var workbook: Publication {
    Publication(
      id: id, title: title, properties: properties,
      workbooks: [Publication.Workbook(file: "\(id)-\(form.id).xlsx", sheets: sheets)],
      documents: [])
  }

  /// The workbook, the Markdown and the plain text.
  public var publication: Publication {
    let name = "\(id)-\(form.id)"
    let document = document
    return Publication(
      id: id, title: title, properties: properties,
      workbooks: workbook.workbooks,
      documents: [
        Publication.Text(file: "\(name).md", format: .markdown, document: document),
        Publication.Text(file: "\(name).txt", format: .text, document: document),
      ],
      attachments: [
        Publication.Attachment(
          file: "\(name).json", text: FilingRecord(result, rules.verdicts).text)
      ])
  }

  private var title: String {
    words.label(
      "title",
      [
        "unit": .text(result.filing.text("basic", "unit-name")),
        "year": .count(result.filing.year), "form": .name(form.name),
      ])
  }

  /// A sheet of the form and the tables on it, for whoever reads it back.
  package struct Plan {
    /// The name on the tab.
    package let name: String
    /// Whether it is of a sister form, which a unit need not file.
    package let isCompanion: Bool
    /// Whether the report prints it.
    package let isPrinted: Bool
    /// The tables, each with the position of its sheet in the filing.
    package let tables: [(sheet: Int, table: Table)]
  }

  /// The names of all sheets that its workbooks may have.
  package var sheetNames: [String] {
    plans.map(\.name)
      + ["cover", "settings", "rules", "check-list"].map { SheetNames.fitting(words.label($0)) }
  }

  /// The sheets of the form's tables, in order.
  package var plans: [Plan] {
    let printed = Set(printed.map(\.declared.id))
    return tables.map { table, made in
      let indices = result.filing.sheets.indices.filter {
        result.filing.sheets[$0].table.id == table.id
      }
      return Plan(
        name: SheetNames.fitting(table.title(in: words.language)), isCompanion: isCompanion(table),
        isPrinted: printed.contains(table.id),
        tables: Array(zip(indices, made)).map { (sheet: $0, table: $1) })
    }
  }

  /// The workbook to fill in.
  public var entry: Publication.Workbook {
    Publication.Workbook(
      file: "\(id)-\(form.id).xlsx",
      sheets: [cover] + tables.map { sheet($0.declared, $0.made) }
        + [sheet("settings", [settings.table.toFillIn])])
  }

  // MARK: Sheets

  private var sheets: [SheetPlan] {
    [cover] + printed.map { sheet($0.declared, $0.made) } + [
      sheet("settings", [settings.table.stated])
    ]
      + [sheet("rules", [rules.outcomes]), sheet("check-list", [rules.checkList])]
  }

  private func sheet(_ table: FormTable, _ made: [Table]) -> SheetPlan {
    let title = table.title(in: words.language)
    let signed: [Block] =
      form.tables.contains(table) ? [.paragraph(signature)] : []
    return SheetPlan(
      name: SheetNames.fitting(title), title: made.count == 1 ? "" : title,
      blocks: made.map(Block.table) + signed)
  }

  /// Who signs, as the first table says, with room for what it does not.
  private var signature: String {
    let names = ["responsible", "filled-by", "filed-on"].map { field in
      let said = result.filing.text("basic", field)
      return (field, Finding.Argument.text(said.isEmpty ? words.label("signature-blank") : said))
    }
    return words.label("signature", Dictionary(uniqueKeysWithValues: names))
  }

  private func sheet(_ key: String, _ tables: [Table]) -> SheetPlan {
    SheetPlan(name: SheetNames.fitting(words.label(key)), blocks: tables.map(Block.table))
  }

  /// What begins the rows below the tables of a sheet: their notes, and who signs.
  package var feet: [String] {
    [
      words.catalogue.label("rendering-note", in: words.language),
      String(signature.prefix { $0 != ":" && $0 != "：" }),
    ]
  }

  private var cover: SheetPlan {
    SheetPlan(
      name: words.label("cover"), title: title,
      blocks: [.table(head)] + notes.map(Block.paragraph), orientation: .portrait)
  }

  /// What the form is, as far as it is known.
  private var head: Table {
    let rows: [(String, String)] = [
      ("form", words.name(form.name)), ("number", form.number ?? ""),
      ("unit-name", result.filing.text("basic", "unit-name")),
      ("credit-code", result.filing.text("basic", "unit-code")),
      ("year", "\(result.filing.year)"),
      (
        "variant", result.filing.variant.map { words.name($0.name) } ?? words.label("usual-variant")
      ),
    ]
    return Table(
      id: "head", title: "",
      columns: [
        Table.Column(id: "field", heading: words.label("column-field")),
        Table.Column(id: "value", heading: words.label("column-value"), preferredWidth: .sentence),
      ], rows: rows.map { Table.Row([.text(words.label("head-\($0.0)")), .text($0.1)]) })
  }

  private var notes: [String] {
    [form.note.map(words.name), words.label("cover-note"), signature]
      .compactMap(\.self)
  }

  /// The table of settings and the name of its sheet, for whoever reads it back.
  package var settings: (sheet: String, table: SettingsTable) {
    (SheetNames.fitting(words.label("settings")), SettingsTable(result: result, words: words))
  }

  // MARK: Texts

  private var document: Document {
    let tables = printed.map { table, made in
      Section(
        id: table.id, heading: table.title(in: words.language),
        blocks: made.map { .table($0.titled(made.count == 1 ? "" : $0.title)) })
    }
    let others = [
      ("settings", settings.table.stated), ("rules", rules.outcomes),
      ("check-list", rules.checkList),
    ].map { key, table in
      Section(id: key, heading: words.label(key), blocks: [.table(table.titled(""))])
    }
    return Document(
      title: title, subtitle: words.label("subtitle"),
      languageTag: words.language == .zh ? "zh-CN" : "en", properties: properties,
      sections: [
        Section(
          id: "cover", heading: words.label("cover"),
          blocks: [.table(head)] + notes.map(Block.paragraph))
      ] + tables + others)
  }
}

extension Table {
  /// The table under another title.
  fileprivate func titled(_ title: String) -> Table {
    Table(
      id: id, title: title, caption: caption, columns: columns, rows: rows, notes: notes)
  }
}
