import Formulas
import Quantities
public import Sharing
public import StatutoryForms

/// What names stand for in a filing, and what each cell is made of.
public struct FilingScope: Sendable {
  /// The filing.
  @Shared public private(set) var filing: Filing
  /// What was filed for the year before, if anything.
  let previous: FilingResult?
  /// The reference coefficient of each carrier, where one is known.
  let coefficients: [String: Measure]
  /// What the greenhouse gas inventory counts of each carrier; `nil` where there is none.
  let counted: CountedQuantities?
  /// What each cell is made of, by sheet, record and column: formulas and rules ask it over and over.
  private var definitions: [[[Definition]]] = []

  init(
    filing: Filing, previous: FilingResult?, coefficients: [String: Measure],
    counted: CountedQuantities?
  ) {
    self.filing = filing
    self.previous = previous
    self.coefficients = coefficients
    self.counted = counted
    definitions = filing.sheets.indices.map { sheet in
      rows(of: sheet).map { $0.map(worked) }
    }
  }

  /// The same of a filing in which more is filled in.
  func with(_ filing: Filing) -> FilingScope {
    FilingScope(
      filing: filing, previous: previous, coefficients: coefficients, counted: counted)
  }

  /// Where a formula is read: the cell that it is for, and the rule's threshold.
  package struct Context {
    package let sheet: Int
    package let record: Int
    package let column: Int
    let setting: FormRule.Setting?
    /// Whether a setting that is missing is taken for one, to see whether all else is there.
    private(set) var assumesSettings = false

    package init(_ cell: FilingCell, setting: FormRule.Setting? = nil) {
      sheet = cell.sheet
      record = cell.record
      column = cell.column
      self.setting = setting
    }

    /// The same with every setting there.
    var assumingSettings: Context {
      var context = self
      context.assumesSettings = true
      return context
    }
  }

  /// What a name stands for.
  package enum Operand {
    /// A cell, which counts as zero where it is empty and its column says so.
    case cell(FilingCell, isNoneWhenEmpty: Bool)
    /// A setting of the filing.
    case setting(Int)
    /// A number from outside the form.
    case given(Measure)
    /// Zero, because the record is not there and its column says what that means.
    case none
    /// Nothing.
    case missing
  }

  /// What a cell is made of.
  package enum Definition {
    /// What was typed.
    case typed(Double)
    /// A formula, read at the cell.
    case formula(FormFormula)
    /// The carrier's reference coefficient.
    case coefficient(Measure)
    /// What followed from what was filed for the year before.
    case filed(Measure)
    /// Nothing.
    case empty
  }

  // MARK: Cells

  /// Every cell of a sheet that may hold a number, sums at the foot included.
  package func cells(of sheet: Int) -> [FilingCell] { rows(of: sheet).flatMap(\.self) }

  private func rows(of sheet: Int) -> [[FilingCell]] {
    let block = filing.sheets[sheet].layout
    let records = filing.sheets[sheet].records.count + block.totals.count
    return (0..<records).map { record in
      block.columns.indices.map { FilingCell(sheet: sheet, record: record, column: $0) }
    }
  }

  /// The sum at a sheet's foot that a cell belongs to.
  package func total(of cell: FilingCell) -> FormTotal? {
    let sheet = filing.sheets[cell.sheet]
    let index = cell.record - sheet.records.count
    return sheet.layout.totals.indices.contains(index) ? sheet.layout.totals[index] : nil
  }

  /// The column of a cell.
  public func column(of cell: FilingCell) -> FormField {
    filing.sheets[cell.sheet].layout.columns[cell.column]
  }

  /// What a cell is made of.
  package func definition(of cell: FilingCell) -> Definition {
    definitions[cell.sheet][cell.record][cell.column]
  }

  private func worked(_ cell: FilingCell) -> Definition {
    let sheet = filing.sheets[cell.sheet]
    let column = sheet.layout.columns[cell.column]
    if let total = total(of: cell) {
      guard total.columns.contains(column.id) else { return .empty }
      return formula(total.id, in: sheet).map(Definition.formula) ?? .empty
    }
    let typed = sheet.cell(cell.record, cell.column)?.number
    let entry = entry(of: cell)
    if let made = formula(of: cell, entry), isMade(entry, made, at: cell) {
      let isTypedInstead = entry.mayBeTyped || (entry.kind == .reference && !isLastYears(cell))
      return isTypedInstead && typed != nil ? .typed(typed ?? 0) : .formula(made)
    }
    if let filed = filed(cell) { return .filed(filed) }
    if let typed { return .typed(typed) }
    return coefficient(of: cell).map(Definition.coefficient) ?? .empty
  }

  /// What stands for a figure of the year before whose formula lacks a cell: the figure as it was
  /// filed, or else as it was typed.
  func substitute(for cell: FilingCell) -> Definition? {
    guard isLastYears(cell) else { return nil }
    if let filed = filed(cell) { return .filed(filed) }
    return filing.sheets[cell.sheet].cell(cell.record, cell.column)?.number.map(Definition.typed)
  }

