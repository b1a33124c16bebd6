public import Formulas
public import Regulations

/// The values that stand for one letter on the lines of a table, and how they were chosen.
public struct Binding: Sendable {
  /// The letter.
  public let variable: Method.Variable
  /// The selections made, each once.
  public let selections: [Selection]
  /// For each line, the position of its selection; -1 where there is none.
  public let codes: [Int32]
  /// The values, line by line.
  public let column: Column
  /// Whether the letter was not stated and taken out, which leaves the result incomplete.
  public let isAbsent: Bool
  /// What other method's result stands for the letter, if one does.
  public let result: ResultTerm?

  init(
    variable: Method.Variable, selections: [Selection] = [], codes: [Int32] = [], column: Column,
    isAbsent: Bool = false, result: ResultTerm? = nil
  ) {
    self.variable = variable
    self.selections = selections
    self.codes = codes
    self.column = column
    self.isAbsent = isAbsent
    self.result = result
  }

  /// The selection of a line.
  public func selection(_ line: Int) -> Selection? {
    codes.isEmpty || codes[line] < 0 ? nil : selections[Int(codes[line])]
  }
}
