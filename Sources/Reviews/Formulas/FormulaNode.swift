/// A part of a formula.
///
/// Operators of one level stand in one chain, so that a sum of a thousand terms is no deeper than a
/// sum of two: nothing that walks the tree can run out of stack.
public indirect enum FormulaNode: Hashable, Sendable {
  /// A number.
  case number(Double)
  /// Text between quotes, the doubled ones inside undone.
  case text(String)
  /// A truth value.
  case boolean(Bool)
  /// An error written as such.
  case error(SheetFault)
  /// Cells.
  case area(SheetArea)
  /// A defined name, with its sheet where one is written.
  case name(String, sheet: String?)
  /// A function, its name in capitals without the prefixes of files, and what it is given.
  case call(String, [FormulaNode])
  /// Rows of constants in braces.
  case array([[FormulaNode]])
  /// Operands joined from left to right by operators of one level.
  case chain(FormulaNode, [Step])
  /// So many minus signs before an operand.
  case negated(Int, FormulaNode)
  /// So many percent signs behind an operand.
  case percent(Int, FormulaNode)
  /// References taken together: `(A1,B2:B5)`.
  case union([FormulaNode])
  /// An argument left out.
  case omitted
  /// What is understood no further: cells of another workbook, of several sheets, of a table.
  case opaque(String)

  /// An operator and what stands right of it.
  public struct Step: Hashable, Sendable {
    /// The operator.
    public let sign: FormulaOperator
    /// What stands right of it.
    public let operand: FormulaNode

    /// Puts an operator before an operand.
    public init(sign: FormulaOperator, operand: FormulaNode) {
      self.sign = sign
      self.operand = operand
    }
  }
}

extension FormulaNode {
  /// Operands joined by operators of one level; brackets that change nothing fall away.
  static func joined(_ first: FormulaNode, _ steps: [Step]) -> FormulaNode {
    guard let level = steps.first?.sign.level else { return first }
    if case .chain(let start, let earlier) = first, earlier.first?.sign.level == level {
      return .chain(start, earlier + steps)
    }
    return .chain(first, steps)
  }

  /// An operand behind minus signs.
  static func withSigns(_ count: Int, _ operand: FormulaNode) -> FormulaNode {
    guard count > 0 else { return operand }
    if case .negated(let inner, let operand) = operand { return .negated(count + inner, operand) }
    return .negated(count, operand)
  }

  /// An operand before percent signs; a sign inside moves out, which gives the same number.
  static func withPercents(_ count: Int, _ operand: FormulaNode) -> FormulaNode {
    guard count > 0 else { return operand }
    switch operand {
    case .percent(let inner, let operand): return .percent(count + inner, operand)
    case .negated(let signs, let operand):
      return .negated(signs, withPercents(count, operand))
    default: return .percent(count, operand)
    }
  }

  /// The parts directly below.
  var children: [FormulaNode] {
    switch self {
    case .call(_, let parts), .union(let parts): parts
    case .array(let rows): rows.flatMap { $0 }
    case .chain(let first, let steps): [first] + steps.map(\.operand)
    case .negated(_, let operand), .percent(_, let operand): [operand]
    case .number, .text, .boolean, .error, .area, .name, .omitted, .opaque: []
    }
  }
}

extension FormulaNode {
  /// The part with each of its leaves replaced.
  func mapped(_ leaf: (FormulaNode) -> FormulaNode) -> FormulaNode {
    switch self {
    case .call(let name, let parts): .call(name, parts.map { $0.mapped(leaf) })
    case .union(let parts): .union(parts.map { $0.mapped(leaf) })
    case .array(let rows): .array(rows.map { $0.map { $0.mapped(leaf) } })
    case .chain(let first, let steps):
      .chain(
        first.mapped(leaf), steps.map { Step(sign: $0.sign, operand: $0.operand.mapped(leaf)) })
    case .negated(let count, let operand): .negated(count, operand.mapped(leaf))
    case .percent(let count, let operand): .percent(count, operand.mapped(leaf))
    case .number, .text, .boolean, .error, .area, .name, .omitted, .opaque: leaf(self)
    }
  }
}
