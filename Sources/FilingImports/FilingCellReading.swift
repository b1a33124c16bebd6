import Filings
import Findings
import Forms
import Parsing
import StatutoryForms
import WorkbookReading

/// Reads what was typed into the cells of a filing's workbook.
struct FilingCellReading {
  let sheet: FilledSheet

  /// The text of a cell that is for the unit to type.
  ///
  /// Of one that the form computes nothing is taken where it still holds a formula of other cells; one of numbers
  /// alone, `=40+3`, was typed.
  func typed(_ row: Int, _ column: Int, as field: FormField, isComputed: Bool = false) -> String {
    // Words in a merged range of rows are those of each; a number is of its first cell alone.
    let from = field.isNumber ? row : sheet.topOfMerged(row, column)
    let cell = sheet.grid[from, column]
    if isComputed, let formula = cell?.formula, Self.namesCells(formula) { return "" }
    if field.kind == .date, let day = cell.flatMap({ day($0.value) }) { return day }
    let text = sheet.text(from, column)
    // A per cent sign behind the number says what the head says already.
    if field.isOfPercents, text.hasSuffix("%") || text.hasSuffix("％") {
      return String(text.dropLast()).trimmed
    }
    return text
  }

  /// Whether a formula names a cell: letters that begin a word, digits behind them, and nothing called.
  private static func namesCells(_ formula: String) -> Bool {
    formula.contains(/(?:^|[^A-Za-z0-9.])\$?[A-Za-z]{1,3}\$?[0-9]+(?:$|[^A-Za-z0-9.(])/)
  }

  /// Why the number of a cell is not the one that is meant; `nil` where nothing says so.
  ///
  /// A cell that shows 78% holds 0.78: in a column of per cents nobody knows which is meant.
  func misread(_ row: Int, _ column: Int, as field: FormField) -> Finding.Code? {
    guard let cell = sheet.grid[row, column] else { return nil }
    switch cell.value {
    case .date: return .dateForNumber
    case .number:
      return field.isOfPercents && sheet.showsPercent(row, column) ? .percentShown : nil
    case .text, .boolean, .error, .empty: return nil
    }
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

extension FormField {
  /// Whether its numbers are per cents.
  fileprivate var isOfPercents: Bool {
    if case .printed("%", _) = unit { true } else { false }
  }
}
