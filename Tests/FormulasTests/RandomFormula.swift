import Formulas
import Quantities
import TestSupport

/// Formulas drawn at random, the same for the same seed.
struct RandomFormula {
  private var generator: SplitMix64
  private let letters: [Symbol]
  private let literals: [Literal]

  init(seed: UInt64) throws {
    generator = SplitMix64(seed: seed)
    letters = ["FC", "NCV", "EF_e", "x1", "碳", "total"].compactMap { Symbol($0) }
    literals = [
      Literal(value: 44, text: "44", unit: try Unit("tCO2")),
      Literal(value: 12, text: "12", unit: try Unit("tC")),
      Literal(value: 28, text: "28", unit: try Unit("tCO2e[AR5]/tCH4")),
      Literal(value: 0.98, text: "0.98"), Literal(value: 2, text: "2.0"),
      Literal(value: 0.5, text: ".5"), Literal(value: 3, text: "3", unit: try Unit("10⁴ t")),
    ]
  }

  /// A formula of at most `depth` levels; one without differences is positive for positive letters.
  mutating func next(depth: Int = 5, withDifferences: Bool = true) -> Expression<Symbol> {
    let choice = depth == 0 ? 0 : Int.random(in: 0...9, using: &generator)
    func inner() -> Expression<Symbol> {
      next(depth: depth - 1, withDifferences: withDifferences)
    }
    switch choice {
    case 0, 1: return leaf()
    case 2: return .sum(inner(), inner())
    case 3 where withDifferences: return .difference(inner(), inner())
    case 3, 4, 5: return .product(inner(), inner())
    case 6: return .quotient(inner(), next(depth: depth - 1, withDifferences: false))
    case 7: return .power(inner(), Int.random(in: 1...3, using: &generator))
    case 8 where withDifferences: return .call(.firstOrderDecay, [leaf(), leaf()])
    default: return .total(inner())
    }
  }

  private mutating func leaf() -> Expression<Symbol> {
    if Bool.random(using: &generator), let literal = literals.randomElement(using: &generator) {
      return .number(literal)
    }
    return letters.randomElement(using: &generator).map { .variable($0) } ?? .number(literals[0])
  }
}
