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

  /// The selection of a line.
  public func selection(_ line: Int) -> Selection? {
    codes.isEmpty || codes[line] < 0 ? nil : selections[Int(codes[line])]
  }
}
