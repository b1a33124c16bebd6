import SheetReferences

extension SheetFunction {
  /// Where cells are and how many.
  static let places: [String: SheetFunction] = [
    "ROW": SheetFunction(
      arguments: 0...1, body: .operands { first(&$0, $1, of: "ROW") { $0.row } }),
    "COLUMN": SheetFunction(
      arguments: 0...1, body: .operands { first(&$0, $1, of: "COLUMN") { $0.column } }),
    "ROWS": SheetFunction(
      arguments: 1...1, body: .operands { size(&$0, $1[0]) { $0.rows } }),
    "COLUMNS": SheetFunction(
      arguments: 1...1, body: .operands { size(&$0, $1[0]) { $0.columns } }),
  ]

  private static func first(
    _ calculator: inout SheetCalculator, _ operands: [SheetOperand], of name: String,
    _ index: (CellReference) -> Int
  ) -> SheetOperand {
    switch operands.first {
    case nil: .number(Double(index(calculator.here.cell) + 1))
    case .area(let area):
      calculator.takesArrays && !area.range.isSingleCell
        ? calculator.unknown(.arguments(name))
        : .number(Double(index(area.range.first) + 1))
    case .value(.error(let fault)): .error(fault)
    default: calculator.unknown(.arguments(name))
    }
  }

  private static func size(
    _ calculator: inout SheetCalculator, _ operand: SheetOperand, _ count: (SheetShape) -> Int
  ) -> SheetOperand {
    if case .value(.error(let fault)) = operand { return .error(fault) }
    return .number(Double(count(calculator.shape(of: operand))))
  }
}
