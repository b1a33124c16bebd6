import Accounting
import Documents
import Findings
import Formulas
import Regulations
import Uncertainties

/// What each source does to each line, as formulas over the lines' cells.
///
/// A row is a line, a letter and a source. Its effect is the derivative of the method's formula by
/// the letter, times how far the source moves the letter: by its own value, or by what it does to
/// the lines that the letter is the sum of.
struct LineSensitivities {
  /// A source's effect on a line by way of a letter.
  struct Row {
    /// The line, by its position among the model's.
    let place: Int
    /// The letter, by its position in the method.
    let letter: Int
    /// The source, by its position among the model's.
    let source: Int
    /// The effect as a formula, in the unit of the line's result.
    let effect: SheetFormula
    /// The effect.
    let value: Double
  }

  /// The rows, those of lines that others go on with before these.
  private(set) var rows: [Row] = []
  private let model: UncertaintyModel
  private let context: ReportContext
  private let layouts: [CalculationLayout]
  /// The rows of each line.
  private var ranges: [Range<Int>] = []

  init(_ model: UncertaintyModel, in context: ReportContext) {
    self.model = model
    self.context = context
    layouts = model.methods.map(context.layout)
    for place in model.lines.indices { add(place) }
  }

  private mutating func add(_ place: Int) {
    let first = rows.count
    let line = model.lines[place]
    let slopes = slopes(of: line)
    for (letter, binding) in model.methods[line.method].bindings.enumerated() {
      guard let slope = slopes(binding.variable.letter.symbol) else { continue }
      for move in moves(of: letter, at: place) where slope.value != 0 {
        rows.append(
          Row(
            place: place, letter: letter, source: move.source,
            effect: "(\(slope.formula))*\(move.formula)", value: slope.value * move.value))
      }
    }
    ranges.append(first..<rows.count)
  }

  // MARK: Letters

  /// How far a source moves a letter.
  private struct Move {
    let source: Int
    let formula: SheetFormula
    let value: Double
  }

  private func moves(of letter: Int, at place: Int) -> [Move] {
    let line = model.lines[place]
    switch line.letters[letter] {
    case .exact: return []
    case .source(let source):
      guard let cell = cell(of: letter, line) else { return [] }
      let value = model.methods[line.method].bindings[letter].column[line.line]
      return [Move(source: Int(source), formula: "\(cell)", value: value)]
    case .sum(let parts): return Self.added(parts.flatMap(moves))
    }
  }

  /// What sources do to a part of another line that a letter takes.
  private func moves(of part: UncertaintyModel.Part) -> [Move] {
    let scale = SheetFormula.scaling(by: part.factor)
    if let letter = part.letter {
      return moves(of: letter, at: part.line).map {
        Move(
          source: $0.source, formula: "\($0.formula)\(scale)", value: $0.value * part.factor)
      }
    }
    return ranges[part.line].map { row in
      Move(
        source: rows[row].source,
        formula: "\(CellAddress(.lineSensitivities, row: row, column: "effect"))\(scale)",
        value: rows[row].value * part.factor)
    }
  }

  /// The moves of one source together.
  private static func added(_ moves: [Move]) -> [Move] {
    let bySource = Dictionary(grouping: moves, by: \.source)
    return bySource.keys.sorted().compactMap { source in
      bySource[source].map { moves in
        Move(
          source: source,
          formula: moves.count == 1
            ? moves[0].formula : "(\(SheetFormula.sum(of: moves.map(\.formula))))",
          value: moves.map(\.value).reduce(0, +))
      }
    }
  }

  // MARK: Slopes

  private struct Slope {
    let formula: SheetFormula
    let value: Double
  }

  /// The derivatives of a line's result by its letters.
  private func slopes(of line: UncertaintyModel.Line) -> (Symbol) -> Slope? {
    let method = model.methods[line.method]
    let expression = method.method.formula.expression
    let references = Dictionary(
      method.bindings.enumerated().map { ($1.variable.letter.symbol, cell(of: $0, line)) },
      uniquingKeysWith: { first, _ in first })
    let cells = try? expression.read(
      as: SheetGradientReading<CellAddress?>(references: references))
    let gradient = model.gradients[line.method]
    return { letter in
      guard let tokens = cells?.slope(by: letter), let gradient else { return nil }
      return Slope(formula: SheetFormula(tokens), value: gradient[letter][line.line])
    }
  }

  private func cell(of letter: Int, _ line: UncertaintyModel.Line) -> CellAddress? {
    let layout = layouts[line.method]
    let binding = model.methods[line.method].bindings[letter]
    guard !binding.isAbsent, let row = layout.row(of: line.line) else { return nil }
    return CellAddress(layout.id, row: row, column: binding.variable.letter.columnID)
  }
}

extension SheetFormula {
  /// What a formula's reading yields, where a letter without a cell counts nothing.
  init(_ tokens: [SheetReading<CellAddress?>.Token]) {
    self.init(
      tokens.map { token in
        switch token {
        case .text(let text): .text(text)
        case .reference(let address): address.map { .cell($0) } ?? .text("0")
        }
      })
  }
}

extension Table.ID {
  static let lineSensitivities: Self = "line-sensitivities"
}
