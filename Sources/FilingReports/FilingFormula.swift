import Documents
import Filings
import Formulas
import Quantities
import StatutoryForms

/// Reads the formulas of a filing as formulas of a sheet.
///
/// A formula whose cells are not all filled in comes to an empty text, as the calculation leaves
/// the cell empty; a cell whose emptiness means none counts as zero.
struct FilingFormula {
  private let result: FilingResult
  private let layout: FilingLayout
  /// The settings that have a line to fill in behind those that are set.
  private let wanted: [SettingsTable.Name]
  private var scope: FilingScope { result.scope }

  init(_ result: FilingResult, _ layout: FilingLayout, wanted: [SettingsTable.Name] = []) {
    self.result = result
    self.layout = layout
    self.wanted = wanted
  }

  /// The formula of a cell, or `nil` where it has none that other cells take part in.
  func formula(of cell: FilingCell) -> SheetFormula? {
    guard case .formula(let formula) = result.definition(of: cell) else { return nil }
    let made = self.formula(formula, at: cell)
    guard isOpen, let made, let once = scope.formulaOnceFilled(cell),
      let other = self.formula(once, at: cell)
    else { return made }
    let inputs = inputs(ofTable: result.filing.sheets[cell.sheet].table.id)
    return inputs.tokens.isEmpty ? made : "IF(COUNT(\(inputs))=0,\(made),\(other))"
  }

  private var isOpen: Bool { result.filing.isOpen }

  /// What is to be filled in of a table's grids and lists, column by column.
  private func inputs(ofTable id: String) -> SheetFormula {
    let sheets = result.filing.sheets.indices.filter { index in
      let sheet = result.filing.sheets[index]
      return sheet.table.id == id && sheet.layout.records != .single && !sheet.records.isEmpty
    }
    return sheets.flatMap { index -> [SheetFormula] in
      let sheet = result.filing.sheets[index]
      let inputs = sheet.layout.columns.indices.filter { sheet.layout.columns[$0].kind == .input }
      return inputs.map { column in
        let ends = [0, sheet.records.count - 1].map { record in
          layout.address(FilingCell(sheet: index, record: record, column: column))
        }
        return "\(CellRange(ends[0], ends[1]))"
      }
    }.joined(by: ",")
  }

  private func formula(_ formula: FormFormula, at cell: FilingCell) -> SheetFormula? {
    guard let term = term(formula.expression, FilingScope.Context(cell)), term.hasCells else {
      return nil
    }
    let unit = unit(of: cell)
    guard !formula.isAsPrinted else { return term.guarded }
    // What a blank line will be in has no place in the unit of the column yet.
    if result[cell] == nil, let own = term.unit, let unit, !own.isCommensurable(with: unit) {
      return blankLine(at: cell, in: unit)
    }
    return term.asResult(in: unit).guarded
  }

  /// What a line will come to in the unit of its column, once the unit that it is in is typed.
  private func blankLine(at cell: FilingCell, in unit: Unit) -> SheetFormula? {
    let sheet = result.filing.sheets[cell.sheet]
    guard isOpen, let line = scope.blankLine(at: cell), let column = sheet.position(of: line.unit),
      let term = term(line.formula.expression, FilingScope.Context(cell))
    else { return nil }
    let typed = layout.address(FilingCell(sheet: cell.sheet, record: cell.record, column: column))
    let factors = line.units.compactMap { text -> SheetFormula? in
      guard let factor = (try? Unit(text))?.factor(to: unit) else { return nil }
      return "(\(typed)=\(SheetFormula.literal(text)))*\(factor)"
    }
    guard !factors.isEmpty else { return nil }
    let factor = factors.joined(by: "+")
    return term.times(FilingTerm(factor, nil, blankWhere: ["(\(factor))=0"])).guarded
  }

  /// The unit of a cell; on a line to fill in, whatever unit the line will name.
  ///
  /// So a ratio of two cells in that unit is a number on a blank line already.
  private func unit(of cell: FilingCell) -> Unit? {
    if let unit = result.unit(of: cell) ?? scope.unit(of: cell) { return unit }
    let field = result.filing.sheets[cell.sheet].layout.columns[cell.column]
    guard case .column(let name) = field.unit else { return nil }
    return Unit(powers: [BaseUnit(name): 1], symbol: name)
  }

