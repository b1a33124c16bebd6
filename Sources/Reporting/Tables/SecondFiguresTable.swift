import Accounting
import Documents
import Findings
import Formulas
import Quantities
import Regulations

/// The emissions of purchased electricity by location and by the market, side by side, and what the
/// total with indirect emissions is under each; for every method that is a second figure of another.
struct SecondFiguresTable: ReportTable {
  static let id = "second-figures"

  func tables(in context: ReportContext) -> [Table] {
    SecondFigure.all(in: context.account).enumerated().map { index, figure in
      SecondFigureRows(
        id: Table.ID(rawValue: index == 0 ? Self.id : "\(Self.id)-\(index)"), figure: figure,
        context: context
      ).table
    }
  }
}

/// Writes what two methods say of the same quantity, a figure a row.
private struct SecondFigureRows {
  let id: Table.ID
  let figure: SecondFigure
  let context: ReportContext

  private var first: MethodAccount { figure.first }
  private var second: MethodAccount { figure.second }

  /// A figure by both methods, each with the formula that leads to it; `nil` where it is not.
  private struct Figure {
    let name: String
    let unit: String
    let first: (SheetFormula, Double)?
    let second: (SheetFormula, Double)?
  }

  var table: Table {
    Table(
      id: id, title: context.label("table-second-figures"), columns: columns,
      rows: figures.enumerated().map { row($0.element, at: $0.offset) },
      notes: [
        context.label(
          "note-second-figures",
          ["first": .name(first.method.name), "second": .name(second.method.name)])
      ])
  }

  private var columns: [Table.Column] {
    [
      Table.Column(id: "name", heading: context.label("column-figure"), preferredWidth: .term),
      Table.Column(id: "unit", heading: context.label("column-unit"), alignment: .center),
      Table.Column(id: "first", heading: context.label("column-by-location"), role: .computed),
      Table.Column(id: "second", heading: context.label("column-by-market"), role: .computed),
      Table.Column(id: "difference", heading: context.label("column-difference"), role: .computed),
    ]
  }

  private func row(_ figure: Figure, at index: Int) -> Table.Row {
    let cells = [figure.first, figure.second].map { part -> Cell in
      part.map { .formula($0.0, cached: $0.1, .mass, role: .computed) } ?? .empty
    }
    var difference = Cell.empty
    if let first = figure.first, let second = figure.second {
      let own = ["first", "second"].map { CellAddress(id, row: index, column: $0) }
      difference = .formula(
        "\(own[1])-\(own[0])", cached: second.1 - first.1, .mass, role: .computed)
    }
    return Table.Row([.text(figure.name), .text(figure.unit)] + cells + [difference])
  }

  // MARK: Figures

  private var figures: [Figure] {
    [activity].compactMap(\.self) + deductions + [emissions, total]
  }

  /// The quantity, in the unit of the second method.
  private var activity: Figure? {
    guard let letter = second.method.formula.activity?.letter else { return nil }
    return Figure(
      name: context.name(letter.name), unit: context.unitName(letter.unit),
      first: quantity(of: first, in: letter.unit), second: quantity(of: second, in: letter.unit))
  }

  private func quantity(of account: MethodAccount, in unit: Unit) -> (SheetFormula, Double)? {
    guard let letter = account.method.formula.activity?.letter,
      let factor = letter.unit.factor(to: unit),
      let range = context.layout(of: account).range(letter.columnID)
    else { return nil }
    let lines = (0..<account.count).filter(account.counts)
    let value = lines.map { account.lines.activity[$0] * factor }.reduce(0, +)
    return ("SUM(\(range))\(SheetFormula.scaling(by: factor))", value)
  }

  /// What the second method takes from other methods, such as certificates.
  private var deductions: [Figure] {
    second.bindings.compactMap { binding in
      let results = binding.results(0)
      guard !results.isEmpty else { return nil }
      let letter = binding.variable.letter
      return Figure(
        name: context.name(letter.name), unit: context.unitName(letter.unit), first: nil,
        second: (context.sum(of: results, in: letter.unit), binding.column[0]))
    }
  }

  private var emissions: Figure {
    func part(_ account: MethodAccount) -> (SheetFormula, Double) {
      ("\(context.layout(of: account).total("result"))", account.total)
    }
    return Figure(
      name: context.name(first.method.formula.result.name), unit: first.unit.symbol,
      first: part(first), second: part(second))
  }

  /// The total with indirect emissions: as reported, and with the second figure for the first.
  private var total: Figure {
    let sums = (context.account.methods(.sectoral) + context.account.methods(.indirect)).map {
      context.layout(of: $0).total("equivalent")
    }
    let all = SheetFormula.sum(of: sums)
    let own = [first, second].map { context.layout(of: $0).total("equivalent") }
    return Figure(
      name: context.label("row-with-indirect"), unit: "tCO2e[\(context.account.gwp.id)]",
      first: (all, context.account.totals.withIndirect),
      second: ("\(all)-\(own[0])+\(own[1])", figure.withIndirect))
  }
}
