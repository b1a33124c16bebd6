import Formulas
public import Regulations

/// A line of another method, or all its lines that count, as part of a line's quantity or a letter.
public struct ResultTerm: Hashable, Sendable {
  /// The method.
  public let method: String
  /// What of its lines is taken.
  public let takes: DerivedLines.Taken
  /// The line, by its position; `nil` for the sum of all that count.
  public let line: Int?

  /// The lines it stands for.
  public func lines(of account: MethodAccount) -> [Int] {
    line.map { [$0] } ?? (0..<account.count).filter(account.counts)
  }

  /// The number it stands for, in the unit of what is taken.
  public func value(in account: MethodAccount) -> Double {
    let values = takes == .results ? account.results : account.lines.activity
    return lines(of: account).lazy.map { values[$0] }.compensatedSum
  }
}
