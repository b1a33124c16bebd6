import SheetReferences
import WorkbookReading

/// What the formulas of a returned workbook come to by its own cells.
struct FoundCalculation {
  private let values: [String: [CellReference: WorkbookCell.Value]]
  private let book: ReviewedWorkbook
  /// Whether any formula comes to an error.
  let hasErrors: Bool

  /// Computes every formula of a workbook.
  init(_ book: ReviewedWorkbook) {
    var calculator = SheetCalculator(CalculatedWorkbook(book))
    var values: [String: [CellReference: WorkbookCell.Value]] = [:]
    for sheet in book.sheets {
      for cell in sheet.cells.values where cell.formula != nil {
        guard
          case .value(let value) = calculator.outcome(at: cell.reference, on: sheet.entry.name)
        else { continue }
        values[sheet.entry.name, default: [:]][cell.reference] = WorkbookCell.Value(value)
      }
    }
    self.values = values
    self.book = book
    hasErrors = values.values.contains { $0.values.contains(where: \.isError) }
  }

  /// The largest number among the cells that a formula names one by one; 0 without any.
  func scale(of cell: WorkbookCell, on sheet: String) -> Double {
    guard let formula = cell.formula,
      let written = try? WrittenFormula(parsing: formula, on: sheet)
    else { return 0 }
    let numbers = written.references.compactMap { area -> Double? in
      guard area.range.isSingleCell else { return nil }
      let cell = area.range.first
      return (values[area.sheet]?[cell] ?? book.sheet(named: area.sheet)?.cells[cell]?.value)?
        .number
    }
    return numbers.map(\.magnitude).max() ?? 0
  }

  /// What a formula comes to; `nil` for what is not computed here.
  func value(of cell: CellReference, on sheet: String) -> WorkbookCell.Value? {
    values[sheet]?[cell]
  }
}

/// A workbook as the calculator reads it.
private struct CalculatedWorkbook: SheetSource {
  let sheetNames: [String]
  private let book: ReviewedWorkbook
  private let names: [String: String]

  init(_ book: ReviewedWorkbook) {
    self.book = book
    sheetNames = book.sheets.map(\.entry.name)
    names = Dictionary(book.names.map { ($0.name.lowercased(), $0.reference) }) { first, _ in first
    }
  }

  func usedRange(ofSheet index: Int) -> CellRange? {
    let sheet = book.sheets[index]
    guard sheet.rowCount > 0 else { return nil }
    return CellRange(rows: 0...sheet.rowCount - 1, columns: 0...sheet.columnCount - 1)
  }

  func content(ofSheet index: Int, at cell: CellReference) -> SheetContent {
    guard let found = book.sheets[index].cells[cell] else { return .value(.blank) }
    return found.formula.map(SheetContent.formula) ?? .value(SheetValue(found.value))
  }

  func definition(of name: String, onSheet index: Int) -> String? {
    names[name.lowercased()]
  }
}

extension SheetValue {
  fileprivate init(_ value: WorkbookCell.Value) {
    switch value {
    case .empty: self = .blank
    case .number(let number), .date(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .boolean(let truth): self = .boolean(truth)
    case .error(let sign): self = .error(SheetFault(rawValue: sign))
    }
  }
}

extension WorkbookCell.Value {
  fileprivate var isError: Bool {
    if case .error = self { true } else { false }
  }

  fileprivate init(_ value: SheetValue) {
    switch value {
    case .blank: self = .empty
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .boolean(let truth): self = .boolean(truth)
    case .error(let fault): self = .error(fault.rawValue)
    }
  }
}
