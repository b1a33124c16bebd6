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

  /// The sheets that stand before one that they should follow; of two exchanged, the one moved up.
  private var movedSheets: [Deviation] {
    var last = -1
    return pairing.pairs.compactMap { pair in
      defer { last = max(last, pair.found.entry.index) }
      guard pair.found.entry.index < last else { return nil }
      return Deviation(
        .sheetMoved, sheet: pair.found.entry.name, filed: String(pair.found.entry.index + 1),
        expected: String(pair.expected.entry.index + 1))
    }
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
      + sheet.rows.inserted.filter { !sheet.found.isBlank(row: $0) }.map { row in
        Deviation(
          .rowInserted, sheet: name, cell: CellReference(row: row, column: 0),
          filed: sheet.found.words(ofRow: row))
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
      + sheet.columns.inserted.filter { !sheet.found.isBlank(column: $0) }.map { column in
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
