import Documents
import FilingReports
public import Filings
public import Findings
import Forms
import Foundation
import Inventories
import Parsing
import StatutoryForms
import WorkbookReading

/// Reads a filled workbook of a statutory form back into the files of an inventory.
///
/// The workbook is that of the report, with room for more: what it was made with is found by sheet,
/// heads and names of records; cells with formulas are left alone.
public struct FilingImport {
  private let preparation: FilingPreparation
  private let folder: String
  private let words: [FilingWords]

  /// Prepares to import into an inventory's folder.
  public init(
    _ preparation: FilingPreparation, into folder: String, _ messages: MessageCatalogue
  ) {
    self.preparation = preparation
    self.folder = folder
    words = Language.allCases.map { FilingWords(messages, in: $0) }
  }

  /// What comes of a workbook; nothing is written yet.
  public func outcome(of path: String, into findings: inout [Finding]) -> FilingImportOutcome? {
    guard let workbook = FilledWorkbook(reading: path, into: &findings) else { return nil }
    guard let result = preparation.opened(folder, into: &findings) else { return nil }
    let report = words.map { FilingReport(of: "", result, [], in: $0, properties: .init()) }
      .first {
        $0.sheetNames.contains { name in workbook.sheets.contains { $0.entry.name == name } }
      }
    guard let report else {
      findings.append(Finding(.error, .noFilingFound, at: Place(file: path)))
      return nil
    }
    var files: [FilingFile] = []
    var rows: [String: [[String: String]]] = [:]
    for plan in report.plans {
      guard let grid = workbook.sheets.first(where: { $0.entry.name == plan.name }) else {
        findings.append(
          Finding(.note, .filingSheetMissing, ["sheet": .text(plan.name)], at: Place(file: path)))
        continue
      }
      read(plan, FilledSheet(grid, in: workbook), result, &files, &rows, into: &findings)
    }
    return FilingImportOutcome(folder: folder, files: files, rows: rows)
  }

  private func read(
    _ plan: FilingReport.Plan, _ sheet: FilledSheet, _ result: FilingResult,
    _ files: inout [FilingFile],
    _ rows: inout [String: [[String: String]]], into findings: inout [Finding]
  ) {
    var from = 0
    let filing = result.filing
    let tables = FilingTables(filing.form)
    for part in plan.tables {
      guard let found = FoundFilingTable(part.table, on: sheet, from: from) else {
        findings.append(
          Finding(
            .error, .filingTableMissing, ["table": .text(part.table.title)],
            at: sheet.place(from, 0)))
        continue
      }
      from = found.rows.upperBound
      let block = filing.sheets[part.sheet]
      let reading = FilingTableReading(found: found, result: result, sheetIndex: part.sheet)
      let read = reading.read(into: &findings)
      let spec = tables.spec(of: block.table, block: block.block)
      add(spec.file(), spec.columns, read.rows, &files, &rows)
      if case .changes = block.layout.records, let file = files.last {
        rows[file.name] = read.rows + file.others(than: read.rows)
      }
      if block.layout.columns.contains(where: \.hasDetails), block.block == 0 {
        let name = "\(tables.folder)/\(block.table.id)-details.csv"
        add(name, FilingTables.detailsSpec(of: block.table), read.details, &files, &rows)
      }
    }
  }

  private func add(
    _ name: String, _ columns: [ColumnSpec], _ read: [[String: String]],
    _ files: inout [FilingFile], _ rows: inout [String: [[String: String]]]
  ) {
    files.append(FilingFile("\(folder)/\(name)", named: name, columns: columns))
    rows[name] = read
  }
}

/// What comes of a workbook: the files that it changes, cell by cell.
public struct FilingImportOutcome {
  private let folder: String
  private let files: [FilingFile]
  private let rows: [String: [[String: String]]]

  init(folder: String, files: [FilingFile], rows: [String: [[String: String]]]) {
    self.folder = folder
    self.files = files
    self.rows = rows
  }

  /// Each cell that changes: file, record, column, what was there and what is to be.
  public var changes: [[String]] {
    files.flatMap { file in
      file.changes(to: rows[file.name] ?? []).map {
        [file.name, $0.record, $0.column, $0.old, $0.new]
      }
    }
  }

  /// Writes the files that change, all of them or none.
  public func write(into findings: inout [Finding]) {
    let changed = files.filter { !$0.changes(to: rows[$0.name] ?? []).isEmpty }
    var swap = FileSwap(in: folder)
    do {
      try swap.write(
        changed.map {
          FileChange(file: $0.name, content: Data($0.text(of: rows[$0.name] ?? []).utf8))
        })
    } catch {
      findings.append(
        Finding(.error, .filingNotWritten, ["reason": .text(error.localizedDescription)]))
    }
  }
}

extension Finding.Code {
  static let noFilingFound: Self = "no-filing-found"
  static let filingSheetMissing: Self = "filing-sheet-missing"
  static let filingTableMissing: Self = "filing-table-missing"
  static let filingNotWritten: Self = "filing-not-written"
}
