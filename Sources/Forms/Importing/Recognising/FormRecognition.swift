import Findings
import Inventories
import Parsing
import WorkbookReading

/// Finds out which sheets of a workbook are which tables: by what the form says of itself, else
/// by the titles of the sheets and their heads.
struct FormRecognition {
  private let workbook: FilledWorkbook
  private let vocabulary: ImportVocabulary
  private let sheets: [FormSheet]
  private(set) var findings: [Finding] = []

  init(_ workbook: FilledWorkbook, vocabulary: ImportVocabulary) {
    self.workbook = workbook
    self.vocabulary = vocabulary
    sheets = workbook.sheets.map { FormSheet($0, in: workbook) }
  }

  /// The tables of the workbook; what is ignored is said.
  mutating func recognised() -> [RecognisedSheet] {
    let identity = FormIdentity(of: workbook)
    var found = identity.map { declared(in: $0) } ?? []
    let taken = Set(found.map(\.sheet.name))
    for sheet in sheets where !taken.contains(sheet.name) && sheet.isVisible {
      if let table = guessed(sheet, besides: found) { found.append(table) }
    }
    return attachNotes(to: found)
  }

  /// The sheets that the form's hidden sheet names.
  private mutating func declared(in identity: FormIdentity) -> [RecognisedSheet] {
    var found: [RecognisedSheet] = []
    for entry in identity.tables {
      guard let grid = workbook.sheet(named: entry.sheet) else {
        findings.append(missing(entry))
        continue
      }
      let sheet = FormSheet(grid, in: workbook)
      guard var layout = layout(of: entry.table, entry.method, on: sheet) else {
        findings.append(headless(entry.table, on: sheet))
        continue
      }
      layout.base = entry.digest
      found.append(RecognisedSheet(sheet: sheet, layout: layout))
    }
    return found
  }

  /// A sheet that is a table by its title, or by a head that only one table has.
  private mutating func guessed(
    _ sheet: FormSheet, besides found: [RecognisedSheet]
  ) -> RecognisedSheet? {
    guard sheet.grid.rowCount > 0 else { return nil }
    let titles = SheetTitle(sheet, vocabulary: vocabulary)
    if let (spec, method) = titles.table {
      if let layout = layout(of: spec, method, on: sheet) {
        return RecognisedSheet(sheet: sheet, layout: layout)
      }
      findings.append(headless(spec, on: sheet))
      return nil
    }
    if let layout = layoutByHead(sheet) {
      if case .methods = layout.spec.location {
        findings.append(Finding(.error, .methodOfSheetUnknown, name(sheet), at: sheet.place))
        return nil
      }
      let title = layout.spec.title
      findings.append(
        Finding(.note, .sheetTakenAs, ["table": .name(title)].merged(name(sheet)), at: sheet.place))
      return RecognisedSheet(sheet: sheet, layout: layout)
    }
    if sheet.name != FormIdentity.sheetName, !isNotes(sheet) {
      findings.append(Finding(.note, .sheetIgnored, name(sheet), at: sheet.place))
    }
    return nil
  }

  private func layout(
    of spec: TableSpec, _ method: String?, on sheet: FormSheet
  ) -> SheetLayout? {
    let list = ListSearch(spec, on: sheet).best()
    if let list, list.isComplete(for: spec) {
      return SheetLayout(spec: spec, method: method, shape: .list(list))
    }
    if let matrix = MatrixSearch(spec, on: sheet, vocabulary: vocabulary)?.first() {
      return SheetLayout(spec: spec, method: method, shape: .matrix(matrix))
    }
    return list.map { SheetLayout(spec: spec, method: method, shape: .list($0)) }
  }

  private func layoutByHead(_ sheet: FormSheet) -> SheetLayout? {
    let lists = TableSpec.all.compactMap { spec -> (SheetLayout, Int)? in
      guard let list = ListSearch(spec, on: sheet).best(), list.isComplete(for: spec),
        list.distinct >= Self.tellingColumns
      else { return nil }
      return (SheetLayout(spec: spec, method: nil, shape: .list(list)), list.distinct)
    }
    if let best = lists.max(by: { $0.1 < $1.1 }) { return best.0 }
    return TableSpec.all.lazy.compactMap { spec in
      MatrixSearch(spec, on: sheet, vocabulary: vocabulary)?.first().map {
        SheetLayout(spec: spec, method: nil, shape: .matrix($0))
      }
    }.first
  }

  /// Notes on cells of a matrix stand below it or on a sheet of their own.
  private func attachNotes(to found: [RecognisedSheet]) -> [RecognisedSheet] {
    found.compactMap { table -> RecognisedSheet? in
      guard case .matrix(var matrix) = table.layout.shape else {
        return isNoteList(table) && hasMatrix(of: table.layout.spec, in: found) ? nil : table
      }
      let search = NoteSearch(table.layout.spec)
      if let below = search.list(on: table.sheet, from: matrix.headRow + 1) {
        matrix.end = below.headRow
        matrix.notes = .init(sheet: table.sheet, layout: below)
      } else {
        matrix.notes = sheets.filter { $0.name != table.sheet.name && $0.isVisible }.lazy
          .compactMap { sheet in
            search.list(on: sheet, from: 0).map { MatrixLayout.NoteList(sheet: sheet, layout: $0) }
          }.first
      }
      var table = table
      table.layout.shape = .matrix(matrix)
      return table
    }
  }

  private func isNoteList(_ table: RecognisedSheet) -> Bool {
    guard case .list(let list) = table.layout.shape else { return false }
    return NoteSearch(table.layout.spec).isNotes(list)
  }

  private func hasMatrix(of spec: TableSpec, in found: [RecognisedSheet]) -> Bool {
    found.contains { other in
      if case .matrix = other.layout.shape { other.layout.spec == spec } else { false }
    }
  }

  private func isNotes(_ sheet: FormSheet) -> Bool {
    TableSpec.all.contains { NoteSearch($0).list(on: sheet, from: 0) != nil }
  }

  private func missing(_ entry: FormIdentity.Entry) -> Finding {
    Finding(
      .warning, .formSheetMissing,
      ["sheet": .text(entry.sheet), "table": .name(entry.table.title)], at: workbook.place)
  }

  private func headless(_ spec: TableSpec, on sheet: FormSheet) -> Finding {
    let wanted = spec.columns.filter(\.isRequired).map(\.name)
    let names = LocalizedText(
      zh: wanted.map(\.zh).joined(separator: "、"), en: wanted.map(\.en).joined(separator: ", "))
    return Finding(
      .error, .headNotFound, ["table": .name(spec.title), "columns": .name(names)],
      at: sheet.place)
  }

  private func name(_ sheet: FormSheet) -> [String: Finding.Argument] {
    ["sheet": .text(sheet.name)]
  }

  /// How many columns of a table a head must have to be taken for it without a title.
  private static let tellingColumns = 3
}

extension [String: Finding.Argument] {
  /// The arguments with others beside them.
  fileprivate func merged(_ others: [String: Finding.Argument]) -> Self {
    merging(others) { first, _ in first }
  }
}

extension Finding.Code {
  static let methodOfSheetUnknown: Self = "method-of-sheet-unknown"
  static let sheetTakenAs: Self = "sheet-taken-as"
  static let sheetIgnored: Self = "sheet-ignored"
  static let formSheetMissing: Self = "form-sheet-missing"
  static let headNotFound: Self = "head-not-found"
}
