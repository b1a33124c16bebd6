/// One of the functions that formulas call: a value of its arguments.
protocol FormulaFunction: Sendable {
  /// Puts the arguments in, each asked for by its position.
  init(_ argument: (Int) -> Double)
  /// Whether the function is defined for them.
  var isDefined: Bool { get }
  /// Its value.
  var value: Double { get }
  /// How the value changes with the argument of a position.
  func slope(by position: Int) -> Double

  /// The units of its arguments, one for each, and of its value.
  static var units: (arguments: [String], value: String) { get }
  /// The value as the formula of a cell.
  static var cell: CellTemplate { get }
  /// How the value changes with the argument of a position, as the formula of a cell.
  static func slopeCell(by position: Int) -> CellTemplate
}
