import Digests
import Findings
import Foundation
import Parsing

/// The workbooks that an inventory was filled in from, kept under `evidence/` with their digests.
struct EvidenceRecord {
  /// The list of what is kept.
  static let index = "evidence/index.csv"

  private static let columns = [
    ColumnSpec(
      key: "file", names: [LocalizedText(zh: "文件", en: "file")], required: true),
    ColumnSpec(key: "sha256", names: [LocalizedText("SHA-256")], required: true, isKey: true),
    ColumnSpec(key: "name", names: [LocalizedText(zh: "原名", en: "original name")]),
    ColumnSpec(key: "date", names: [LocalizedText(zh: "导入日期", en: "date of import")]),
    ColumnSpec(key: "tables", names: [LocalizedText(zh: "表", en: "tables")]),
  ]

  private let folder: String
  private let table: CSVTable?

  /// Reads the list of a folder; one that is there and cannot be read gives `nil` with findings.
  init?(in folder: String, into findings: inout [Finding]) {
    self.folder = folder
    let path = "\(folder)/\(Self.index)"
    guard FileManager.default.fileExists(atPath: path) else {
      table = nil
      return
    }
    var problems: [Finding] = []
    table = CSVTable(reading: path, columns: Self.columns, into: &problems)
    findings += problems.filter { $0.severity == .error }
    if table == nil { return nil }
  }

  /// The day a workbook was imported before, empty when none was noted; `nil` when it never was.
  func date(of workbook: FilledWorkbook) -> String? {
    guard let table else { return nil }
    let row = (0..<table.rowCount).first {
      table.text($0, table.column(named: "sha256")) == workbook.digest.hex
    }
    return row.map { table.text($0, table.column(named: "date")) }
  }

  /// The files that keep these workbooks, each once, with the tables that each has; none for those
  /// that are kept already.
  func changes(
    keeping workbooks: [(workbook: FilledWorkbook, tables: [String])], on date: String?
  ) throws -> [FileChange] {
    var seen: Set<String> = []
    let new = workbooks.filter { item in
      self.date(of: item.workbook) == nil && seen.insert(item.workbook.digest.hex).inserted
    }
    guard !new.isEmpty else { return [] }
    var changes: [FileChange] = []
    var rows: [[String]] = []
    for (workbook, tables) in new {
      let file = Self.file(for: workbook)
      let content = try Data(contentsOf: URL(fileURLWithPath: workbook.path))
      guard SHA256(of: content) == workbook.digest else { throw ChangedMeanwhile() }
      changes.append(FileChange(file: file, content: content))
      rows.append(
        [file, workbook.digest.hex, workbook.name, date ?? "", tables.joined(separator: " ")])
    }
    return changes + [FileChange(file: Self.index, content: Data(text(adding: rows).utf8))]
  }

  /// The workbook was saved anew while it was imported.
  struct ChangedMeanwhile: LocalizedError {
    var errorDescription: String? { "the workbook was saved anew meanwhile" }
  }

  /// `evidence/forms/<first 12 of the digest>-<name>`.
  static func file(for workbook: FilledWorkbook) -> String {
    "evidence/forms/\(workbook.digest.hex.prefix(12))-\(workbook.name)"
  }

  /// The list with rows more, those there are as they were written.
  private func text(adding rows: [[String]]) -> String {
    var text = ""
    if let table {
      text = table.preamble
      for row in 0..<table.rowCount { text += table.written(row: row) }
      if text.last?.isNewline == false { text += "\n" }
    } else {
      text = Self.line(Self.columns.map { $0.name.zh })
    }
    let order = table?.columns.map(\.key) ?? Self.columns.map(\.key)
    for row in rows {
      let fields = Dictionary(
        zip(Self.columns.map(\.key), row).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
      text += Self.line(order.map { fields[$0] ?? "" })
    }
    return text
  }

  private static func line(_ cells: [String]) -> String {
    var writer = CSVWriter(for: .programs)
    writer.append(cells)
    return String(writer.text.dropLast()) + "\n"
  }
}
