/// A formula's column with its derivatives by its letters, line by line.
public struct Gradient: Hashable, Sendable {
  /// The values.
  public let value: Column
  /// The derivative by each letter that occurs.
  public let derivatives: [Symbol: Column]

  /// Puts values and derivatives together.
  init(_ value: Column, _ derivatives: [Symbol: Column] = [:]) {
    self.value = value
    self.derivatives = derivatives
  }

  /// The derivative by a letter, line by line; zero for a letter that does not occur.
  public subscript(letter: Symbol) -> Column { derivatives[letter] ?? .same(0) }
}
