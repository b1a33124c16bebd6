import Inventories

/// Looks for the list that notes single cells of a matrix: both its words and the note, no value.
struct NoteSearch {
  private let spec: TableSpec

  init(_ spec: TableSpec) {
    self.spec = spec
  }

  /// The list on a sheet, at or below a row.
  func list(on sheet: FormSheet, from row: Int) -> ListLayout? {
    guard case .matrix = spec.shape else { return nil }
    return ListSearch(spec, on: sheet).best(from: row).flatMap { isNotes($0) ? $0 : nil }
  }

  /// Whether a list is one of notes.
  func isNotes(_ list: ListLayout) -> Bool {
    guard case .matrix(let rows, let columns, let values) = spec.shape else { return false }
    return list.column(rows) != nil && list.column(columns) != nil && list.column("note") != nil
      && list.column(values) == nil
  }
}