  /// Whether a cell is of the year before, so that what was filed then, or follows from it in full
  /// precision, goes before what is typed.
  package func isLastYears(_ cell: FilingCell) -> Bool {
    if isOfBefore(cell) { return true }
    let entry = entry(of: cell)
    let name = name(of: entry.id, in: filing.sheets[cell.sheet])
    let isBrought = filing.form.brought[name]?.isOfBefore ?? false
    return isBrought || formula(entry.id, in: filing.sheets[cell.sheet])?.isOfBefore ?? false
  }

  /// What a cell follows from: what is brought in where it is there, or else its own formula.
  private func formula(of cell: FilingCell, _ entry: FormField) -> FormFormula? {
    let sheet = filing.sheets[cell.sheet]
    guard let brought = filing.form.brought[name(of: entry.id, in: sheet)] else {
      return formula(entry.id, in: sheet)
    }
    let isThere = brought.expression.variables.allSatisfy { variable in
      if case .missing = operand(variable, Context(cell)) { false } else { true }
    }
    return isThere ? brought : formula(entry.id, in: sheet)
  }

  /// The figure of a computed row of the year before, as it followed from what was filed then.
  private func filed(_ cell: FilingCell) -> Measure? {
    let sheet = filing.sheets[cell.sheet]
    guard isOfBefore(cell), formula(entry(of: cell).id, in: sheet) != nil, let previous,
      let position = previous.filing.sheet(sheet.table.id, block: sheet.block)
    else { return nil }
    let other = previous.filing.sheets[position]
    guard let record = other.record(about: sheet.records[cell.record]),
      let column = other.layout.columns.firstIndex(where: { $0.kind == .row })
    else { return nil }
    return previous.measure(FilingCell(sheet: position, record: record, column: column))
  }

  /// The field that says what a cell is: its column, or the row where the column leaves it to it.
  public func entry(of cell: FilingCell) -> FormField {
    let sheet = filing.sheets[cell.sheet]
    let column = sheet.layout.columns[cell.column]
    guard column.kind == .row, sheet.records.indices.contains(cell.record),
      case .row(let row) = sheet.records[cell.record]
    else { return column }
    return row
  }

  /// Whether a cell of a named row is of the year before: what was filed then stands as it was.
  func isOfBefore(_ cell: FilingCell) -> Bool {
    let columns = filing.sheets[cell.sheet].layout.columns
    return columns[cell.column].kind == .row
      && cell.column != columns.firstIndex { $0.kind == .row }
  }

  /// Whether a formula is for this cell: one that speaks of other tables is for the first column.
  private func isMade(_ entry: FormField, _ made: FormFormula, at cell: FilingCell) -> Bool {
    let sheet = filing.sheets[cell.sheet]
    guard sheet.layout.columns[cell.column].kind == .row else { return true }
    let first = sheet.layout.columns.firstIndex { $0.kind == .row }
    return cell.column == first || made.tables.isSubset(of: [sheet.table.id])
  }

  private func name(of id: String, in sheet: FilingSheet) -> FormulaName {
    FormulaName(table: sheet.table.id, block: sheet.block, id: id)
  }

  private func formula(_ id: String, in sheet: FilingSheet) -> FormFormula? {
    let name = name(of: id, in: sheet)
    if let replaced = filing.variant?.replaced[name], !isFilled(sheet.table.id) { return replaced }
    if let other = filing.form.alternatives[name], !isFilled(sheet.table.id) { return other }
    return filing.form.formulas[name]
  }

  /// What a cell of a line whose units are not typed yet follows from in a form to fill in.
  package func blankLine(at cell: FilingCell) -> BlankLineFormula? {
    filing.form.blankLines[name(of: entry(of: cell).id, in: filing.sheets[cell.sheet])]
  }

  /// The formula of a cell once its table is filled in, where it has another one till then.
  package func formulaOnceFilled(_ cell: FilingCell) -> FormFormula? {
    let sheet = filing.sheets[cell.sheet]
    let name = name(of: entry(of: cell).id, in: sheet)
    let hasOther = filing.variant?.replaced[name] != nil || filing.form.alternatives[name] != nil
    guard hasOther, total(of: cell) == nil, !isFilled(sheet.table.id) else { return nil }
    return filing.form.formulas[name]
  }

  /// Whether anything is stated in a table's grid or list.
  private func isFilled(_ table: String) -> Bool {
    filing.sheets.contains { $0.table.id == table && $0.layout.records != .single && $0.isStated }
  }

  private func coefficient(of cell: FilingCell) -> Measure? {
    let sheet = filing.sheets[cell.sheet]
    guard sheet.layout.columns[cell.column].source == "carriers.coefficient",
      sheet.records.indices.contains(cell.record),
      case .carrier(let carrier) = sheet.records[cell.record]
    else { return nil }
    return coefficients[carrier.id]
  }

  /// The carrier whose record a cell is in.
  public func carrier(of cell: FilingCell) -> Carrier? {
    let records = filing.sheets[cell.sheet].records
    guard records.indices.contains(cell.record), case .carrier(let carrier) = records[cell.record]
    else { return nil }
    return carrier
  }
}
