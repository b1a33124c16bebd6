import Rendering
import Reviews
import SheetReferences
import Testing
import WorkbookReading

extension ReportedExample {
  func linePlants() throws -> [Plant] {
    let line = spot(try line("quantity"), down: 1)
    let input = try input()
    let row = spot(input.sheet, CellReference(row: input.reference.row, column: 0))
    let far = spot(input.sheet, CellReference(row: 59, column: 29))
    let beside = spot(input.sheet, CellReference(row: input.reference.row, column: 29))
    let upper = edge(ofRow: row)
    return [
      Plant(
        "row of a calculation deleted", .row(.delete, of: line),
        causes: Cause(.rowDeleted, edge(ofRow: line))),
      Plant(
        "last row of a calculation deleted", .row(.delete, of: spot(try total(), down: -1)),
        causes: Cause(.rowDeleted, edge(ofRow: spot(try total(), down: -1)))),
      Plant(
        "row of the balance deleted", .row(.delete, of: row), causes: Cause(.rowDeleted, upper)),
      Plant(
        "row inserted", .row(.insert, of: row), .text("x", at: row), .number(5, at: input),
        causes: Cause(.rowInserted, upper)),
      Plant("rows exchanged", .row(.exchange, of: row), causes: Cause(.rowMoved, upper)),
      Plant("row hidden", .row(.hide, of: row), causes: Cause(.rowHidden, upper)),
      Plant(
        "column deleted", .column(.delete, of: line),
        causes: Cause(.columnDeleted, edge(ofColumn: line))),
      Plant(
        "column inserted", .column(.insert, of: input), .number(5, at: input),
        .number(5, at: spot(input, down: 1)), causes: Cause(.columnInserted, edge(ofColumn: input))),
      Plant(
        "column hidden", .column(.hide, of: input),
        causes: Cause(.columnHidden, edge(ofColumn: input))),
      Plant("number far outside", .number(5, at: far), .white(far), causes: Cause(.cellAdded, far)),
      Plant(
        "number beside", .number(5, at: beside), .white(beside), causes: Cause(.cellAdded, beside)),
      try numbersExchanged(),
      try merged(),
    ]
  }

  /// The numbers of two rows, exchanged without their names.
  private func numbersExchanged() throws -> Plant {
    let input = try input()
    let upper = placed.filter { $0.sheet == input.sheet && $0.reference.row == input.reference.row }
      .map { spot($0.sheet, $0.reference) }.filter { $0.number != 0 }
    let pairs = upper.map { ($0, spot($0, down: 1)) }.filter {
      $1.number != 0 && $0.number != $1.number
    }
    return Plant(
      "numbers of rows exchanged",
      deeds: pairs.flatMap { [.number($1.number, at: $0), .number($0.number, at: $1)] },
      causes: pairs.flatMap { [Cause(.inputChanged, $0), Cause(.inputChanged, $1)] })
  }

  private func merged() throws -> Plant {
    let fuel = try line("fuel")
    let item = spot(fuel, right: -1)
    // What the merged cell covers is lost to openpyxl; LibreOffice keeps it out of sight.
    return Plant("cells merged", .merge(item, to: fuel), causes: Cause(.mergeChanged, item))
      .openpyxlAdds(Cause(.cellEmptied, fuel))
  }
}
