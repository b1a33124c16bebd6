import Digests
import Findings
import Foundation
import Inventories
import Parsing

/// A table of an inventory as it stands in its file: texts and numbers, nothing looked up.
struct TableContent {
  /// The digest of the file, empty where there is none.
  let digest: String
  /// The rows, each by the keys of its columns.
  let rows: [Row]
  /// The units in the heads of the file, by the keys of their columns.
  let units: [String: String]

  /// A cell.
  enum Value: Hashable {
    /// Nothing.
    case blank
    /// A text, or what should be a number and is none.
    case text(String)
    /// A number, and how it is written.
    case number(Double, String)
  }

  /// A row.
  struct Row {
    /// What its cells hold; those that are empty are left out.
    var values: [String: Value] = [:]

    /// The text of a cell, empty where there is none.
    func text(_ key: String) -> String {
      switch values[key] ?? .blank {
      case .blank: ""
      case .text(let text), .number(_, let text): text
      }
    }
  }

  /// A table that is not there.
  static let none = TableContent(digest: "", rows: [], units: [:])

  /// Keeps what was read.
  private init(digest: String, rows: [Row], units: [String: String]) {
    (self.digest, self.rows, self.units) = (digest, rows, units)
  }

  /// Reads the table in an inventory's folder; one that cannot be read as it stands is refused, so
  /// that no form leaves out what a file holds.
  init?(_ spec: TableSpec, method: String?, in folder: String, into findings: inout [Finding]) {
    let path = "\(folder)/\(spec.file(method: method))"
    guard FileManager.default.fileExists(atPath: path) else {
      self = .none
      return
    }
    var problems: [Finding] = []
    let table = CSVTable(reading: path, columns: spec.columns, into: &problems)
    findings += problems.filter { $0.severity == .error }
    guard let table, !problems.hasErrors, let bytes = FileManager.default.contents(atPath: path)
    else { return nil }
    digest = SHA256(of: bytes)?.hex ?? ""
    rows = (0..<table.rowCount).map { Row(table, $0, spec.columns) }
    let heads = table.columns.compactMap { column in column.unit.map { (column.key, $0) } }
    units = Dictionary(heads) { first, _ in first }
  }
}

extension TableContent.Row {
  fileprivate init(_ table: CSVTable, _ row: Int, _ columns: [ColumnSpec]) {
    var ignored: [Finding] = []
    for spec in columns {
      let column = table.column(named: spec.key)
      let text = table.text(row, column)
      guard !text.isEmpty else { continue }
      let number = spec.content == .number ? table.number(row, column, into: &ignored) : nil
      values[spec.key] = number.map { .number($0, text) } ?? .text(text)
    }
  }
}
