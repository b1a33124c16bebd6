import Findings
import Inventories

/// A workbook as read: its tables, and what is said about its cells.
struct ReadForm {
  /// The workbook.
  let workbook: FilledWorkbook
  /// Its tables.
  let tables: [ImportedTable]
  /// What is said about its cells.
  let findings: [Finding]

  init(
    _ workbook: FilledWorkbook, for inventory: Inventory, _ vocabulary: ImportVocabulary,
    _ mapping: TableMapping?
  ) {
    self.workbook = workbook
    var findings = FormOrigin(of: workbook)?.problems(for: inventory, at: workbook.place) ?? []
    guard !findings.hasErrors else {
      (tables, self.findings) = ([], findings)
      return
    }
    let sheets: [RecognisedSheet]
    if let mapping {
      var search = MappedSheets(mapping, in: workbook, year: inventory.year, vocabulary)
      sheets = search.recognised()
      findings += search.findings
    } else {
      var recognition = FormRecognition(workbook, vocabulary: vocabulary)
      sheets = recognition.recognised()
      findings += recognition.findings
    }
    var tables: [ImportedTable] = []
    for sheet in sheets {
      let reading = TableReading(sheet, vocabulary)
      findings += reading.findings
      if let table = reading.table { tables.append(table) }
    }
    if sheets.isEmpty, !findings.hasErrors {
      findings.append(Finding(.error, .noTableFound, at: workbook.place))
    }
    self.tables = tables
    self.findings = findings
  }
}

extension Finding.Code {
  static let noTableFound: Self = "no-table-found"
}
