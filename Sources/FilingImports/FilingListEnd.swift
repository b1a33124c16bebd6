import Documents
import FilingReports
import Forms

/// Where a list of lines ends on a filled sheet, however many rows somebody put in or left out: above
/// its sums, its notes, who signs, and what stands below.
struct FilingListEnd {
  private let found: FoundFilingTable
  /// What stands in front of the sums.
  private let totals: Set<String>
  /// What the first text of a row begins with that is of the list no more.
  private let below: [String]

  /// Looks below the head of a table; `below` begins what stands further down the sheet.
  init(_ found: FoundFilingTable, below: [String]) {
    self.found = found
    self.below = below.map(FoundFilingTable.plain).filter { !$0.isEmpty }
    totals = Set(
      found.table.rows.filter { $0.role == .total }
        .compactMap { row in row.cells.lazy.map(\.printed).first { !$0.isEmpty } }
        .map(FoundFilingTable.plain))
  }

  /// The row behind the last line, at most `end`.
  func row(upTo end: Int) -> Int {
    let rows = found.head + 1..<max(end, found.head + 1)
    return rows.first(where: isBelow) ?? rows.upperBound
  }

  private func isBelow(_ row: Int) -> Bool {
    let columns = found.left..<found.left + found.table.columns.count
    let texts = columns.lazy.map { FoundFilingTable.plain(found.sheet.text(row, $0)) }
    guard let first = texts.first(where: { !$0.isEmpty }) else { return false }
    return totals.contains(first) || below.contains(where: first.hasPrefix)
  }
}
