/// When a conditional format applies.
public enum Condition: Hashable, Sendable {
  /// The cell's value compares so with another.
  case cell(Comparison, Operand)
  /// The cell's value is between two numbers, both included, or, if `outside`, is not.
  case between(Double, Double, outside: Bool = false)
  /// A formula, written for the first cell of the range, is true.
  case formula(String)

  /// A comparison.
  public enum Comparison: Hashable, Sendable, CaseIterable {
    /// The same.
    case equal
    /// Another.
    case notEqual
    /// Less.
    case less
    /// Less or the same.
    case lessOrEqual
    /// More.
    case greater
    /// More or the same.
    case greaterOrEqual
  }

  /// What a cell is compared with.
  public enum Operand: Hashable, Sendable {
    /// A number.
    case number(Double)
    /// A text as it is.
    case text(String)
    /// A formula, such as `$B$2`.
    case formula(String)
  }
}