  private func term(_ expression: FormExpression, _ context: FilingScope.Context) -> FilingTerm? {
    switch expression {
    case .number(let literal): return FilingTerm("\(literal.value)", .one)
    case .variable(let variable): return term(variable, context)
    case .sum(let left, let right): return both(left, right, context) { $0.adding($1, sign: "+") }
    case .difference(let left, let right):
      return both(left, right, context) { $0.adding($1, sign: "-") }
    case .product(let left, let right): return both(left, right, context) { $0.times($1) }
    case .quotient(let left, let right): return both(left, right, context) { $0.over($1) }
    case .total(let inner): return total(inner, context)
    case .power, .call: return nil
    }
  }

  private func both(
    _ left: FormExpression, _ right: FormExpression, _ context: FilingScope.Context,
    _ make: (FilingTerm, FilingTerm) -> FilingTerm?
  ) -> FilingTerm? {
    guard let first = term(left, context), let second = term(right, context) else { return nil }
    return make(first, second)
  }

  private func term(_ variable: FormVariable, _ context: FilingScope.Context) -> FilingTerm? {
    if variable == .details { return details(context) }
    switch scope.operand(variable, context) {
    case .missing: return wantedTerm(variable, context)
    case .none: return FilingTerm("0", nil)
    case .given(let measure): return FilingTerm("\(measure.value)", measure.unit)
    case .setting(let index):
      let address = FilingLayout.address(ofSetting: index)
      return FilingTerm(
        cell: address, scope.measure(ofSetting: index).unit, isNoneWhenEmpty: false)
    case .cell(let cell, let isNoneWhenEmpty):
      return FilingTerm(
        cell: layout.address(cell), unit(of: cell),
        isNoneWhenEmpty: isNoneWhenEmpty)
    }
  }

  /// The line of a setting that is still to be filled in, with the unit that it is asked for in.
  private func wantedCell(
    _ variable: FormVariable, _ context: FilingScope.Context
  ) -> (cell: CellAddress, unit: Unit?)? {
    guard case .primaryFactor(let named) = variable else { return nil }
    let form = result.filing.form
    let place = FilingCell(sheet: context.sheet, record: context.record, column: context.column)
    let carrier = named.flatMap { form.carriers[$0] } ?? scope.carrier(of: place)
    guard let carrier, let id = carrier.primary,
      let index = wanted.firstIndex(where: { $0.id == id && $0.carrier == carrier.id })
    else { return nil }
    let unit = form.setting(id)?.unit(of: carrier) ?? ""
    let line = result.filing.settings.count + index
    return (FilingLayout.address(ofSetting: line), try? Unit(unit))
  }

  private func wantedTerm(
    _ variable: FormVariable, _ context: FilingScope.Context
  ) -> FilingTerm? {
    wantedCell(variable, context).map {
      FilingTerm(cell: $0.cell, $0.unit, isNoneWhenEmpty: false)
    }
  }

  /// The sum of the detail rows above a row, of one carrier.
  private func details(_ context: FilingScope.Context) -> FilingTerm? {
    let sheet = result.filing.sheets[context.sheet]
    let rows = layout.detailRows(of: context.column, in: sheet)
    let column = FilingLayout.record(context.record)
    guard let range = CellRange(layout.table(context.sheet), rows: rows, column: column) else {
      return nil
    }
    let cell = FilingCell(sheet: context.sheet, record: context.record, column: context.column)
    return FilingTerm("SUM(\(range))", scope.unit(of: cell), isAtom: true)
  }

  /// The sum over the records that state anything.
  private func total(_ inner: FormExpression, _ context: FilingScope.Context) -> FilingTerm? {
    let sheet = scope.domain(of: inner, context)
    let column = sheet == context.sheet ? context.column : 0
    if isOpen, let sum = openTotal(inner, sheet, column) { return sum }
    let records = scope.summedRecords(of: sheet).filter { isStated(inner, sheet, $0, column) }
    let terms = records.map { record in
      term(
        inner, FilingScope.Context(FilingCell(sheet: sheet, record: record, column: column)))
    }
    guard let first = terms.first, let first else { return nil }
    return terms.dropFirst().reduce(first) { sum, next in
      guard let sum, let next else { return nil }
      return sum.adding(next, sign: "+")
    }
  }

  private func isStated(
    _ inner: FormExpression, _ sheet: Int, _ record: Int, _ column: Int
  ) -> Bool {
    let context = FilingScope.Context(FilingCell(sheet: sheet, record: record, column: column))
    var (isStated, isMore, isWhole) = (false, false, true)
    for variable in inner.variables {
      let operand = scope.operand(variable, context)
      if case .missing = operand { isWhole = false }
      guard case .cell(let cell, let isNone) = operand else { continue }
      let value = result[cell]
      isStated = isStated || value != nil
      isMore = isMore || value.map { $0 != 0 } ?? false
      isWhole = isWhole && (value != nil || isNone)
    }
    return isStated && (isMore || isWhole)
  }

