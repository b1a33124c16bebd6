import Findings
import Inventories
import Parsing
import WorkbookReading

/// Finds out which sheets of a workbook are which tables: by what the form says of itself, else
/// by the titles of the sheets and their heads.
struct FormRecognition {
  private let workbook: FilledWorkbook
  private let vocabulary: ImportVocabulary
  private let sheets: [FilledSheet]
  private(set) var findings: [Finding] = []

  init(_ workbook: FilledWorkbook, vocabulary: ImportVocabulary) {
    self.workbook = workbook
    self.vocabulary = vocabulary
    sheets = workbook.sheets.map { FilledSheet($0, in: workbook) }
  }

  /// The tables of the workbook; what is ignored is said.
  mutating func recognised() -> [RecognisedSheet] {
    let origin = FormOrigin(of: workbook)
    var found = origin.map { declared(in: $0) } ?? []
    let taken = Set(found.map(\.sheet.name) + (origin?.remarks.map(\.sheet) ?? []))
    for sheet in sheets where !taken.contains(sheet.name) && sheet.isVisible {
      if let table = guessed(sheet, besides: found) { found.append(table) }
    }
    return attachRemarks(to: found, origin)
  }

  /// The sheets that the form's hidden sheet names.
  private mutating func declared(in origin: FormOrigin) -> [RecognisedSheet] {
    var found: [RecognisedSheet] = []
    for entry in origin.tables {
      guard let grid = workbook.sheet(named: entry.sheet) else {
        findings.append(missing(entry))
        continue
      }
      let sheet = FilledSheet(grid, in: workbook)
      if let other = SheetTitle(sheet, vocabulary: vocabulary).methodAbove(besides: entry.method) {
        findings.append(ofOther(other, entry, on: sheet))
        continue
      }
      guard
        var layout = layout(
          of: entry.table, entry.method, on: sheet, aside: origin.lastYear)
      else {
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
    _ sheet: FilledSheet, besides found: [RecognisedSheet]
  ) -> RecognisedSheet? {
    guard sheet.grid.rowCount > 0, !vocabulary.ownSheets.contains(sheet.name) else { return nil }
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
    if !isRemarks(sheet) {
      findings.append(Finding(.note, .sheetIgnored, name(sheet), at: sheet.place))
    }
    return nil
  }

  private func layout(
    of spec: TableSpec, _ method: String?, on sheet: FilledSheet, aside: String? = nil
  ) -> FoundTable? {
    let list = ListSearch(spec, on: sheet).best()
    if let list, list.isComplete(for: spec) {
      return FoundTable(spec: spec, method: method, aside: aside, shape: .list(list))
    }
    let search = MatrixSearch(spec, on: sheet, vocabulary: vocabulary, aside: aside)
    if let matrix = search?.first() {
      return FoundTable(spec: spec, method: method, aside: aside, shape: .matrix(matrix))
    }
    return list.map { FoundTable(spec: spec, method: method, aside: aside, shape: .list($0)) }
  }

  private func layoutByHead(_ sheet: FilledSheet) -> FoundTable? {
    let lists = TableSpec.all.compactMap { spec -> (FoundTable, Int)? in
      guard let list = ListSearch(spec, on: sheet).best(), list.isComplete(for: spec),
        list.distinct >= Self.tellingColumns
      else { return nil }
      return (FoundTable(spec: spec, method: nil, shape: .list(list)), list.distinct)
    }
    if let best = lists.max(by: { $0.1 < $1.1 }) { return best.0 }
    return TableSpec.all.lazy.compactMap { spec in
      MatrixSearch(spec, on: sheet, vocabulary: vocabulary)?.first().map {
        FoundTable(spec: spec, method: nil, shape: .matrix($0))
      }
    }.first
  }

  /// What a matrix has no room for stands below it or on a sheet of its own.
  private func attachRemarks(
    to found: [RecognisedSheet], _ origin: FormOrigin?
  ) -> [RecognisedSheet] {
    found.compactMap { table -> RecognisedSheet? in
      guard case .matrix(var matrix) = table.layout.shape else {
        return hasMatrix(of: table.layout.spec, in: found) ? nil : table
      }
      let search = RemarkSearch(table.layout.spec)
      if let below = search.list(on: table.sheet, from: matrix.headRow + 1) {
        matrix.end = below.headRow
        matrix.remarks.append(.init(sheet: table.sheet, list: below))
      }
      matrix.remarks += remarkSheets(of: table, origin).compactMap { sheet in
        search.list(on: sheet, from: 0).map { .init(sheet: sheet, list: $0) }
      }
      var table = table
      table.layout.shape = .matrix(matrix)
      return table
    }
  }

  /// The sheets that may list remarks: those that the form names, or all others that users see.
  private func remarkSheets(of table: RecognisedSheet, _ origin: FormOrigin?) -> [FilledSheet] {
    let named = origin?.remarks.filter { $0.table == table.layout.spec.id.rawValue }.map(\.sheet)
    return sheets.filter { sheet in
      guard sheet.name != table.sheet.name else { return false }
      return named.map { $0.contains(sheet.name) } ?? sheet.isVisible
    }
  }

  private func hasMatrix(of spec: TableSpec, in found: [RecognisedSheet]) -> Bool {
    found.contains { other in
      if case .matrix = other.layout.shape { other.layout.spec == spec } else { false }
    }
  }

  private func isRemarks(_ sheet: FilledSheet) -> Bool {
    TableSpec.all.contains { RemarkSearch($0).list(on: sheet, from: 0) != nil }
  }

  private func missing(_ entry: FormOrigin.Entry) -> Finding {
    Finding(
      .warning, .formSheetMissing,
      ["sheet": .text(entry.sheet), "table": .name(entry.table.title)], at: workbook.place)
  }

  /// A sheet that is, by the line at its top, the table of another method than by its name.
  private func ofOther(_ method: String, _ entry: FormOrigin.Entry, on sheet: FilledSheet)
    -> Finding
  {
    let arguments: [String: Finding.Argument] = [
      "sheet": .text(entry.sheet), "other": .text(method),
    ]
    return Finding(.error, .sheetOfOtherMethod, arguments, at: sheet.place)
  }

  private func headless(_ spec: TableSpec, on sheet: FilledSheet) -> Finding {
    let names = spec.columns.filter(\.isRequired).map(\.name).listed
    return Finding(
      .error, .headNotFound, ["table": .name(spec.title), "columns": .name(names)],
      at: sheet.place)
  }

  private func name(_ sheet: FilledSheet) -> [String: Finding.Argument] {
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
  static let sheetOfOtherMethod: Self = "sheet-of-other-method"
  static let formSheetMissing: Self = "form-sheet-missing"
  static let headNotFound: Self = "head-not-found"
}
