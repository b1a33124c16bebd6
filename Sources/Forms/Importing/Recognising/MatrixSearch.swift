import Inventories
import Parsing
import SheetReferences
import WorkbookReading

/// Looks for a matrix on a sheet: a head with the name of the rows, and words across.
struct MatrixSearch {
  private let sheet: FilledSheet
  private let spec: TableSpec
  private let vocabulary: ImportVocabulary
  private let rowNames: Set<String>
  private let others: Set<String>
  private let words: ColumnSpec.Vocabulary?

  /// Looks for the matrix of a table; `aside` is the head of columns that are only shown.
  init?(
    _ spec: TableSpec, on sheet: FilledSheet, vocabulary: ImportVocabulary, aside: String? = nil
  ) {
    guard case .matrix(let rows, let columns, _) = spec.shape else { return nil }
    self.sheet = sheet
    self.spec = spec
    self.vocabulary = vocabulary
    rowNames = Set(spec.column(rows)?.headers.map { HeadName($0).name } ?? [])
    let declared = spec.columns.flatMap { $0.headers.map { HeadName($0).name } }
    others = Set(declared).union(Self.asides)
      .union([aside].compactMap { $0.map { HeadName($0).name } })
    if case .word(let list) = spec.column(columns)?.content { words = list } else { words = nil }
  }

  /// The first matrix on the sheet.
  func first() -> FoundMatrix? {
    for row in 0..<min(sheet.grid.rowCount, Self.deepestHead) {
      for column in 0..<min(sheet.grid.columnCount, Self.widestRowHead)
      where rowNames.contains(HeadName(sheet.head(row, column)).name) {
        let layout = layout(head: row, rows: column)
        if layout.columns.count > 1 || layout.columns.contains(where: isKnown) { return layout }
      }
    }
    return nil
  }

  /// The matrix whose rows are named in a column below a head; `units` is the last row of the
  /// head where it is known.
  func layout(head: Int, rows: Int, units: Int? = nil) -> FoundMatrix {
    let top = min(sheet.owner(head, rows).row, head)
    let last = min(units ?? lastHeadRow(from: head, rows: rows), sheet.grid.rowCount - 1)
    let bottom = max(last, top)
    let columns = ((rows + 1)..<max(rows + 1, sheet.width)).compactMap {
      column($0, in: top...bottom)
    }
    return FoundMatrix(rows: rows, columns: columns, headTop: top, headRow: bottom)
  }

  private func isKnown(_ column: FoundMatrix.Column) -> Bool {
    words.map { vocabulary.word(column.word, in: $0) != nil } ?? false
  }

  /// Rows below that belong to the head: merged with it, or with units and no numbers.
  private func lastHeadRow(from head: Int, rows: Int) -> Int {
    var last = head
    while last + 1 < min(sheet.grid.rowCount, head + Self.tallestHead) {
      let next = last + 1
      let isMerged = sheet.owner(next, rows).row < next
      let name = sheet.text(next, rows)
      let isUnitRow = name.isEmpty || Self.unitWords.contains(HeadName(name).name)
      guard isMerged || (isUnitRow && hasOnlyTexts(next, after: rows)) else { return last }
      last = next
    }
    return last
  }

  private func hasOnlyTexts(_ row: Int, after column: Int) -> Bool {
    let cells = ((column + 1)..<max(column + 1, sheet.width)).compactMap {
      sheet.grid[row, $0]
    }
    return !cells.isEmpty && cells.allSatisfy(\.isText)
  }

  private func column(_ column: Int, in rows: ClosedRange<Int>) -> FoundMatrix.Column? {
    var word: (text: String, cell: CellReference)?
    var unit: String?
    for row in rows {
      let text = sheet.head(row, column)
      if text.isEmpty { continue }
      if let own = HeadName.unit(in: text), !isWord(text) {
        unit = own
      } else {
        word = (text, sheet.owner(row, column))
      }
    }
    guard let word, !others.contains(HeadName(word.text).name) else { return nil }
    if isWord(word.text) {
      return FoundMatrix.Column(word: word.text, index: column, head: word.cell, unit: unit)
    }
    let head = HeadName(word.text)
    return FoundMatrix.Column(
      word: HeadName.written(word.text), index: column, head: word.cell, unit: head.unit ?? unit)
  }

  private func isWord(_ text: String) -> Bool {
    words.map { vocabulary.word(text, in: $0) != nil } ?? false
  }

  /// Heads beside a matrix that are none of its words.
  private static let asides: Set<String> = [
    "序号", "编号", "代码", "行号", "no.", "合计", "总计", "合计值", "total", "说明", "remarks",
  ]
  private static let unitWords: Set<String> = ["单位", "计量单位", "unit", "units"]
  private static let deepestHead = 40
  private static let tallestHead = 4
  private static let widestRowHead = 8
}
