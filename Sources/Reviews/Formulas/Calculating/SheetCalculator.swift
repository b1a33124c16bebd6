public import SheetReferences

/// Computes cells of a workbook from its formulas alone, as spreadsheets do.
///
///     var calculator = SheetCalculator(workbook)
///     calculator.outcome(at: CellReference(row: 2, column: 1), on: "汇总")
///
/// A cell is computed when first asked for and kept. Cells that need others wait on a list, not on
/// the stack, so chains may be as long as a workbook. What is not understood is said, not guessed.
public struct SheetCalculator {
  let source: any SheetSource
  /// The cell whose formula is being computed.
  var here = CellPlace(sheet: 0, cell: CellReference(row: 0, column: 0))
  /// Whether ranges are taken as arrays where one value is expected.
  var takesArrays = false
  /// Cells found to be needed first; while there are any, values are provisional.
  var pending: [CellPlace] = []
  /// Why the formula being computed has no value.
  var gap: SheetGap?
  /// How many names stand for one another.
  var nesting = 0
  /// Which cells meet conditions, where every cell of the area is known.
  var chosen: [SheetCondition: [Int]] = [:]

  private let numbers: [String: Int]
  private var outcomes: [CellPlace: SheetOutcome] = [:]
  private var waiting: [CellPlace: Result<WrittenFormula, FormulaProblem>] = [:]
  private var effort: Int

  /// How many cells formulas may go through in all; a hostile workbook would never end.
  public static let usualEffort = 100_000_000
  /// How many cells one range may have.
  private static let largestRange = 4_000_000

  /// How many cells may wait before they are taken one by one.
  private static let longestList = 1_000_000

  /// Prepares a workbook; nothing is computed yet.
  public init(_ source: any SheetSource, effort: Int = Self.usualEffort) {
    self.source = source
    self.effort = effort
    numbers = Dictionary(
      source.sheetNames.enumerated().map { ($0.element.lowercased(), $0.offset) }
    ) { first, _ in first }
  }

  /// What a cell gives; a cell of a sheet that is not there is `#REF!`.
  public mutating func outcome(at cell: CellReference, on sheet: String) -> SheetOutcome {
    guard let index = index(ofSheet: sheet) else { return .value(.error(.reference)) }
    return outcome(at: CellPlace(sheet: index, cell: cell))
  }

  /// The number of a sheet, whatever the case of its name.
  func index(ofSheet name: String) -> Int? { numbers[name.lowercased()] }
}

extension SheetCalculator {
  private mutating func outcome(at asked: CellPlace) -> SheetOutcome {
    if case .value(let value) = source.content(ofSheet: asked.sheet, at: asked.cell) {
      return .value(value)
    }
    var stack = [asked]
    while let top = stack.last {
      if outcomes[top] != nil {
        stack.removeLast()
      } else {
        advance(top, &stack)
      }
    }
    return outcomes[asked] ?? .value(.error(.cycle))
  }

  /// Computes a cell, or puts what it needs before it on the stack.
  private mutating func advance(_ place: CellPlace, _ stack: inout [CellPlace]) {
    let outcome = computed(place)
    guard !pending.isEmpty else {
      waiting[place] = nil
      outcomes[place] = outcome
      return
    }
    let inCircle = pending.filter { waiting[$0] != nil }
    guard inCircle.isEmpty else { return closeCircle(Set(inCircle), stack) }
    // Each cell of a long column may need all others: the list must not grow with their product.
    if stack.count + pending.count <= Self.longestList {
      stack += pending.reversed()
    } else {
      stack.append(pending[0])
    }
  }

  /// Cells that wait for others all need the last of the stack: those from `needed` on go in circles.
  private mutating func closeCircle(_ needed: Set<CellPlace>, _ stack: [CellPlace]) {
    var missing = needed
    for place in stack.reversed() where waiting[place] != nil {
      outcomes[place] = .value(.error(.cycle))
      waiting[place] = nil
      missing.remove(place)
      if missing.isEmpty { return }
    }
  }

  private mutating func computed(_ place: CellPlace) -> SheetOutcome {
    here = place
    pending = []
    gap = nil
    nesting = 0
    takesArrays = false
    switch formula(at: place) {
    case .failure(let problem): return .unknown(.unreadable(problem))
    case .success(let formula):
      let value = settled(evaluate(formula.root))
      return gap.map(SheetOutcome.unknown) ?? .value(value == .blank ? .number(0) : value)
    }
  }

  private mutating func formula(at place: CellPlace) -> Result<WrittenFormula, FormulaProblem> {
    if let known = waiting[place] { return known }
    guard case .formula(let text) = source.content(ofSheet: place.sheet, at: place.cell) else {
      return .failure(FormulaProblem(kind: .incomplete, position: 0))
    }
    let formula = parsed(text)
    waiting[place] = formula
    return formula
  }

  func parsed(_ text: String) -> Result<WrittenFormula, FormulaProblem> {
    do throws(FormulaProblem) {
      return .success(
        try WrittenFormula(parsing: text, on: source.sheetNames[here.sheet]))
    } catch {
      return .failure(error)
    }
  }

  /// The value of a cell, or blank while it is still to be computed.
  mutating func value(at place: CellPlace) -> SheetValue {
    switch outcomes[place] {
    case .value(let value): return value
    case .unknown(let reason):
      gap = gap ?? reason
      return .blank
    case nil: break
    }
    if case .value(let value) = source.content(ofSheet: place.sheet, at: place.cell) {
      return value
    }
    pending.append(place)
    return .blank
  }

  /// All values of an area as far as its sheet is used; `nil` with a gap when they are too many.
  mutating func values(of area: PlacedArea, in part: CellRange) -> SheetArray? {
    let (product, overflows) = part.rowCount.multipliedReportingOverflow(by: part.columnCount)
    guard !overflows, product <= Self.largestRange, product <= effort else {
      gap = gap ?? .size
      return nil
    }
    effort -= product
    var values: [SheetValue] = []
    values.reserveCapacity(product)
    for row in part.first.row...part.last.row {
      for column in part.first.column...part.last.column {
        values.append(
          value(
            at: CellPlace(sheet: area.sheet, cell: CellReference(row: row, column: column))))
      }
    }
    return SheetArray(rows: part.rowCount, columns: part.columnCount, values: values)
  }
}
