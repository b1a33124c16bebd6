/// A letter of a formula, as the guideline writes it: `FC`, `NCV`, `EF_e`.
public struct Symbol: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The letters.
  public let name: String

  /// Takes a name for a symbol if it is one: a letter, then letters, digits and underscores.
  public init?(_ name: String) {
    guard let first = name.first, first.isLetter,
      name.allSatisfy({ $0.isLetter || ($0.isASCII && $0.isNumber) || $0 == "_" })
    else { return nil }
    self.name = name
  }

  /// The letters, as they are printed.
  public var description: String { name }

  /// Orders symbols by name.
  public static func < (left: Symbol, right: Symbol) -> Bool {
    left.name < right.name
  }
}
