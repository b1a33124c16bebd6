import Documents
import Rendering
import Reviews
import SheetReferences
import WorkbookReading

/// A cell in which something is planted, with what stands there.
struct Spot: Sendable {
  let sheet: String
  let reference: CellReference
  let cell: WorkbookCell?

  var a1: String { reference.a1 }

  /// As deviations name it.
  var address: String { "\(sheet)!\(a1)" }

  /// The number that stands there, or 0.
  var number: Double {
    if case .number(let number) = cell?.value { number } else { 0 }
  }

  /// The formula that stands there, or none.
  var formula: String { cell?.formula ?? "" }

  /// The text that stands there, or none.
  var text: String {
    if case .text(let text) = cell?.value { text } else { "" }
  }
}

extension ReportedExample {
  /// A cell by where it stands.
  func spot(_ sheet: String, _ reference: CellReference) -> Spot {
    let grid = book.sheets.first { $0.entry.name == sheet }
    return Spot(sheet: sheet, reference: reference, cell: grid?.cells[reference])
  }

  /// The first cell of a table that is as asked for.
  func first(
    _ table: String, _ column: String, where isRight: (Spot, PlacedCell) -> Bool = { _, _ in true }
  ) -> Spot? {
    placed.lazy.filter {
      $0.table.rawValue.hasPrefix(table) && $0.column.rawValue.hasPrefix(column)
    }
    .map { (self.spot($0.sheet, $0.reference), $0) }
    .first { isRight($0.0, $0.1) }?.0
  }

  /// The cell so many rows below and columns right of another.
  func spot(_ spot: Spot, down rows: Int = 0, right columns: Int = 0) -> Spot {
    self.spot(spot.sheet, spot.reference.moved(rows: rows, columns: columns))
  }

  /// The first cell of a spot's row or column.
  func edge(ofRow spot: Spot) -> String { "\(spot.sheet)!A\(spot.reference.row + 1)" }

  func edge(ofColumn spot: Spot) -> String {
    "\(spot.sheet)!\(CellReference(row: 0, column: spot.reference.column).a1)"
  }
}
