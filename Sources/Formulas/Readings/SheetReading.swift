/// Reads a formula as the formula of a workbook cell: `=C5*D5*E5*44/12`.
///
/// What a letter stands for is the caller's: a cell, a range, a defined name.
public struct SheetReading<Reference: Hashable & Sendable>: Reading {
  private let references: [Symbol: Reference]

  /// Reads with these references for the letters.
  public init(references: [Symbol: Reference]) {
    self.references = references
  }

  /// A letter that no cell stands for.
  public struct Failure: Error, Hashable, Sendable {
    /// The letter.
    public let unbound: Symbol
  }

  /// A part of a cell's formula.
  public enum Token: Hashable, Sendable {
    /// Signs, brackets and numbers.
    case text(String)
    /// A reference.
    case reference(Reference)
  }

  /// The tokens of a part, and whether it needs brackets inside a product.
  public struct Piece: Hashable, Sendable {
    /// The tokens in order.
    public let tokens: [Token]
    fileprivate let isSum: Bool
    fileprivate let isAtom: Bool

    fileprivate var inBrackets: [Token] { [.text("(")] + tokens + [.text(")")] }
    fileprivate var asFactor: [Token] { isSum ? inBrackets : tokens }
    fileprivate var asAtom: [Token] { isAtom ? tokens : inBrackets }
  }

  /// The literal.
  public func number(_ literal: Literal) -> Piece {
    Piece(tokens: [.text(literal.text)], isSum: false, isAtom: true)
  }

  /// The letter's reference.
  public func variable(_ variable: Symbol) throws(Failure) -> Piece {
    guard let reference = references[variable] else { throw Failure(unbound: variable) }
    return Piece(tokens: [.reference(reference)], isSum: false, isAtom: true)
  }

  /// `left+right`.
  public func sum(_ left: Piece, _ right: Piece) -> Piece {
    Piece(tokens: left.tokens + [.text("+")] + right.asFactor, isSum: true, isAtom: false)
  }

  /// `left-right`.
  public func difference(_ left: Piece, _ right: Piece) -> Piece {
    Piece(tokens: left.tokens + [.text("-")] + right.asFactor, isSum: true, isAtom: false)
  }

  /// `left*right`.
  public func product(_ left: Piece, _ right: Piece) -> Piece {
    Piece(tokens: left.asFactor + [.text("*")] + right.asAtom, isSum: false, isAtom: false)
  }

  /// `left/right`.
  public func quotient(_ left: Piece, _ right: Piece) -> Piece {
    Piece(tokens: left.asFactor + [.text("/")] + right.asAtom, isSum: false, isAtom: false)
  }

  /// `base^exponent`.
  public func power(_ base: Piece, _ exponent: Int) -> Piece {
    Piece(tokens: base.asAtom + [.text("^\(exponent)")], isSum: false, isAtom: false)
  }

  /// `SUM(inner)`: the letter's reference is then a range.
  public func total(_ inner: Piece) -> Piece {
    Piece(tokens: [.text("SUM")] + inner.inBrackets, isSum: false, isAtom: true)
  }

  /// The function as a cell says it.
  public func call(_ function: NamedFunction, _ arguments: [Piece]) -> Piece {
    filled(function.definition.cell, arguments)
  }

  /// How a function changes with one of its arguments.
  func slope(_ function: NamedFunction, by position: Int, _ arguments: [Piece]) -> Piece {
    filled(function.definition.slopeCell(by: position), arguments)
  }

  private func filled(_ template: CellTemplate, _ arguments: [Piece]) -> Piece {
    let tokens = template.parts.flatMap { part in
      switch part {
      case .text(let text): [Token.text(text)]
      case .argument(let position): arguments[position].asAtom
      }
    }
    return Piece(tokens: tokens, isSum: false, isAtom: true)
  }
}
