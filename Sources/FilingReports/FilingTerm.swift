import Documents
import Filings
import Quantities

/// A piece of a sheet's formula with its unit and the cells that it cannot do without.
struct FilingTerm {
  /// The piece.
  let formula: SheetFormula
  /// Its unit; `nil` where nobody says it.
  let unit: Unit?
  /// The cells that have to be filled in.
  private let needed: [CellAddress]
  /// What empties it where it is true.
  private let blanks: [SheetFormula]
  /// Whether it names any cell.
  let hasCells: Bool
  private let strength: Strength

  private enum Strength: Int, Comparable {
    case sum, product, atom

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  /// A number or a function of cells.
  init(_ formula: SheetFormula, _ unit: Unit?, isAtom: Bool = false) {
    self.formula = formula
    self.unit = unit
    needed = []
    blanks = []
    hasCells = isAtom
    strength = .atom
  }

  /// A sum of which more may be typed, with what empties it.
  init(_ sum: SheetFormula, _ unit: Unit?, blankWhere blanks: [SheetFormula]) {
    formula = sum
    self.unit = unit
    needed = []
    self.blanks = blanks
    hasCells = true
    strength = .sum
  }

  /// A cell.
  init(cell: CellAddress, _ unit: Unit?, isNoneWhenEmpty: Bool) {
    formula = isNoneWhenEmpty ? "N(\(cell))" : "\(cell)"
    self.unit = unit
    needed = isNoneWhenEmpty ? [] : [cell]
    blanks = []
    hasCells = true
    strength = .atom
  }

  private init(
    _ formula: SheetFormula, _ unit: Unit?, of parts: [FilingTerm], _ strength: Strength,
    blankWhere more: [SheetFormula] = []
  ) {
    self.formula = formula
    self.unit = unit
    needed = parts.flatMap(\.needed)
    blanks = parts.flatMap(\.blanks) + more
    hasCells = parts.contains(where: \.hasCells)
    self.strength = strength
  }

  private func bracketed(below strength: Strength) -> SheetFormula {
    self.strength < strength ? "(\(formula))" : formula
  }

  /// The sum or difference, the other in this one's unit; `nil` where the two measure different
  /// things.
  func adding(_ other: FilingTerm, sign: String) -> FilingTerm? {
    if let unit, let own = other.unit, !own.isCommensurable(with: unit) { return nil }
    let right = other.converted(to: unit)
    let side = right.bracketed(below: .product)
    return FilingTerm(
      SheetFormula(formula.tokens + [.text(sign)] + side.tokens), unit ?? other.unit,
      of: [self, right], .sum)
  }

  func times(_ other: FilingTerm) -> FilingTerm {
    FilingTerm(
      "\(bracketed(below: .product))*\(other.bracketed(below: .product))",
      unit.both(other.unit) { $0 * $1 }, of: [self, other], .product)
  }

  /// The quotient; empty where the other is a cell that is zero, as its value is.
  func over(_ other: FilingTerm) -> FilingTerm {
    FilingTerm(
      "\(bracketed(below: .product))/\(other.bracketed(below: .atom))",
      unit.both(other.unit) { $0 / $1 }, of: [self, other], .product, blankWhere: other.isZero)
  }

  /// That the piece is zero, where it is a cell.
  private var isZero: [SheetFormula] {
    strength == .atom ? needed.map { "N(\($0))=0" } : []
  }

  /// The piece in another unit; itself where the two do not convert.
  func converted(to other: Unit?) -> FilingTerm { converted(from: unit, to: other) }

  /// What the piece comes to in a cell of a unit.
  func asResult(in other: Unit?) -> FilingTerm {
    converted(from: unit.ofResult(in: other), to: other)
  }

  private func converted(from unit: Unit?, to other: Unit?) -> FilingTerm {
    guard let unit, let other, let factor = unit.factor(to: other), factor != 1 else { return self }
    let product: SheetFormula =
      "\(bracketed(below: .product))\(SheetFormula.scaling(by: factor))"
    return FilingTerm(product, other, of: [self], .product)
  }

  /// The formula, empty where a cell that it needs is.
  var guarded: SheetFormula {
    let count: SheetFormula = "COUNT(\(Self.list(needed)))<\(needed.count)"
    let tests = (needed.isEmpty ? [] : [count]) + blanks
    guard let first = tests.first else { return formula }
    let test = tests.count == 1 ? first : "OR(\(tests.joined(by: ",")))" as SheetFormula
    return "IF(\(test),\"\",\(formula))"
  }

  /// Cells as the arguments of a function.
  private static func list(_ cells: [CellAddress]) -> SheetFormula {
    cells.map { "\($0)" as SheetFormula }.joined(by: ",")
  }
}

extension [SheetFormula] {
  /// The pieces with a text between them.
  func joined(by text: String) -> SheetFormula {
    SheetFormula(
      enumerated().flatMap { index, piece -> [SheetFormula.Token] in
        index == 0 ? piece.tokens : [.text(text)] + piece.tokens
      })
  }
}
