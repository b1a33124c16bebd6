import Quantities

/// Reads a formula as a line of print, bracketed only where the grammar needs it.
///
/// The same reading prints the letters as the guideline does or, given numbers for them, the line
/// with the numbers put in.
public struct PrintReading<Variable: Hashable & Sendable>: Reading {
  private let wording: @Sendable (Variable) -> String
  private let literal: @Sendable (Literal) -> String

  /// Prints each letter by `wording` and each literal by `literal`.
  public init(
    literal: @escaping @Sendable (Literal) -> String = { $0.text },
    wording: @escaping @Sendable (Variable) -> String
  ) {
    self.wording = wording
    self.literal = literal
  }

  /// A piece of print and how tightly it holds together.
  public struct Piece: Hashable, Sendable {
    /// The text.
    public let text: String
    fileprivate let strength: Strength

    fileprivate func bracketed(below strength: Strength) -> String {
      self.strength < strength ? "(\(text))" : text
    }
  }

  fileprivate enum Strength: Int, Comparable, Sendable {
    case sum, product, power, atom

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  /// The literal, with its unit when the wording says so.
  public func number(_ literal: Literal) -> Piece {
    Piece(text: self.literal(literal), strength: .atom)
  }

  /// The letter, or what is put in for it; a negative number is bracketed.
  public func variable(_ variable: Variable) -> Piece {
    let text = wording(variable)
    return Piece(text: text, strength: text.hasPrefix("-") ? .sum : .atom)
  }

  /// `left + right`.
  public func sum(_ left: Piece, _ right: Piece) -> Piece {
    Piece(text: "\(left.text) + \(right.bracketed(below: .product))", strength: .sum)
  }

  /// `left − right`.
  public func difference(_ left: Piece, _ right: Piece) -> Piece {
    Piece(text: "\(left.text) − \(right.bracketed(below: .product))", strength: .sum)
  }

  /// `left × right`.
  public func product(_ left: Piece, _ right: Piece) -> Piece {
    let text = left.bracketed(below: .product) + " × " + right.bracketed(below: .power)
    return Piece(text: text, strength: .product)
  }

  /// `left / right`.
  public func quotient(_ left: Piece, _ right: Piece) -> Piece {
    let text = left.bracketed(below: .product) + " / " + right.bracketed(below: .power)
    return Piece(text: text, strength: .product)
  }

  /// `base^exponent`.
  public func power(_ base: Piece, _ exponent: Int) -> Piece {
    Piece(text: "\(base.bracketed(below: .atom))^\(exponent)", strength: .power)
  }

  /// `Σ(inner)`.
  public func total(_ inner: Piece) -> Piece {
    Piece(text: "Σ(\(inner.text))", strength: .atom)
  }

  /// `FOD(k, n)`: the name and the arguments.
  public func call(_ function: NamedFunction, _ arguments: [Piece]) -> Piece {
    let texts = arguments.map(\.text).joined(separator: ", ")
    return Piece(text: "\(function.rawValue)(\(texts))", strength: .atom)
  }
}

extension Expression where Variable == Symbol {
  /// The formula in the notation it is written in; reading it again gives the same tree.
  public var notation: String {
    let withUnits: @Sendable (Literal) -> String = {
      $0.unit.isOne ? $0.text : "\($0.text)[\($0.unit.symbol)]"
    }
    return read(as: PrintReading<Symbol>(literal: withUnits) { $0.name }).text
  }

  /// The formula as a reader expects it in print: `FC × NCV × CC × OF × 44 / 12`.
  public var print: String {
    forReaders.read(as: PrintReading<Symbol> { $0.name }).text
  }
}

extension Expression {
  /// The formula without what only turns units: factors of one, and nought less one for minus one.
  public var forReaders: Expression {
    switch self {
    case .number, .variable: self
    case .sum(let left, let right): .sum(left.forReaders, right.forReaders)
    case .difference(let left, let right):
      left.isNumber(0) && right.isNumber(1)
        ? .number(Literal(value: -1, text: "(−1)")) : .difference(left.forReaders, right.forReaders)
    case .product(let left, let right):
      right.isNumber(1)
        ? left.forReaders
        : left.isNumber(1) ? right.forReaders : .product(left.forReaders, right.forReaders)
    case .quotient(let left, let right):
      right.isNumber(1) ? left.forReaders : .quotient(left.forReaders, right.forReaders)
    case .power(let inner, let exponent): .power(inner.forReaders, exponent)
    case .total(let inner): .total(inner.forReaders)
    case .call(let function, let arguments): .call(function, arguments.map(\.forReaders))
    }
  }

  private func isNumber(_ value: Double) -> Bool {
    if case .number(let literal) = self { literal.value == value } else { false }
  }
}
