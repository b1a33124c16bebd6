import Accounting
import Documents
import Findings
import Formulas
import Inventories
import Quantities
import Regulations

/// Writes the columns, lines and total of one method's calculation table.
struct CalculationRow {
  let layout: CalculationLayout
  let context: ReportContext

  private var account: MethodAccount { layout.account }
  private var hasEntities: Bool { account.lines.entities.names.contains { !$0.isEmpty } }
  private var hasFuels: Bool { account.lines.fuels.names.contains { !$0.isEmpty } }
  private var hasYears: Bool { !account.lines.years.isEmpty }
  /// A flow is of no category, unless its lines bring one.
  private var hasCategories: Bool { layout.hasCategories }
  private var hasTechnologies: Bool { account.lines.technologies.names.contains { !$0.isEmpty } }

  var columns: [Table.Column] {
    let entity = Table.Column(id: "entity", heading: context.label("column-entity"))
    let fuel = Table.Column(id: "fuel", heading: context.label("column-fuel"))
    let technology = Table.Column(id: "technology", heading: context.label("column-technology"))
    let number = Table.Column(
      id: "number", heading: context.label("column-number"), alignment: .center)
    return [number] + (hasCategories ? categories : []) + (hasEntities ? [entity] : []) + [
      Table.Column(id: "item", heading: context.label("column-item"))
    ] + (hasFuels ? [fuel] : []) + (hasTechnologies ? [technology] : []) + (hasYears ? [year] : [])
      + [
        Table.Column(
          id: "quantity", heading: context.label("column-quantity"),
          role: account.isDeclared ? .input : .reference),
        Table.Column(id: "unit", heading: context.label("column-unit"), alignment: .center),
      ] + letters.flatMap(columns) + [result] + equivalent + [
        Table.Column(id: "basis", heading: context.label("column-basis"), alignment: .center)
      ] + (layout.hasProxies ? [proxy] : []) + (account.lines.hasEvidence ? [evidence] : []) + [
        Table.Column(id: "note", heading: context.label("column-note"), role: .note)
      ]
  }

  private var categories: [Table.Column] {
    [
      Table.Column(id: "category", heading: context.label("column-code")),
      Table.Column(id: "category-name", heading: context.label("column-category")),
    ]
  }

  /// What shows a quantity, as the entity says it.
  private var evidence: Table.Column {
    Table.Column(
      id: "evidence", heading: context.label("column-evidence"), preferredWidth: .term,
      role: .reference)
  }

  private var proxy: Table.Column {
    Table.Column(id: "proxy", heading: context.label("column-proxy"), alignment: .center)
  }

  /// The year that a quantity is of.
  private var year: Table.Column {
    Table.Column(
      id: "line-year", heading: context.label("column-line-year"), alignment: .center, role: .input)
  }

  /// The letters that have a column: those that were not taken out.
  private var letters: [Binding] { account.bindings }

  /// A letter's column; the unit that activity data are computed in follows where fuels differ.
  private func columns(_ binding: Binding) -> [Table.Column] {
    guard isInFuelUnits(binding) else { return [column(binding)] }
    let unit = Table.Column(
      id: .fuelUnit, heading: context.label("column-fuel-unit"), alignment: .center)
    return [column(binding), unit]
  }

  private func isInFuelUnits(_ binding: Binding) -> Bool {
    binding.variable.origin == .activity && binding.variable.letter.unit.mentionsFuel
  }

  private func column(_ binding: Binding) -> Table.Column {
    let letter = binding.variable.letter
    let isActivity = binding.variable.origin == .activity
    return Table.Column(
      id: letter.columnID, heading: "\(letter.symbol)\n\(context.name(letter.name))",
      unit: isInFuelUnits(binding) ? nil : unit(of: letter),
      role: isActivity ? .computed : .factor)
  }

  /// The unit of a letter; of one that goes by fuels that of all lines where they agree, or in words.
  private func unit(of letter: Method.Letter) -> String? {
    guard letter.unit.mentionsFuel else { return letter.unit.isOne ? nil : letter.unit.symbol }
    let units = Set(
      account.lines.fuels.names.compactMap { context.account.regulation.fuels[$0] }
        .map { letter.unit.of($0) })
    guard units.count != 1 else { return units.first.flatMap { $0.isOne ? nil : $0.symbol } }
    let measure = context.label("measure-of-fuel")
    return letter.unit.symbol.replacing(BaseUnit.fuel.symbol, with: measure)
  }

