import Digests
import Findings
import Foundation
import Inventories
import Parsing

/// A table of the inventory as it is kept now, or that there is none yet.
struct PresentTable {
  /// The table.
  let spec: TableSpec
  /// The file in the inventory's folder.
  let file: String
  /// What is in it; `nil` when there is no file.
  let table: CSVTable?
  /// The digest of the file; `nil` when there is none.
  let digest: SHA256?
  /// Whether the file begins with a byte-order mark.
  let hasMark: Bool

  /// Reads the table of a folder; one that is there and cannot be read gives `nil` with findings.
  init?(_ spec: TableSpec, method: String?, in folder: String, into findings: inout [Finding]) {
    self.spec = spec
    file = spec.file(method: method)
    let path = "\(folder)/\(file)"
    guard FileManager.default.fileExists(atPath: path) else {
      (table, digest, hasMark) = (nil, nil, false)
      return
    }
    var problems: [Finding] = []
    guard let table = CSVTable(reading: path, columns: spec.columns, into: &problems),
      let data = FileManager.default.contents(atPath: path)
    else {
      findings += problems.filter { $0.severity == .error }
      return nil
    }
    self.table = table
    digest = SHA256(of: data)
    hasMark = data.starts(with: Self.mark)
  }

  /// How many lines it has.
  var count: Int { table?.rowCount ?? 0 }

  /// The text of a field; empty where there is none.
  func text(_ row: Int, _ key: String) -> String {
    guard let table else { return "" }
    return table.text(row, table.column(named: key))
  }

  /// The unit of a line's number: its own, or that of the head.
  func unit(_ row: Int) -> String {
    let own = text(row, "unit")
    return own.isEmpty ? headUnit ?? "" : own
  }

  /// The unit in the head of the numbers.
  var headUnit: String? {
    (table?.column(named: "quantity") ?? table?.column(named: "value"))?.unit
  }

  /// Whether a line of a matrix has no number, and so says nothing.
  func isEmptyCell(_ row: Int) -> Bool {
    guard case .matrix(_, _, let value) = spec.shape else { return false }
    return text(row, value).isEmpty
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
