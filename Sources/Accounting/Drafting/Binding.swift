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
  /// What of other methods stands for the letter: once for all lines, or line by line; empty where
  /// nothing does.
  let termLists: [[ResultTerm]]

  init(
    variable: Method.Variable, selections: [Selection] = [], codes: [Int32] = [], column: Column,
    isAbsent: Bool = false, results: [[ResultTerm]] = []
  ) {
    self.variable = variable
    self.selections = selections
    self.codes = codes
    self.column = column
    self.isAbsent = isAbsent
    termLists = results
  }

  /// The selection of a line.
  public func selection(_ line: Int) -> Selection? {
    selections.isEmpty || codes.isEmpty || codes[line] < 0 ? nil : selections[Int(codes[line])]
  }

  /// What of other methods stands for the letter on a line; empty where nothing does.
  public func results(_ line: Int) -> [ResultTerm] {
    termLists.count > 1 ? termLists[line] : termLists.first ?? []
  }

  /// Whether other methods' results stand for the letter.
  public var isOfResults: Bool { !termLists.isEmpty }
}
