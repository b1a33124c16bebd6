import Findings
import Inventories
import Parsing
import SheetReferences
import WorkbookReading

/// The table that a sheet of staff's own most resembles, by its heads.
struct SuggestedTable {
  /// The table.
  let spec: TableSpec
  /// The method that the sheet's name says.
  private(set) var method: String?
  /// The row with the heads, and the last row of the head.
  let headRow: Int
  let lastHeadRow: Int
  /// The fields of a list.
  private(set) var columns: [SuggestedColumns.Column] = []
  /// The letters of the column of words down, for a matrix.
  private(set) var matrixRows: String?

  /// What the words of a field seem to stand for, where the list does not have them.
  private(set) var words: [String: [(theirs: String, ours: String, isSure: Bool)]] = [:]

  /// The best table, if any has two of its columns on the sheet.
  init?(_ sheet: FilledSheet, _ vocabulary: ImportVocabulary, year: Int) {
    let lists = TableSpec.all.compactMap { Self.list($0, sheet, vocabulary, year) }
    let title = SheetTitle(sheet, vocabulary: vocabulary).table
    let named = lists.first { title != nil && $0.spec.id == title?.0.id }
    if let matrix = Self.matrix(sheet, vocabulary) {
      (spec, headRow, lastHeadRow, matrixRows) = matrix
    } else if let best = named ?? lists.max(by: { $0.rank < $1.rank }) {
      (spec, headRow, lastHeadRow, columns) = (best.spec, best.row, best.row, best.columns)
      method = title?.1 ?? vocabulary.word(sheet.name, in: .methods)
      for column in columns { suggestWords(of: column, sheet, vocabulary) }
    } else {
      return nil
    }
  }

  /// Words that no list has, each with the one that it has within it or most resembles.
  private mutating func suggestWords(
    of column: SuggestedColumns.Column, _ sheet: FilledSheet, _ vocabulary: ImportVocabulary
  ) {
    guard case .word(let list) = spec.column(column.key)?.content, list == .fuels else { return }
    let names = vocabulary.names(of: list)
    var seen: Set<String> = []
    for row in sheet.rows where row > headRow {
      let text = sheet.text(row, column.index)
      guard !text.isEmpty, !AsideRow.totals.contains(text.condensed.lowercased()),
        vocabulary.word(text, in: list) == nil, seen.insert(text).inserted
      else { continue }
      let within = names.filter { $0.count > 1 && text.contains($0) }.max { $0.count < $1.count }
      guard let near = within ?? NearestName.of(text, among: names) else { continue }
      words[column.key, default: []].append((text, near, within != nil))
    }
  }

  /// The fields that the table must have and the sheet does not.
  var missing: [String] {
    let found = Set(columns.map(\.key))
    let wanted = spec.columns.filter { $0.isRequired || ["fuel", "unit"].contains($0.key) }
    return wanted.map(\.key).filter { key in
      !found.contains(key) && !(key == "unit" && columns.contains { HeadName($0.head).unit != nil })
    }
  }

  private typealias List = (
    spec: TableSpec, row: Int, columns: [SuggestedColumns.Column], rank: Int
  )

  private static func matrix(
    _ sheet: FilledSheet, _ vocabulary: ImportVocabulary
  ) -> (TableSpec, Int, Int, String?)? {
    TableSpec.all.lazy.compactMap { spec -> (TableSpec, Int, Int, String?)? in
      guard let matrix = MatrixSearch(spec, on: sheet, vocabulary: vocabulary)?.first(),
        case .matrix(_, let across, let values) = spec.shape,
        ListSearch(spec, on: sheet).best()?.column(values) == nil,
        case .word(let list) = spec.column(across)?.content,
        matrix.columns.filter({ vocabulary.word($0.word, in: list) != nil }).count > 1
      else { return nil }
      let top = matrix.columns.map(\.head.row).min() ?? matrix.headRow
      return (spec, top, matrix.headRow, CellReference.letters(ofColumn: matrix.rows))
    }.first
  }

  /// The row of a sheet that has most heads of a table.
  private static func list(
    _ spec: TableSpec, _ sheet: FilledSheet, _ vocabulary: ImportVocabulary, _ year: Int
  ) -> List? {
    let rows = sheet.rows.prefix(deepestHead).map { row -> List in
      let columns = SuggestedColumns(spec, on: sheet, row: row, vocabulary, year: year)
      return (
        spec, row, columns.columns, columns.score + (columns.isComplete ? completeness : 0)
      )
    }
    let best = rows.max { $0.rank < $1.rank }
    return best.flatMap { $0.columns.count > 1 && $0.rank > completeness ? $0 : nil }
  }

  private static let deepestHead = 40
  /// A table that has all it must have goes before any that has not.
  private static let completeness = 100
}
