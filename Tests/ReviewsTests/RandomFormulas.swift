import SheetReferences
import TestSupport

/// Formulas made up at random over the cells A1:E12 of the sheet 数据, the same for a seed.
struct RandomFormulas {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func next() -> String { number(3) }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }

  private mutating func chance(_ number: Int) -> Int { Int.random(in: 0..<number, using: &random) }

  /// A cell with a number; now and then one that is blank.
  private mutating func cell() -> String {
    "数据!" + pick(["A", "B", "$B", "C"]) + pick(["", "", "$"]) + String(1 + chance(12))
  }

  private mutating func range() -> String {
    let column = pick(["A", "B", "C", "D", "E"])
    return pick(["数据!", "'数据'!"]) + "\(column)1:\(column)\(9 + chance(4))"
  }

  private mutating func literal() -> String {
    pick(["0", "1", "2.5", "1E-3", "100", "44", "12", ".5", "3%", "0.07", "1000000", "(\"7\"+0)"])
  }

  /// An expression that gives a number.
  private mutating func number(_ depth: Int) -> String {
    guard depth > 0 else { return chance(2) == 0 ? cell() : literal() }
    switch chance(14) {
    case 0...3: return "\(number(depth - 1))\(pick(["+", "-", "*"]))\(number(depth - 1))"
    case 4: return "(\(number(depth - 1))) / \(number(depth - 1))"
    case 5: return "-\(number(depth - 1))"
    case 6: return "(\(number(depth - 1)))"
    case 7:
      return "\(pick(["SUM", "MAX", "MIN", "AVERAGE", "COUNT"]))(\(range()),\(number(depth - 1)))"
    case 8: return "IF(\(condition(depth - 1)),\(number(depth - 1)),\(number(depth - 1)))"
    case 9:
      return
        "\(pick(["ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC"]))(\(number(depth - 1)),\(chance(5) - 1))"
    case 10: return "IFERROR(\(number(depth - 1)),\(literal()))"
    case 11: return "\(pick(["ABS", "INT", "SIGN", "N"]))(\(number(depth - 1)))"
    case 12: return "SUMIF(数据!D1:D12,\(criterion()),数据!A1:A12)"
    default: return "SUMPRODUCT(数据!A1:A12,数据!B1:B12)*\(literal())"
    }
  }

  private mutating func criterion() -> String {
    pick(["\"煤\"", "\"*油\"", "\"<>煤\"", "\"?油\"", "\"1.1\"", "\"天然气\"", "\"煤*\""])
  }

  private mutating func condition(_ depth: Int) -> String {
    let comparison =
      "\(number(depth))\(pick(["=", "<>", "<", "<=", ">", ">="]))\(number(depth))"
    return switch chance(4) {
    case 0: "AND(\(comparison),\(cell())>0)"
    case 1: "OR(\(comparison),数据!D\(1 + chance(12))=\"煤\")"
    case 2: "NOT(\(comparison))"
    default: comparison
    }
  }
}
