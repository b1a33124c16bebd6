import Findings
import Inventories
import Parsing
import SheetReferences
import WorkbookReading

/// Finds the tables of a workbook where a mapping says that they are.
struct MappedSheets {
  private let mapping: TableMapping
  private let workbook: FilledWorkbook
  private let year: Int
  private let vocabulary: ImportVocabulary
  /// What the workbook does not have.
  private(set) var findings: [Finding] = []

  init(
    _ mapping: TableMapping, in workbook: FilledWorkbook, year: Int,
    _ vocabulary: ImportVocabulary
  ) {
    self.mapping = mapping
    self.workbook = workbook
    self.year = year
    self.vocabulary = vocabulary
  }

  /// The tables that were found.
  mutating func recognised() -> [RecognisedSheet] {
    var found: [RecognisedSheet] = []
    for entry in mapping.sheets {
      guard let grid = workbook.sheet(named: entry.sheet.value) else {
        findings.append(noSheet(entry))
        continue
      }
      let sheet = FilledSheet(grid, in: workbook)
      if let layout = layout(entry, on: sheet) {
        found.append(RecognisedSheet(sheet: sheet, layout: layout))
      }
    }
    return found
  }

  private mutating func layout(_ entry: SheetMapping, on sheet: FilledSheet) -> FoundTable? {
    guard isMethodKnown(entry), let head = headRow(entry, on: sheet) else { return nil }
    let shape =
      entry.matrix.map { matrix($0, entry, head, on: sheet) } ?? list(entry, head, on: sheet)
    return shape.map { shape in
      FoundTable(spec: entry.table, method: entry.method, shape: shape, rules: entry.rules)
    }
  }

  private mutating func list(
    _ entry: SheetMapping, _ head: Int, on sheet: FilledSheet
  ) -> FoundTable.Shape? {
    var columns: [FoundList.Column] = []
    for (key, name) in entry.columns {
      guard let index = column(name.value, head, on: sheet) else {
        findings.append(noColumn(name, head, on: sheet))
        return nil
      }
      columns.append(
        FoundList.Column(
          key: key, index: index, head: CellReference(row: head, column: index),
          unit: HeadName(sheet.head(head, index)).unit))
    }
    return .list(FoundList(columns: columns.sorted { $0.index < $1.index }, headRow: head))
  }

  private mutating func matrix(
    _ matrix: MatrixMapping, _ entry: SheetMapping, _ head: Int, on sheet: FilledSheet
  ) -> FoundTable.Shape? {
    guard let rows = column(matrix.rows.value, head, on: sheet) else {
      findings.append(noColumn(matrix.rows, head, on: sheet))
      return nil
    }
    let search = MatrixSearch(entry.table, on: sheet, vocabulary: vocabulary)
    guard var layout = search?.layout(head: head, rows: rows, units: matrix.units) else {
      return nil
    }
    let from = matrix.from.flatMap { CellReference.column(of: $0) } ?? 0
    let to = matrix.to.flatMap { CellReference.column(of: $0) } ?? .max
    layout.columns = layout.columns.filter { $0.index >= from && $0.index <= to }
    return .matrix(layout)
  }

  private mutating func isMethodKnown(_ entry: SheetMapping) -> Bool {
    guard let method = entry.method else { return true }
    let known = vocabulary.names(of: .methods)
    if MethodName.isSafe(method), known.isEmpty || vocabulary.word(method, in: .methods) == method {
      return true
    }
    let arguments: [String: Finding.Argument] = [
      "method": .text(method), "place": .text(entry.sheet.place.description),
      "nearest": .text(offered(for: method, among: known)),
    ]
    findings.append(Finding(.error, .mappedMethodUnknown, arguments, at: workbook.place))
    return false
  }

  /// A method's id, which a mapping names; with the name that was meant by one in Chinese.
  private func offered(for method: String, among known: [String]) -> String {
    let name = NearestName.offered(for: method, among: known) ?? ""
    guard let id = vocabulary.word(name, in: .methods), id != name else { return name }
    return "\(name)（\(id)）"
  }

  private mutating func headRow(_ entry: SheetMapping, on sheet: FilledSheet) -> Int? {
    switch entry.head {
    case .row(let row):
      return row
    case .text(let text):
      let row = sheet.rows.first { row in
        (0..<sheet.width).contains { sheet.text(row, $0).condensed == text.condensed }
      }
      if row == nil {
        let arguments: [String: Finding.Argument] = ["text": .text(text)]
        findings.append(Finding(.error, .mappedHeadMissing, arguments, at: sheet.place))
      }
      return row
    }
  }

  /// A column by its head's text, in which `{year}` is the year of account, or by its letter.
  private func column(_ name: String, _ head: Int, on sheet: FilledSheet) -> Int? {
    let text = name.replacing("{year}", with: String(year)).condensed
    let named =
      (0..<sheet.width).first { sheet.head(head, $0).condensed == text }
      ?? (0..<sheet.width).first { HeadName(sheet.head(head, $0)).name == HeadName(text).name }
    return named ?? CellReference.column(of: text)
  }

  private func noSheet(_ entry: SheetMapping) -> Finding {
    let names = workbook.sheets.map(\.entry.name)
    let arguments: [String: Finding.Argument] = [
      "sheet": .text(entry.sheet.value), "place": .text(entry.sheet.place.description),
      "nearest": .text(NearestName.of(entry.sheet.value, among: names) ?? names.first ?? ""),
      "known": .text(names.joined(separator: ", ")),
    ]
    return Finding(.error, .mappedSheetMissing, arguments, at: workbook.place)
  }

  private func noColumn(_ name: Located<String>, _ head: Int, on sheet: FilledSheet) -> Finding {
    let heads = (0..<sheet.width).map { sheet.head(head, $0) }.filter { !$0.isEmpty }
    let arguments: [String: Finding.Argument] = [
      "column": .text(name.value), "place": .text(name.place.description),
      "nearest": .text(NearestName.of(name.value, among: heads) ?? heads.first ?? ""),
    ]
    return Finding(.error, .mappedColumnMissing, arguments, at: sheet.place(head, 0))
  }
}

extension Finding.Code {
  static let mappedSheetMissing: Self = "mapped-sheet-missing"
  static let mappedMethodUnknown: Self = "mapped-method-unknown"
  static let mappedHeadMissing: Self = "mapped-head-missing"
  static let mappedColumnMissing: Self = "mapped-column-missing"
}
