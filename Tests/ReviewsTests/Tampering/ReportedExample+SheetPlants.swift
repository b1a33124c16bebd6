import Rendering
import Reviews
import SheetReferences
import Testing
import WorkbookReading

extension ReportedExample {
  func sheetPlants() throws -> [Plant] {
    let calculation = try line("result").sheet
    let note = try #require(book.sheets.last { $0.entry.visibility == .visible }).entry.name
    let record = WorkbookRecord.sheetName
    return [
      Plant(
        "sheet hidden", .state(calculation, "hidden"), causes: Cause(.sheetHidden, calculation)),
      Plant(
        "sheet very hidden", .state(calculation, "veryHidden"),
        causes: Cause(.sheetHidden, calculation)
      )
      .only(.openpyxl),
      Plant("sheet deleted", .sheet(.delete, note), causes: Cause(.sheetDeleted, note)),
      Plant(
        "sheet of a calculation deleted", .sheet(.delete, calculation),
        causes: Cause(.sheetDeleted, calculation)),
      Plant("sheet renamed", .rename(calculation, to: "x"), causes: Cause(.sheetRenamed, "x")),
      Plant(
        "sheet added", .sheet(.add, "x"),
        .number(5, at: spot("x", CellReference(row: 1, column: 1))),
        causes: Cause(.sheetAdded, "x")),
      Plant("sheet moved", .move(calculation, by: 2), causes: Cause(.sheetMoved, calculation)),
      Plant(
        "protection removed", .sheet(.unprotect, calculation),
        causes: Cause(.protectionRemoved, calculation)),
      Plant("record shown", .state(record, "visible"), causes: Cause(.sheetShown, record)),
      Plant("record deleted", .sheet(.delete, record), causes: Cause(.sheetDeleted, record)),
    ]
  }
}