  // MARK: Sums that follow what is typed later

  private func openTotal(_ inner: FormExpression, _ sheet: Int, _ column: Int) -> FilingTerm? {
    var records: [OpenSum.Record] = []
    var unit: Unit?
    for record in result.filing.sheets[sheet].records.indices {
      let place = FilingCell(sheet: sheet, record: record, column: column)
      var made = OpenSum.Record(products: [], stated: [], needed: [])
      guard var products = products(inner, FilingScope.Context(place), &made) else { return nil }
      unit = unit ?? products.compactMap(\.unit).first
      for index in products.indices {
        guard let factor = Measure(1, products[index].unit).factor(to: unit) else { return nil }
        products[index].factor *= factor
      }
      made.products = products
      made.whole = whole(of: place)
      if !made.stated.isEmpty { records.append(made) }
    }
    guard !records.isEmpty else { return nil }
    let sum = OpenSum(records)
    return FilingTerm(sum.formula, unit, blankWhere: sum.blanks)
  }

  /// The cells to fill in of the carrier that another is a part of.
  private func whole(of place: FilingCell) -> [CellAddress] {
    let sheet = result.filing.sheets[place.sheet]
    guard let id = scope.carrier(of: place)?.whole, let record = sheet.record(ofCarrier: id) else {
      return []
    }
    return sheet.layout.columns.indices.filter { sheet.layout.columns[$0].kind == .input }
      .map { layout.address(FilingCell(sheet: place.sheet, record: record, column: $0)) }
  }

  /// What a record adds, as products of cells; `nil` where it is no such sum.
  private func products(
    _ expression: FormExpression, _ context: FilingScope.Context, _ record: inout OpenSum.Record
  ) -> [OpenSum.Product]? {
    switch expression {
    case .number(let literal):
      return [OpenSum.Product(factor: literal.value, cells: [], unit: .one)]
    case .variable(let variable): return products(variable, context, &record)
    case .sum(let left, let right), .difference(let left, let right):
      guard let first = products(left, context, &record),
        var second = products(right, context, &record)
      else { return nil }
      let unit = first.first?.unit
      for index in second.indices {
        guard let factor = Measure(1, second[index].unit).factor(to: unit) else { return nil }
        second[index].factor *= expression.isDifference ? -factor : factor
        second[index].unit = unit ?? second[index].unit
      }
      return first + second
    case .product(let left, let right):
      guard let first = products(left, context, &record),
        let second = products(right, context, &record)
      else { return nil }
      return first.flatMap { one in second.map { one.times($0) } }
    case .quotient, .total, .power, .call: return nil
    }
  }

  private func products(
    _ variable: FormVariable, _ context: FilingScope.Context, _ record: inout OpenSum.Record
  ) -> [OpenSum.Product]? {
    switch scope.operand(variable, context) {
    case .missing:
      guard let wanted = wantedCell(variable, context) else { return nil }
      record.needed.append(wanted.cell)
      return [OpenSum.Product(factor: 1, cells: [], fixed: [wanted.cell], unit: wanted.unit)]
    case .none: return []
    case .given(let measure):
      return [OpenSum.Product(factor: measure.value, cells: [], unit: measure.unit)]
    case .setting(let index):
      let address = FilingLayout.address(ofSetting: index)
      record.needed.append(address)
      let unit = scope.measure(ofSetting: index).unit
      return [OpenSum.Product(factor: 1, cells: [], fixed: [address], unit: unit)]
    case .cell(let cell, let isNoneWhenEmpty):
      let address = layout.address(cell)
      record.stated.append(address)
      if !isNoneWhenEmpty { record.needed.append(address) }
      return [OpenSum.Product(factor: 1, cells: [address], unit: unit(of: cell))]
    }
  }
}

extension OpenSum.Product {
  fileprivate func times(_ other: OpenSum.Product) -> OpenSum.Product {
    OpenSum.Product(
      factor: factor * other.factor, cells: cells + other.cells, fixed: fixed + other.fixed,
      unit: unit.both(other.unit) { $0 * $1 })
  }
}

extension FormExpression {
  fileprivate var isDifference: Bool {
    if case .difference = self { true } else { false }
  }
}