  private var result: Table.Column {
    Table.Column(
      id: "result",
      heading:
        "\(account.method.formula.result.symbol)\n\(context.name(account.method.formula.result.name))",
      unit: account.unit.symbol, role: .computed)
  }

  private var equivalent: [Table.Column] {
    guard layout.isGas else { return [] }
    return [
      Table.Column(
        id: "equivalent", heading: context.label("column-equivalent"), unit: "tCO2e",
        role: .computed)
    ]
  }

  /// A line, in its row.
  func row(of line: Int, at row: Int, role: Table.Row.Role) -> Table.Row {
    let lines = account.lines
    var cells: [Cell] = [.number(Double(layout.number(ofRow: row)), .plain)]
    if hasCategories {
      let category = lines.categories[line]
      cells += [.text(category), .text(context.categoryName(category))]
    }
    if hasEntities { cells.append(.text(lines.entities[line])) }
    cells.append(.text(context.itemName(line, of: account)))
    if hasFuels { cells.append(.text(context.fuelName(lines.fuels[line]))) }
    if hasTechnologies { cells.append(.text(context.technologyName(lines.technologies[line]))) }
    if hasYears { cells.append(.number(lines.years[line], .plain, role: .input)) }
    cells += [quantity(line), .text(context.unitName(lines.unit(line)))]
    cells += letters.flatMap { binding in
      [letterCell(binding, line, row)] + (isInFuelUnits(binding) ? [fuelUnit(line, binding)] : [])
    }
    cells += results(line, row)
    cells += [
      .text(context.basisName(context.account.basis(line, of: account)))
    ]
    if layout.hasProxies {
      cells.append(.text(account.usesProxy(line) ? context.label("proxy-used") : ""))
    }
    if lines.hasEvidence { cells.append(.text(lines.evidence(of: line))) }
    cells.append(.text(note(line)))
    return Table.Row(cells, role: role)
  }

  /// The sum of the lines that count.
  var total: Table.Row {
    let name: Table.Column.ID = hasCategories ? "category-name" : "item"
    let cells = columns.map { column -> Cell in
      switch column.id {
      case name: .text(context.label("row-total"))
      case "result", "equivalent": totalCell(column.id)
      default: .empty
      }
    }
    return Table.Row(cells, role: .total)
  }

  private func totalCell(_ column: Table.Column.ID) -> Cell {
    let potential =
      column == "result" ? 1 : context.account.totals.potential(of: account.method.gas)
    let value = account.total * potential
    guard let range = layout.range(column) else { return .empty }
    return .formula("SUM(\(range))", cached: value, .mass, role: .total)
  }

  /// What was declared: an input, or the cells of the balance it is made of.
  private func quantity(_ line: Int) -> Cell {
    let value = account.lines.quantities[line]
    let terms = account.lines.terms(line)
    let results = account.lines.results(line)
    if !results.isEmpty {
      let formula = context.sum(of: results, in: account.lines.unit(line))
      return .formula(formula, cached: value, .quantity, role: .reference)
    }
    guard !terms.isEmpty else { return .number(value, .quantity, role: .input) }
    let formula = terms.reduce("" as SheetFormula) { formula, term in
      let address = context.balanceAddress(term.row, term.fuel)
      return "\(formula)\(SheetFormula(stringLiteral: term.sign < 0 ? "-" : "+"))\(address)"
    }
    return .formula(formula, cached: value, .quantity, role: .reference)
  }

  private func letterCell(_ binding: Binding, _ line: Int, _ row: Int) -> Cell {
    if binding.variable.origin == .activity { return activity(line, row) }
    if binding.variable.origin == .age { return age(binding, line, row) }
    let results = binding.results(line)
    if !results.isEmpty {
      let formula = context.sum(of: results, in: binding.variable.letter.unit)
      return .formula(formula, cached: binding.column[line], .factor, role: .reference)
    }
    if binding.isAbsent { return .notationKey("NE") }
    guard let selection = binding.selection(line),
      let address = context.factors.address(of: selection)
    else { return .notationKey("NE") }
    let factor = selection.chosen.unit.factor(to: selection.unit) ?? 1
    return .formula(
      "\(address)\(SheetFormula.scaling(by: factor))", cached: selection.value, .factor,
      role: .factor, comment: nil)
  }

