public import Findings
import Foundation
import Parsing

extension DeclaredUnit {
  /// The rows of a district's `units.csv`; none where the folder has no such table.
  public static func rows(inFolder folder: String, into findings: inout [Finding]) -> [Self] {
    let path = "\(folder)/\(TableSpec.units.file())"
    guard FileManager.default.fileExists(atPath: path),
      let table = CSVTable(reading: path, columns: TableSpec.units.columns, into: &findings)
    else { return [] }
    let rows = (0..<table.rowCount).compactMap { Self(CSVRecord(table, $0), into: &findings) }
    findings += repeated(rows)
    return rows
  }

  /// Rows that speak of the same part of the same unit in the same year.
  private static func repeated(_ rows: [Self]) -> [Finding] {
    var first: [Key: Self] = [:]
    return rows.compactMap { row in
      let key = Key(unit: row.unit.value, scope: row.scope, year: row.year)
      guard let known = first[key] else {
        first[key] = row
        return nil
      }
      return Finding(
        .error, .unitRowTwice,
        ["unit": .text(row.unit.value), "line": .count(known.place.line ?? 0)], at: row.place)
    }
  }

  private struct Key: Hashable {
    let unit: String
    let scope: Scope
    let year: Int?
  }
}

extension Finding.Code {
  static let unitRowTwice: Self = "unit-row-twice"
}
