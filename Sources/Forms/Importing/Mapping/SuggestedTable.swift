import Findings
import Inventories
import Parsing
import SheetReferences
import WorkbookReading

/// The table that a sheet of staff's own most resembles, by its heads.
struct SuggestedTable {
  /// A field and the head that is taken for it.
  struct Column {
    let key: String
    let head: String
    let index: Int
    /// Whether the head only resembles a name of the field.
    let isGuess: Bool
  }

  /// The table.
  let spec: TableSpec
  /// The method that the sheet's name says.
  private(set) var method: String?
  /// The row with the heads, and the last row of the head.
  let headRow: Int
  let lastHeadRow: Int
  /// The fields of a list.
  private(set) var columns: [Column] = []
  /// The letters of the column of words down, for a matrix.
  private(set) var matrixRows: String?

  /// The best table, if any has two of its columns on the sheet.
  init?(_ sheet: FilledSheet, _ vocabulary: ImportVocabulary) {
    let lists = TableSpec.all.compactMap { Self.list($0, sheet) }
    let title = SheetTitle(sheet, vocabulary: vocabulary).table
    let named = lists.first { title != nil && $0.spec.id == title?.0.id }
    if let matrix = Self.matrix(sheet, vocabulary) {
      (spec, headRow, lastHeadRow, matrixRows) = matrix
    } else if let best = named ?? lists.max(by: { $0.score < $1.score }) {
      (spec, headRow, lastHeadRow, columns) = (best.spec, best.row, best.row, best.columns)
      method = title?.1 ?? vocabulary.word(sheet.name, in: .methods)
    } else {
      return nil
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

  private typealias List = (spec: TableSpec, row: Int, columns: [Column], score: Int)

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

  /// The row of a sheet that has most heads of a table, exact ones counted double.
  private static func list(_ spec: TableSpec, _ sheet: FilledSheet) -> List? {
    let rows = sheet.rows.prefix(deepestHead).map { row -> List in
      let columns = columns(spec, sheet, row)
      return (spec, row, columns, columns.reduce(0) { $0 + ($1.isGuess ? 1 : 2) })
    }
    let best = rows.max { $0.score < $1.score }
    return best.flatMap { $0.columns.count > 1 && $0.score > 2 ? $0 : nil }
  }

  private static func columns(_ spec: TableSpec, _ sheet: FilledSheet, _ row: Int) -> [Column] {
    let heads = (0..<sheet.width).filter { sheet.grid[row, $0]?.isText == true }
      .map { (index: $0, text: sheet.text(row, $0)) }.filter { !$0.text.isEmpty }
    var found: [String: Column] = [:]
    for head in heads {
      let name = HeadName(head.text).name
      guard let exact = spec.columns.first(where: { $0.plainHeaders.contains(name) }) else {
        continue
      }
      if found[exact.key] == nil {
        found[exact.key] = Column(
          key: exact.key, head: head.text, index: head.index, isGuess: false)
      }
    }
    for head in heads where !found.values.contains(where: { $0.index == head.index }) {
      let free = spec.columns.filter { found[$0.key] == nil }
      guard let near = free.first(where: { $0.resembles(HeadName(head.text).name) }) else {
        continue
      }
      found[near.key] = Column(key: near.key, head: head.text, index: head.index, isGuess: true)
    }
    return found.values.sorted { $0.index < $1.index }
  }

  private static let deepestHead = 40
}

extension ColumnSpec {
  /// Its headers as heads are compared.
  fileprivate var plainHeaders: [String] { headers.map { HeadName($0).name } }

  /// Whether a head has one of its names within it, or nearly is one.
  fileprivate func resembles(_ name: String) -> Bool {
    guard name.count > 1 else { return false }
    return plainHeaders.contains { header in header.count > 1 && name.contains(header) }
      || NearestName.of(name, among: plainHeaders.filter { $0.count > 2 }) != nil
  }
}
