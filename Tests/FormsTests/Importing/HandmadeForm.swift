import Digests
import Findings
import Forms
import Inventories
import Parsing
import SheetReferences
import TestSupport
import Testing
public import WorkbookReading

/// A filled workbook typed cell by cell, of which no file exists.
struct HandmadeForm {
  /// A sheet: its rows of cells, and what it has beside them.
  struct Sheet {
    let name: String
    var rows: [[WorkbookCell.Value]]
    var formulas: [String: String] = [:]
    var styles: [String: Int] = [:]
    var features = SheetFeatures()
    var visibility = SheetEntry.Visibility.visible

    init(_ name: String, _ rows: [[WorkbookCell.Value]]) {
      self.name = name
      self.rows = rows
    }

    func grid(_ index: Int) -> SheetGrid {
      let cells = rows.enumerated().flatMap { row, values in
        values.enumerated().map { column, value in
          let reference = CellReference(row: row, column: column)
          return WorkbookCell(
            reference: reference, value: value, formula: formulas[reference.a1],
            style: styles[reference.a1] ?? 0)
        }
      }
      let entry = SheetEntry(
        name: name, index: index, visibility: visibility, part: "sheet\(index).xml")
      return SheetGrid(entry: entry, features: features, cells: cells)
    }
  }

  let workbook: FilledWorkbook
  private let folder: TemporaryFolder

  /// Names a workbook and its sheets; the file itself holds but a word that stands for it.
  init(_ name: String = "form.xlsx", _ sheets: [Sheet]) throws {
    folder = try TemporaryFolder()
    let content = "\(name) \(sheets.map { "\($0.rows)" })"
    workbook = FilledWorkbook(
      path: try folder.write(content, to: name),
      digest: try #require(SHA256(of: Array(content.utf8))),
      sheets: sheets.enumerated().map { $0.element.grid($0.offset) },
      numberFormats: ["General", "0.0%"])
  }

  /// A workbook of one sheet.
  init(_ sheet: String, _ rows: [[WorkbookCell.Value]]) throws {
    try self.init("form.xlsx", [Sheet(sheet, rows)])
  }
}

extension WorkbookCell.Value: ExpressibleByStringLiteral {
  /// Typed text; an empty one is an empty cell.
  public init(stringLiteral text: String) {
    self = text.isEmpty ? .empty : .text(text)
  }
}

extension WorkbookCell.Value: ExpressibleByUnicodeScalarLiteral {}
extension WorkbookCell.Value: ExpressibleByExtendedGraphemeClusterLiteral {}

extension WorkbookCell.Value: ExpressibleByFloatLiteral {
  /// A typed number.
  public init(floatLiteral number: Double) { self = .number(number) }
}

extension WorkbookCell.Value: ExpressibleByIntegerLiteral {
  /// A typed number.
  public init(integerLiteral number: Int) { self = .number(Double(number)) }
}

/// A small inventory to import into.
struct Room {
  let copy: InventoryCopy
  var vocabulary = ImportVocabulary()
  var options = FormImport.Options()

  init(_ tables: [String: String] = [:]) throws {
    copy = try InventoryCopy(tables.merging(["inventory.yaml": Self.head]) { first, _ in first })
    for fuel in ["原煤", "焦炭", "天然气", "汽油", "柴油", "煤合计", "秸秆"] {
      vocabulary.add(fuel, [fuel], to: .fuels)
    }
    for row in ["火力发电", "工业", "建筑业"] { vocabulary.add(row, [row], to: .balanceRows) }
    vocabulary.add("biomass-ch4", ["biomass-ch4", "生物质甲烷"], to: .methods)
    for key in NotationKey.allCases {
      vocabulary.add(key.rawValue, [key.rawValue], to: .notationKeys)
    }
    vocabulary.add("measured", ["measured", "实测值"], to: .factorKinds)
  }

  /// What comes of forms.
  func outcome(_ forms: HandmadeForm...) -> ImportOutcome {
    outcome(of: forms.map(\.workbook))
  }

  func outcome(of workbooks: [FilledWorkbook]) -> ImportOutcome {
    FormImport(into: copy.folder, vocabulary: vocabulary, options: options) { folder in
      var loader = InventoryLoader(folder)
      return loader.load().1
    }.outcome(of: workbooks)
  }

  /// Each finding as `cell code`, those of the form only, notes left out unless asked for.
  func problems(_ forms: HandmadeForm..., notes: Bool = false) -> [String] {
    outcome(of: forms.map(\.workbook)).findings.inFileOrder
      .filter { notes || $0.severity > .note }
      .map { "\($0.place?.cell ?? "-") \($0.code.rawValue)" }
  }

  /// The text of a table after these forms were imported, which they must be.
  func imported(_ forms: HandmadeForm..., file: String) throws -> String {
    let outcome = outcome(of: forms.map(\.workbook))
    var findings: [Finding] = []
    try #require(outcome.isWritable, "\(outcome.findings)")
    let isWritten = outcome.write(into: &findings)
    try #require(isWritten, "\(findings)")
    return copy.text(file)
  }

  static let head = """
    name: { zh: 示例, en: Example }
    entity: { kind: district, code: "310199", name: { zh: 示例区, en: Example }, regions: ["310000", CN] }
    year: 2023
    guideline: provincial-2011

    """
}