  /// How long ago the quantity was.
  private func age(_ binding: Binding, _ line: Int, _ row: Int) -> Cell {
    let year = CellAddress(layout.id, row: row, column: "line-year")
    return .formula(
      "\(context.account.inventory.year)-\(year)", cached: binding.column[line], .plain,
      role: .computed)
  }

  private func fuelUnit(_ line: Int, _ binding: Binding) -> Cell {
    let unit = binding.variable.letter.unit
    let fuel = context.account.regulation.fuels[account.lines.fuels[line]]
    return .text(context.unitName(unit.of(fuel)))
  }

  private func activity(_ line: Int, _ row: Int) -> Cell {
    let address = CellAddress(layout.id, row: row, column: "quantity")
    let factor = account.unitFactor(line, under: context.account.regulation)
    return .formula(
      "\(address)\(SheetFormula.scaling(by: factor.neat))",
      cached: account.lines.activity[line], .quantity, role: .computed)
  }

  private func results(_ line: Int, _ row: Int) -> [Cell] {
    guard let value = account.result(line), let formula = resultFormula(row) else {
      return Array(repeating: .notationKey("NE"), count: layout.isGas ? 2 : 1)
    }
    let style: NumberStyle = layout.hasTotal ? .mass : .quantity
    let result = Cell.formula(formula, cached: value, style, role: .computed)
    guard layout.isGas else { return [result] }
    let potential = context.account.totals.potential(of: account.method.gas)
    let address = CellAddress(layout.id, row: row, column: "result")
    let equivalent = Cell.formula(
      "\(address)*\(context.potentialAddress(account.method.gas))", cached: value * potential,
      .mass, role: .computed)
    return [result, equivalent]
  }

  /// The formula of the method with this row's cells for its letters.
  private func resultFormula(_ row: Int) -> SheetFormula? {
    let references = Dictionary(
      account.bindings.map { binding -> (Symbol, CellAddress?) in
        let letter = binding.variable.letter
        return (
          letter.symbol,
          binding.isAbsent ? nil : CellAddress(layout.id, row: row, column: letter.columnID)
        )
      }, uniquingKeysWith: { first, _ in first })
    let reading = SheetReading<CellAddress?>(references: references)
    guard let piece = try? account.method.formula.expression.read(as: reading) else { return nil }
    return SheetFormula(piece.tokens)
  }

  private func note(_ line: Int) -> String {
    let exclusion = account.lines.exclusions[line]
    let excluded =
      exclusion < 0
      ? nil
      : context.label(
        "use-\(context.account.inventory.treatments[Int(exclusion)].applied.rawValue)")
    let proxies = account.bindings.compactMap { binding -> String? in
      guard let chosen = binding.selection(line)?.chosen, chosen.provenance == .proxy else {
        return nil
      }
      let fuel = chosen.declared.map { $0.proxy.value } ?? ""
      return context.label(
        "note-proxy", ["letter": .text(binding.variable.letter.symbol.name), "fuel": .text(fuel)])
    }
    return ([excluded].compactMap(\.self) + proxies).joined(
      separator: context.label("list-separator"))
  }
}

extension Method.Letter {
  /// The column of a calculation table that holds the letter's values.
  var columnID: Table.Column.ID { Table.Column.ID(rawValue: "letter-\(symbol)") }
}

extension Table.Column.ID {
  /// The unit that activity data are computed in, where it differs from fuel to fuel.
  static let fuelUnit: Self = "fuel-unit"

  /// Whether it is one of the columns that a formula's letters have.
  var isOfLetters: Bool { rawValue.hasPrefix("letter-") || self == .fuelUnit }
}

extension Unit {
  /// Whether it depends on the fuel.
  var mentionsFuel: Bool { powers.contains { $0.base == .fuel } }
}

extension Double {
  /// The number without the noise that a division leaves in its last digit.
  var neat: Double {
    [self, nextUp, nextDown].min { $0.description.count < $1.description.count } ?? self
  }
}
