import Filings
import Findings
import Foundation
import Parsing
import StatutoryForms

/// A file of a filing as it stands and as a workbook has it.
struct FilingFile {
  /// Its name in the inventory's folder.
  let name: String
  private let names: FilingNames
  /// What a row is told by: the keys of its columns.
  private let keys: [String]
  /// Its columns.
  private let columns: [String]
  /// Whether a column of a row holds a number, whose digits may be written in several ways.
  private let isNumber: (_ column: String, _ row: [String: String]) -> Bool
  private let present: [[String: String]]
  private let comments: [String]
  private let heads: [String]
  /// What of the file as it stands cannot be read, so that nobody knows what a new one would leave out.
  let problems: [Finding]

  /// Reads a file; one that is not there has no rows.
  init(
    _ path: String, named name: String, columns specs: [ColumnSpec], called names: FilingNames,
    isNumber: @escaping (_ column: String, _ row: [String: String]) -> Bool
  ) {
    self.name = name
    self.isNumber = isNumber
    self.names = names
    keys = specs.filter(\.isKey).map(\.key)
    columns = specs.map(\.key)
    var problems: [Finding] = []
    let exists = FileManager.default.fileExists(atPath: path)
    let table = exists ? CSVTable(reading: path, columns: specs, into: &problems) : nil
    self.problems = problems.filter { $0.severity > .note }
    comments = table?.comments ?? []
    heads = table?.columns.map(\.key) ?? []
    present = (0..<(table?.rowCount ?? 0)).map { row in
      Dictionary(
        specs.compactMap { spec -> (String, String)? in
          let text = table?.text(row, table?.column(named: spec.key)) ?? ""
          return text.isEmpty ? nil : (spec.key, text)
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// What a workbook changes: each cell as it was and as it is to be.
  func changes(to rows: [FilingRow]) -> [FilingChange] {
    let partners = counterparts(of: rows)
    let matched = zip(rows, partners.map { $0.map { present[$0] } })
    let told = matched.flatMap { new, old in
      stated.compactMap { column -> FilingChange? in
        let (before, after) = (old?[column] ?? "", new[column] ?? "")
        guard !isSame(before, after, in: column, of: new.texts) else { return nil }
        return FilingChange(
          cell: new.cells[column], table: names.table, record: label(new.texts),
          column: stated.count == 1 ? nil : names.head(column), old: before, new: after)
      }
    }
    let gone = left(by: partners).filter { row in stated.contains { row[$0] != nil } }
    return told + gone.map(removal)
  }

  private func removal(_ row: [String: String]) -> FilingChange {
    FilingChange(
      cell: nil, table: names.table, record: label(row), column: nil,
      old: stated.compactMap { row[$0] }.joined(separator: TypedCell.separator), new: "")
  }

  /// The columns that say something of a row, beside what names it.
  private var stated: [String] { columns.filter { !keys.contains($0) && $0 != Self.note } }

  /// The file with these rows; notes on rows and comments above the heads stay.
  func text(of rows: [FilingRow]) -> String {
    var writer = CSVWriter(for: .programs)
    let columns = heads(for: rows)
    writer.append(columns)
    for (row, old) in zip(rows, counterparts(of: rows)) {
      var row = row.texts
      let before = old.map { present[$0] } ?? [:]
      row[Self.note] = before[Self.note]
      // A number keeps the digits it was typed with: rules go by them.
      for column in columns
      where isSame(before[column] ?? "", row[column] ?? "", in: column, of: row) {
        row[column] = before[column]
      }
      writer.append(columns.map { row[$0] ?? "" })
    }
    return comments.map { "# \($0)\n" }.joined() + writer.text
  }

  /// The file's own heads in their order, and those that only the workbook has.
  private func heads(for rows: [FilingRow]) -> [String] {
    let known = heads.isEmpty ? keys : heads
    let more = columns.filter { column in
      !known.contains(column) && rows.contains { $0[column] != nil }
    }
    guard let last = known.last, last == Self.note else { return known + more }
    return known.dropLast() + more + [last]
  }

  private static let note = "note"

  private func label(_ row: [String: String]) -> LocalizedText {
    let first = columns.first { row[$0] != nil }.map { [$0] } ?? []
    let words = (keys.isEmpty ? first : keys).compactMap { key in
      row[key].map { names.word(key, $0) }
    }
    return LocalizedText(
      zh: words.map(\.zh).joined(separator: " "), en: words.map(\.en).joined(separator: " "))
  }

  /// The rows of the file that none of the workbook is.
  private func left(by partners: [Int?]) -> [[String: String]] {
    let kept = Set(partners.compactMap(\.self))
    return present.indices.filter { !kept.contains($0) }.map { present[$0] }
  }

  /// The positions of the rows of the file that rows of the workbook are: by their keys, or by their
  /// words in a list; of several with the same keys in their order.
  private func counterparts(of rows: [FilingRow]) -> [Int?] {
    guard !keys.isEmpty else {
      let lines = { (row: [String: String]) in self.stated.map { row[$0] ?? "" } }
      return LineMatching(of: rows.map { lines($0.texts) }, with: present.map(lines)).positions
    }
    var taken: Set<Int> = []
    return rows.map { row in
      let found = present.indices.first { index in
        !taken.contains(index)
          && keys.allSatisfy {
            isSame(present[index][$0] ?? "", row[$0] ?? "", in: $0, of: row.texts)
          }
      }
      if let found { taken.insert(found) }
      return found
    }
  }

  /// The rows of the file that a table without them keeps: explanations of what it does not list.
  func others(than rows: [FilingRow]) -> [FilingRow] {
    left(by: counterparts(of: rows)).map { FilingRow($0) }
  }

  /// Whether two texts are the same, or the same number where there is one.
  private func isSame(
    _ left: String, _ right: String, in column: String, of row: [String: String]
  ) -> Bool {
    if left == right { return true }
    guard isNumber(column, row), let first = Double(left), let second = Double(right) else {
      return false
    }
    return first == second
  }
}
