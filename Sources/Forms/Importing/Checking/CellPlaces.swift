import Findings
import Inventories
import Parsing

/// Where the lines and columns of a new table came from: the cells of forms.
struct CellPlaces {
  private var places: [Place: Place] = [:]
  private var lines: [Int: Place] = [:]
  /// Where the table begins on a form, for what concerns all of it.
  private let table: Place?
  private let file: String

  /// Reads the new text once more, as the loader will, to learn where each field stands.
  init(_ merge: TableMerge, text: String, file: String, table: Place?) {
    self.file = file
    self.table = table
    var ignored: [Finding] = []
    guard
      let read = CSVTable(
        SourceText(text.first == "\u{FEFF}" ? String(text.dropFirst()) : text, named: file),
        columns: merge.present.spec.columns, into: &ignored),
      read.rowCount == merge.lines.count
    else { return }
    for (row, line) in merge.lines.enumerated() {
      guard let origin = line.origin else { continue }
      if let number = read.place(row, nil).line { lines[number] = origin.place }
      for column in read.columns {
        places[read.place(row, column)] = origin.place(of: column.key)
      }
    }
  }

  /// The cell that a place of the table came from; `nil` for what was there before.
  func cell(of place: Place) -> Place? {
    guard place.file == file else { return nil }
    guard let line = place.line else { return table }
    return places[place] ?? lines[line]
  }
}
