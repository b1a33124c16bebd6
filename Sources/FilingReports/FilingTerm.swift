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
  /// Other conditions under which it is empty.
  private let conditions: [SheetFormula]
  /// Whether it names any cell.
  let hasCells: Bool
  private let strength: Strength

  private enum Strength: Int, Comparable {
    case sum, product, atom

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  /// A number or a function of cells.
  init(
    _ formula: SheetFormula, _ unit: Unit?, needs condition: SheetFormula? = nil,
    isAtom: Bool = false
  ) {
    self.formula = formula
    self.unit = unit
    needed = []
    conditions = [condition].compactMap(\.self)
    hasCells = isAtom
    strength = .atom
  }

  /// A cell.
  init(cell: CellAddress, _ unit: Unit?, isNoneWhenEmpty: Bool) {
    formula = isNoneWhenEmpty ? "N(\(cell))" : "\(cell)"
    self.unit = unit
    needed = isNoneWhenEmpty ? [] : [cell]
    conditions = []
    hasCells = true
    strength = .atom
  }

  private init(
    _ formula: SheetFormula, _ unit: Unit?, of parts: [FilingTerm], _ strength: Strength
  ) {
    self.formula = formula
    self.unit = unit
    needed = parts.flatMap(\.needed)
    conditions = parts.flatMap(\.conditions)
    hasCells = parts.contains(where: \.hasCells)
    self.strength = strength
  }

  private func bracketed(below strength: Strength) -> SheetFormula {
    self.strength < strength ? "(\(formula))" : formula
  }

  /// The sum or difference, the other in this one's unit.
  func adding(_ other: FilingTerm, sign: String) -> FilingTerm {
    let right = unit == nil ? other : other.converted(to: unit)
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

  func over(_ other: FilingTerm) -> FilingTerm {
    FilingTerm(
      "\(bracketed(below: .product))/\(other.bracketed(below: .atom))",
      unit.both(other.unit) { $0 / $1 }, of: [self, other], .product)
  }

  /// The piece in another unit; itself where the two do not convert.
  func converted(to other: Unit?) -> FilingTerm {
    guard let unit, let other, let factor = unit.factor(to: other), factor != 1 else { return self }
    let product: SheetFormula =
      factor < 1 && (1 / factor).rounded() == 1 / factor
      ? "\(bracketed(below: .product))/\(1 / factor)"
      : "\(bracketed(below: .product))*\(factor)"
    return FilingTerm(product, other, of: [self], .product)
  }

  /// The formula, empty where a cell that it needs is.
  var guarded: SheetFormula {
    var tests = conditions
    if !needed.isEmpty { tests.append("COUNT(\(Self.list(needed)))<\(needed.count)") }
    guard let first = tests.first else { return formula }
    let test: SheetFormula =
      tests.count == 1 ? first : "OR(\(Self.joined(tests)))"
    return "IF(\(test),\"\",\(formula))"
  }

  /// Cells as arguments, neighbours as ranges.
  private static func list(_ cells: [CellAddress]) -> SheetFormula {
    joined(cells.map { "\($0)" })
  }

  private static func joined(_ parts: [SheetFormula]) -> SheetFormula {
    SheetFormula(
      parts.enumerated().flatMap {
        $0.offset == 0 ? $0.element.tokens : [.text(",")] + $0.element.tokens
      })
  }
}
