import Findings
import Inventories
import Workbooks

/// The workbook of a form: explanations, a sheet for each table, words, and what the form says of
/// itself.
struct FormBook {
  let scope: FormScope
  let tables: [FormTable]
  let last: Inventory?
  let words: FormWords
  let program: String
  let vocabularies: FormVocabularies

  func write(to path: String, created: Int?) throws(WorkbookError) {
    let options = created.map { WorkbookOptions(created: $0) } ?? WorkbookOptions()
    let book = try Workbook(path: path, options: options)
    try book.setProperties(
      DocumentProperties(
        title: words["guide-title"], author: nil,
        company: scope.inventory.entity.name[words.language]))
    let guide = try book.addSheet(named: words["guide-sheet"])
    var pages: [(FormGrid, Sheet)] = []
    for table in tables { pages += try sheets(of: table, in: book) }
    let list = try book.addSheet(named: words["words-sheet"])
    try writeGuide(to: guide, wordsSheet: list.name)
    for (grid, sheet) in pages {
      try GridWriter(grid: grid, sheet: sheet, footer: footer).write()
    }
    try WordsSheet(tables: tables, vocabularies: vocabularies, words: words)
      .write(to: list, footer: footer)
    try identity.write(to: book)
    try book.close()
  }

  /// The sheets of a table: one, and for a matrix another for what it has no room for.
  private func sheets(
    of table: FormTable, in book: Workbook
  ) throws(WorkbookError) -> [(FormGrid, Sheet)] {
    let sheet = try book.addSheet(named: table.sheet)
    if table.need != .needed { try sheet.setTabColor(Self.optionalTab) }
    guard table.spec.isMatrix else {
      let list = ListLayout(table: table, scope: scope, vocabularies: vocabularies, words: words)
      return [(list.grid, sheet)]
    }
    let matrix = MatrixLayout(table, scope, words)
    let remarks = try book.addSheet(named: table.remarksSheet(words))
    try remarks.setTabColor(Self.optionalTab)
    return [(matrix.grid, sheet), (matrix.remarks, remarks)]
  }

  private static let optionalTab: Color = 0xBFBFBF

  private func writeGuide(to sheet: Sheet, wordsSheet: String) throws(WorkbookError) {
    try GuideSheet(
      scope: scope, tables: tables, last: last, words: words, program: program,
      wordsSheet: wordsSheet
    ).write(to: sheet, footer: footer)
  }

  private var footer: String {
    "\(scope.inventory.entity.name[words.language]) \(scope.inventory.year)"
  }

  private var identity: FormIdentity {
    let head = FormIdentity.head(of: scope.inventory, in: words.language, by: program)
    let lastYear = [FormIdentity.Key.lastYear, words["last-year"]]
    return FormIdentity(rows: head + [lastYear] + tables.flatMap(rows))
  }

  private func rows(of table: FormTable) -> [[String]] {
    let (id, method) = (table.spec.id.rawValue, table.method ?? "")
    let row = [FormIdentity.Key.table, id, method, table.sheet, table.content.digest]
    let remarks = [FormIdentity.Key.remarks, id, method, table.remarksSheet(words)]
    return table.spec.isMatrix ? [row, remarks] : [row]
  }
}
