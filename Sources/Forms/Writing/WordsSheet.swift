import Findings
import Inventories
import Parsing
import Workbooks

/// The sheet of the words that may be chosen and do not speak for themselves: codes with what they
/// mean, names of methods, parameters and technologies with their ids.
struct WordsSheet {
  let tables: [FormTable]
  let vocabularies: FormVocabularies
  let words: FormWords

  private static let widths = [34.0, 70]

  func write(to sheet: Sheet, footer: String) throws(WorkbookError) {
    var pen = try SheetPen(sheet, widths: Self.widths)
    try pen.writeTitle(words["words-title"])
    try pen.writeText(words["words-text"])
    for (name, list) in lists {
      try pen.writeHeading(name)
      try pen.writeHeads([words["head-word"], words["head-meaning"]])
      for word in list.words {
        try pen.write([SheetPen.Cell(text: word.text), SheetPen.Cell(text: word.meaning)])
      }
    }
    try pen.finish(footer: footer)
  }

  /// Each list once, called as the first column that chooses from it.
  private var lists: [(String, FormVocabularies.List)] {
    var known: Set<ColumnSpec.Vocabulary> = []
    let columns = tables.flatMap { table in table.spec.columns.map { (table.spec, $0) } }
    return columns.compactMap { spec, column in
      guard case .word(let vocabulary) = column.content, known.insert(vocabulary).inserted,
        let list = vocabularies.list(vocabulary, in: spec, of: nil),
        list.words.contains(where: { !$0.meaning.isEmpty })
      else { return nil }
      return (column.name[words.language], list)
    }
  }
}
