import Findings
import Foundation
import Inventories
import Parsing

/// A merged table as the text of its file.
///
/// Comments, the head, the order of columns and rows, and every row that nobody changed stay as
/// they were written.
struct MergedText {
  /// The text.
  private(set) var text = ""
  private let merge: TableMerge
  private let present: PresentTable
  private let newKeys: [String]
  private let usesKeys: Bool
  private let lineEnd: String

  init(_ merge: TableMerge) {
    self.merge = merge
    let present = merge.present
    self.present = present
    let used = Set(merge.lines.flatMap { $0.changes.filter { !$0.value.isEmpty }.keys })
    newKeys = present.spec.columns.filter { column in
      present.table?.column(named: column.key) == nil
        && Self.isUsed(column, used, in: merge)
    }.map(\.key)
    let heads = present.table?.columns ?? []
    usesKeys = !heads.isEmpty && heads.allSatisfy { $0.header == $0.key || $0.unit != nil }
    lineEnd = present.table?.preamble.contains("\r\n") == true ? "\r\n" : "\n"
    text = (present.hasMark ? "\u{FEFF}" : "") + head
    for line in merge.lines { append(line) }
  }

  /// A unit that the head states needs no column; a column that must be there is.
  private static func isUsed(
    _ column: ColumnSpec, _ used: Set<String>, in merge: TableMerge
  ) -> Bool {
    if merge.present.table == nil, column.isRequired { return true }
    guard used.contains(column.key) else { return false }
    guard column.key == "unit", let head = merge.present.headUnit else { return true }
    return merge.lines.contains { !UnitChoice.isSame($0.changes["unit"] ?? head, head) }
  }

  private var head: String {
    let names = newKeys.map { key in
      usesKeys ? key : present.spec.column(key)?.name.zh ?? key
    }
    guard let table = present.table else { return row(names) }
    guard !names.isEmpty else { return ended(table.preamble) }
    return withoutEnd(table.preamble) + "," + row(names)
  }

  private mutating func append(_ line: TableMerge.Line) {
    guard let table = present.table else {
      return text += row(newKeys.map { line.changes[$0] ?? "" })
    }
    guard let number = line.present else {
      let fields = table.columns.map { ($0.index, value(line, $0.key)) }
      return text += row(fields, width: table.columns.map(\.index).max().map { $0 + 1 } ?? 0, line)
    }
    if line.changes.isEmpty {
      let written = table.written(row: number)
      text +=
        newKeys.isEmpty
        ? ended(written)
        : withoutEnd(written) + String(repeating: ",", count: newKeys.count) + lineEnd
    } else {
      var fields = table.fields(ofRow: number)
      for column in table.columns where line.changes[column.key] != nil {
        fields[column.index] = value(line, column.key)
      }
      text += row(fields + newKeys.map { line.changes[$0] ?? "" })
    }
  }

  private func row(_ fields: [(Int, String)], width: Int, _ line: TableMerge.Line) -> String {
    var cells = [String](repeating: "", count: width)
    for (index, text) in fields { cells[index] = text }
    return row(cells + newKeys.map { line.changes[$0] ?? "" })
  }

  /// A field's new text; a unit that the head states is left to the head.
  private func value(_ line: TableMerge.Line, _ key: String) -> String {
    let text = line.changes[key] ?? ""
    guard key == "unit", let head = present.headUnit else { return text }
    return UnitChoice.isSame(text, head) ? "" : text
  }

  private func row(_ cells: [String]) -> String {
    var writer = CSVWriter(for: .programs)
    writer.append(cells)
    return String(writer.text.dropLast()) + lineEnd
  }

  private func ended(_ text: String) -> String {
    text.isEmpty || text.last?.isNewline == true ? text : text + lineEnd
  }

  private func withoutEnd(_ text: String) -> String {
    var rest = text[...]
    while rest.last?.isNewline == true { rest = rest.dropLast() }
    return String(rest)
  }
}
