import Documents
import Findings
import Forms
import Foundation
import Parsing

/// What stands on a sheet of a filled form and is read by nothing: rows, columns and words that
/// somebody added, and units that somebody changed.
struct FilingStrays {
  private let found: FoundFilingTable
  private let end: Int
  private let takesOwnRows: Bool
  private let isList: Bool
  /// The rows that the table was printed with, by the name in front.
  private let printed: [String: Table.Row]

  /// Looks at a table of a sheet up to `end`, the row behind the last that can be its own; where the
  /// unit may name rows, those are no strays.
  init(found: FoundFilingTable, end: Int, takesOwnRows: Bool, isList: Bool) {
    self.found = found
    self.end = end
    self.takesOwnRows = takesOwnRows
    self.isList = isList
    printed = Dictionary(
      found.table.rows.map { (FoundFilingTable.plain($0.cells.first?.printed ?? ""), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private var sheet: FilledSheet { found.sheet }
  private var table: Table { found.table }

  var findings: [Finding] { rows + columns + words + units }

  /// Whether rows are told by the name in front of them.
  private var areNamed: Bool { !isList && !table.rows.isEmpty && printed[""] == nil }

  /// Rows with a name that the form does not have, or has once and on a row above, and a number in a column of
  /// the table, whatever stands around it.
  private var rows: [Finding] {
    guard areNamed, !takesOwnRows else { return [] }
    var left = table.rows.reduce(into: [String: Int]()) {
      $0[FoundFilingTable.plain($1.cells.first?.printed ?? ""), default: 0] += 1
    }
    return tableRows.compactMap { row in
      let name = sheet.text(row, found.left)
      let plain = FoundFilingTable.plain(name)
      if let count = left[plain], count > 0 {
        left[plain] = count - 1
        return nil
      }
      guard
        let column = dataColumns.first(where: { beginsAsNumber(row, $0) })
      else { return nil }
      let called = name.isEmpty ? "\(row + 1)" : name
      return finding(.filingRowUnread, ["row": .text(called)], row, column)
    }
  }

  /// Columns with a head behind the last of the table.
  private var columns: [Finding] {
    beside.filter(isColumn).map { column in
      let head = sheet.text(found.head, column)
      return finding(.filingColumnUnread, ["column": .text(head)], found.head, column)
    }
  }

  /// Words beside the table, the first of each row: nothing keeps them.
  private var words: [Finding] {
    let columns = beside.filter { !isColumn($0) }
    return ([found.head] + tableRows).compactMap { row in
      guard let column = columns.first(where: { !sheet.text(row, $0).isEmpty }) else { return nil }
      return finding(
        .filingWordsUnread, ["words": .text(sheet.text(row, column).excerpt)], row, column,
        severity: .note)
    }
  }

  /// The columns behind the last of the table.
  private var beside: Range<Int> {
    let first = found.left + table.columns.count
    return first..<first + Self.columnsLookedAt
  }

  /// Whether a column beside the table has a head and numbers below it.
  private func isColumn(_ column: Int) -> Bool {
    !sheet.text(found.head, column).isEmpty && tableRows.contains { isNumber($0, column) }
  }

  /// Units that are not the printed ones.
  private var units: [Finding] {
    guard areNamed, let position = table.columns.firstIndex(where: { Self.isUnit($0.id) }) else {
      return []
    }
    return tableRows.compactMap { row in
      guard let own = printed[FoundFilingTable.plain(sheet.text(row, found.left))],
        own.cells.indices.contains(position)
      else { return nil }
      let (wanted, text) = (own.cells[position].printed, sheet.text(row, found.left + position))
      guard !wanted.isEmpty, !text.isEmpty,
        FoundFilingTable.plain(wanted) != FoundFilingTable.plain(text)
      else { return nil }
      let arguments: [String: Finding.Argument] = [
        "row": .text(sheet.text(row, found.left)), "unit": .text(text), "wanted": .text(wanted),
      ]
      return finding(.filingUnitChanged, arguments, row, found.left + position)
    }
  }

  private static func isUnit(_ id: Table.Column.ID) -> Bool {
    ["unit", "row-unit"].contains(id.rawValue)
  }

  private var tableRows: Range<Int> { found.head + 1..<max(end, found.head + 1) }
  private var dataColumns: Range<Int> { found.left + 1..<found.left + max(table.columns.count, 1) }

  /// Whether a cell was meant for a number, with whatever words behind it and in digits of either width.
  private func beginsAsNumber(_ row: Int, _ column: Int) -> Bool {
    let text = sheet.text(row, column).precomposedStringWithCompatibilityMapping.trimmed
    return text.drop { "+-−".contains($0) }.first.map { $0.isASCII && $0.isNumber } ?? false
  }

  private func isNumber(_ row: Int, _ column: Int) -> Bool {
    let text = sheet.text(row, column).filter { $0 != "," && !$0.isWhitespace }
    return !text.isEmpty && Double(text) != nil
  }

  private func finding(
    _ code: Finding.Code, _ arguments: [String: Finding.Argument], _ row: Int, _ column: Int,
    severity: Finding.Severity = .error
  ) -> Finding {
    let title: [String: Finding.Argument] = ["table": .text(table.title)]
    return Finding(
      severity, code, arguments.merging(title) { own, _ in own }, at: sheet.place(row, column))
  }

  /// How far behind the table a column of somebody's own is looked for.
  private static let columnsLookedAt = 12
}

extension Finding.Code {
  static let filingRowUnread: Self = "filing-row-unread"
  static let filingColumnUnread: Self = "filing-column-unread"
  static let filingWordsUnread: Self = "filing-words-unread"
  static let filingUnitChanged: Self = "filing-unit-changed"
}
