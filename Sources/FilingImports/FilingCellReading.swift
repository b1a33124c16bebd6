import Filings
import Findings
import Forms
import StatutoryForms
import WorkbookReading

/// Reads what was typed into the cells of a filing's workbook.
struct FilingCellReading {
  let sheet: FilledSheet

  /// The text of a cell that is for the unit to type; of one that the form computes nothing where it
  /// still holds a formula.
  func typed(_ row: Int, _ column: Int, as field: FormField, isComputed: Bool = false) -> String {
    guard let cell = sheet.grid[row, column], cell.formula == nil || !isComputed else { return "" }
    if field.kind == .date, let day = day(cell.value) { return day }
    return sheet.text(row, column)
  }

  /// Whether a cell holds a formula whose value no program has worked out.
  func isUncomputed(_ row: Int, _ column: Int) -> Bool {
    guard let cell = sheet.grid[row, column], cell.formula != nil else { return false }
    return sheet.text(row, column).isEmpty
  }

  /// A day that a program keeps as a number; a year stays one.
  private func day(_ value: WorkbookCell.Value) -> String? {
    switch value {
    case .date(let serial): SheetDay(serial: serial)?.text
    case .number(let number) where number > Self.latestYear: SheetDay(serial: number)?.text
    case .number, .text, .boolean, .error, .empty: nil
    }
  }

  private static let latestYear = 9999.0
}
