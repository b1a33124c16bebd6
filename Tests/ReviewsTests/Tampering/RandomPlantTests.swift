import Rendering
import Reviews
import SheetReferences
import TestSupport
import Testing
import WorkbookReading

@Suite("One cell changed at random")
struct RandomPlantTests {
  @Test("is the one cause, at its cell", arguments: ReportedExample.names)
  func oneCell(in name: String) throws {
    let example = try ReportedExample.shared(name)
    var generator = SplitMix64(seed: 20_070_101)
    let sheets = example.book.sheets.filter { $0.entry.visibility == .visible }
    for _ in 0..<12 {
      let sheet = try #require(sheets.randomElement(using: &generator))
      let places = sheet.cells.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
      let place = try #require(places.randomElement(using: &generator))
      let old = try #require(sheet.cells[place])
      let new = try #require(changes(of: old).randomElement(using: &generator))
      let found = example.book.replacing(new, on: sheet.entry.name)
      let review = Review(
        of: found, against: example.book, placed: example.placed, record: nil)
      #expect(
        review.causes.map(\.address) == ["\(sheet.entry.name)!\(place.a1)"], "\(old) → \(new)")
    }
  }

  /// What somebody may make of a cell.
  private func changes(of cell: WorkbookCell) -> [WorkbookCell] {
    let number = if case .number(let number) = cell.value { number } else { 1.0 }
    let typed: [WorkbookCell.Value] = [
      .number(number * 10 + 1), .number(-number - 1), .text("\(number)"), .text("x"), .empty,
      .error("#N/A"), .boolean(true),
    ]
    let formulas = (cell.formula.map { ["\($0)*2", "\($0)+1", "($0)-1"] } ?? []) + ["1+2", "A1"]
    return typed.map { WorkbookCell(reference: cell.reference, value: $0, style: cell.style) }
      + formulas.map {
        WorkbookCell(
          reference: cell.reference, value: .empty, formula: $0, style: cell.style)
      }
  }
}

extension ReviewedWorkbook {
  /// The workbook with another cell, its formulas not yet computed anew.
  fileprivate func replacing(_ cell: WorkbookCell, on sheet: String) -> ReviewedWorkbook {
    let changed = sheets.map { grid in
      let cells = grid.cells.values.map { old in
        let isIt = grid.entry.name == sheet && old.reference == cell.reference
        return isIt
          ? cell
          : WorkbookCell(
            reference: old.reference, value: old.formula == nil ? old.value : .empty,
            formula: old.formula, style: old.style)
      }
      return SheetGrid(entry: grid.entry, features: grid.features, cells: cells)
    }
    return ReviewedWorkbook(path: path, sheets: changed, names: names, numberFormats: numberFormats)
  }
}
