import Reviews
import SheetReferences
import Workbooks

/// Cells to compute with: numbers in A to C, names in D, mixed kinds in E.
enum SampleSheets {
  static let sheet = "数据"

  private static let columns: [[SheetValue]] = [
    [
      .number(3), .number(-1.25), .number(0), .number(1e6), .number(0.1), .number(7), .blank,
      .number(2.675), .number(12), .number(-8), .number(0.3), .number(5),
    ],
    [
      .number(1), .number(2), .number(3), .number(4), .number(5), .number(6), .number(7), .blank,
      .number(9), .number(10), .number(11), .number(12),
    ],
    [
      .number(0.5), .number(0.25), .blank, .number(-4), .number(2), .number(100), .number(33.3),
      .number(1e-9), .number(44), .number(12), .number(0.98), .number(-0.5),
    ],
    [
      .text("煤"), .text("汽油"), .text("煤"), .text("柴油"), .text("天然气"), .text("1.1"),
      .text("煤焦油"), .blank, .text("煤"), .text("Coal"), .text("coal"), .text("a*b"),
    ],
    [
      .text("12"), .text(""), .number(4), .text("x"), .blank, .number(0), .text(" 7 "),
      .number(-2), .text("TRUE"), .number(9), .text("3%"), .number(1),
    ],
  ]

  /// The cells by where they stand.
  static let cells: [CellReference: SheetValue] = {
    var cells: [CellReference: SheetValue] = [:]
    for (column, values) in columns.enumerated() {
      for (row, value) in values.enumerated() where value != .blank && value != .text("") {
        cells[CellReference(row: row, column: column)] = value
      }
    }
    return cells
  }()

  /// These cells, and one formula a row on the sheet 计算.
  static func contents(_ formulas: [String]) -> SheetContents {
    let written = formulas.enumerated().map { row, text in
      (CellReference(row: row, column: 0), SheetContent.formula(text))
    }
    return SheetContents([
      (sheet, cells.mapValues(SheetContent.value)),
      ("计算", Dictionary(uniqueKeysWithValues: written)),
    ])
  }

  /// A calculator over them.
  static func calculator(_ formulas: [String]) -> SheetCalculator {
    SheetCalculator(contents(formulas))
  }

  /// What one formula gives.
  static func outcome(_ formula: String) -> SheetOutcome {
    var calculator = calculator([formula])
    return calculator.outcome(at: CellReference(row: 0, column: 0), on: "计算")
  }

  /// The same cells and formulas as a workbook.
  static func write(_ formulas: [String], to path: String) throws {
    let book = try Workbook(path: path)
    let inputs = try book.addSheet(named: sheet)
    for (cell, value) in cells {
      switch value {
      case .number(let number): try inputs.write(number, at: cell)
      case .text(let words): try inputs.write(words, at: cell)
      case .blank, .boolean, .error: break
      }
    }
    let computed = try book.addSheet(named: "计算")
    for (row, formula) in formulas.enumerated() {
      try computed.write(
        formula: formula, cached: .unknown, at: CellReference(row: row, column: 0))
    }
    try book.close()
  }
}
