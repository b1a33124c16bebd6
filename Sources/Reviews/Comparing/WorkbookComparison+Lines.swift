import SheetReferences
import WorkbookReading

extension WorkbookComparison {
  /// What was done to whole sheets.
  var sheetDeviations: [Deviation] {
    let gone = pairing.missing.map {
      Deviation(.sheetDeleted, sheet: $0.entry.name, expected: $0.entry.name)
    }
    let added = pairing.added.map {
      Deviation(.sheetAdded, sheet: $0.entry.name, filed: $0.entry.name)
    }
    let renamed = pairing.pairs.filter { $0.expected.entry.name != $0.found.entry.name }.map {
      Deviation(
        .sheetRenamed, sheet: $0.found.entry.name, filed: $0.found.entry.name,
        expected: $0.expected.entry.name)
    }
    return gone + added + renamed + movedSheets + visibilityDeviations
  }

  /// The fewest sheets that must have been moved to give this order.
  private var movedSheets: [Deviation] {
    let kept = Set(Self.longestRise(pairing.pairs.map(\.found.entry.index)))
    return pairing.pairs.filter { !kept.contains($0.found.entry.index) }.map { pair in
      Deviation(
        .sheetMoved, sheet: pair.found.entry.name, filed: String(pair.found.entry.index + 1),
        expected: String(pair.expected.entry.index + 1))
    }
  }

  /// The longest series of these numbers that rises.
  private static func longestRise(_ numbers: [Int]) -> [Int] {
    var best: [[Int]] = []
    for number in numbers {
      let before = best.filter { ($0.last ?? number) < number }.max { $0.count < $1.count }
      best.append((before ?? []) + [number])
    }
    return best.max { $0.count < $1.count } ?? []
  }

  private var visibilityDeviations: [Deviation] {
    pairing.pairs.compactMap { pair in
      let (mine, theirs) = (pair.expected.entry.visibility, pair.found.entry.visibility)
      guard (mine == .visible) != (theirs == .visible) else { return nil }
      return Deviation(
        mine == .visible ? .sheetHidden : .sheetShown, sheet: pair.found.entry.name,
        filed: theirs.rawValue, expected: mine.rawValue)
    }
  }

  /// Rows and columns deleted, inserted and moved.
  func lineDeviations(on sheet: SheetCorrespondence) -> [Deviation] {
    let name = sheet.found.entry.name
    let rows =
      sheet.rows.deleted.filter { !sheet.expected.isBlank(row: $0) }.map { row in
        Deviation(
          .rowDeleted, sheet: name, cell: CellReference(row: row, column: 0),
          expected: sheet.expected.words(ofRow: row))
      }
      + sheet.rows.inserted.filter { !sheet.found.isBlank(row: $0) || leavesFormulas }.map { row in
        Deviation(
          sheet.found.isBlank(row: row) ? .blankRowInserted : .rowInserted, sheet: name,
          cell: CellReference(row: row, column: 0), filed: sheet.found.words(ofRow: row))
      }
      + sheet.rows.moved.map { pair in
        Deviation(
          .rowMoved, sheet: name, cell: CellReference(row: pair.found, column: 0),
          subject: sheet.found.words(ofRow: pair.found), filed: String(pair.found + 1),
          expected: String(pair.expected + 1))
      }
    return rows + columnDeviations(on: sheet)
  }

  private func columnDeviations(on sheet: SheetCorrespondence) -> [Deviation] {
    let name = sheet.found.entry.name
    return sheet.columns.deleted.filter { !sheet.expected.isBlank(column: $0) }.map { column in
      Deviation(
        .columnDeleted, sheet: name, cell: CellReference(row: 0, column: column),
        expected: sheet.expected.words(ofColumn: column))
    }
      + sheet.columns.inserted.filter { isFilled($0, on: sheet) }.map { column in
        Deviation(
          .columnInserted, sheet: name, cell: CellReference(row: 0, column: column),
          filed: sheet.found.words(ofColumn: column))
      }
      + sheet.columns.moved.map { pair in
        Deviation(
          .columnInserted, sheet: name, cell: CellReference(row: 0, column: pair.found),
          filed: sheet.found.words(ofColumn: pair.found))
      }
  }

  /// Whether a column has anything in the rows that were expected.
  private func isFilled(_ column: Int, on sheet: SheetCorrespondence) -> Bool {
    sheet.rows.pairs.contains { sheet.found[$0.found, column] != nil }
  }
}

extension SheetGrid {
  func isBlank(row: Int) -> Bool { (0..<columnCount).allSatisfy { self[row, $0] == nil } }

  func isBlank(column: Int) -> Bool { (0..<rowCount).allSatisfy { self[$0, column] == nil } }

  /// What a row says, cell by cell.
  func words(ofRow row: Int) -> String {
    (0..<columnCount).compactMap { self[row, $0]?.value.shown }.filter { !$0.isEmpty }
      .joined(separator: " | ")
  }

  /// What a column begins with.
  func words(ofColumn column: Int) -> String {
    (0..<rowCount).lazy.compactMap { self[$0, column]?.value.shown }.first { !$0.isEmpty } ?? ""
  }
}
