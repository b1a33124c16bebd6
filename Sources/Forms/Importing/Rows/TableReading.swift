import Findings
import Inventories

/// Reads the table that lies on a sheet, however it lies.
struct TableReading {
  /// The table, or `nil` when the sheet has none that can be read.
  let table: ImportedTable?
  /// What is said about its cells.
  let findings: [Finding]

  init(_ recognised: RecognisedSheet, _ vocabulary: ImportVocabulary) {
    let (sheet, layout) = (recognised.sheet, recognised.layout)
    switch layout.shape {
    case .list(let list):
      var reading = ListReading(list, of: layout, on: sheet, vocabulary)
      table = reading.table()
      findings = NoteLimit.limited(reading.findings, at: sheet.place)
    case .matrix(let matrix):
      var reading = MatrixReading(matrix, of: layout, on: sheet, vocabulary)
      table = reading?.table()
      findings = NoteLimit.limited(reading?.findings ?? [], at: sheet.place)
    }
  }
}
