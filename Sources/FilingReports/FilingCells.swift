import Documents
package import Filings
import Findings
import Quantities
import StatutoryForms

/// The cells of a filing as its report prints them.
struct FilingCells {
  let result: FilingResult
  let layout: FilingLayout
  let words: FilingWords
  private let formulas: FilingFormula

  init(_ result: FilingResult, _ layout: FilingLayout, _ words: FilingWords) {
    self.result = result
    self.layout = layout
    self.words = words
    let wanted = result.filing.isOpen ? SettingsTable(result: result, words: words).wanted : []
    formulas = FilingFormula(result, layout, wanted: wanted)
  }

  /// A cell: what was typed, a live formula, or words.
  func cell(_ place: FilingCell) -> Cell {
    let field = result.scope.column(of: place)
    guard field.isNumber || result.scope.total(of: place) != nil else { return words(place, field) }
    if let formula = formulas.formula(of: place) { return computed(place, formula) }
    guard let value = result[place] else { return Cell(.empty, role: role(of: place)) }
    return .number(value, style(of: place), role: role(of: place))
  }

  private func computed(_ place: FilingCell, _ formula: SheetFormula) -> Cell {
    let role: Cell.Role =
      result.scope.total(of: place) != nil ? .total : isOpen(place) ? .input : .computed
    guard let value = result[place] else {
      return .textFormula(formula, cached: "", role: role)
    }
    return .formula(formula, cached: value, style(of: place), role: role)
  }

  private func words(_ place: FilingCell, _ field: FormField) -> Cell {
    let sheet = result.filing.sheets[place.sheet]
    if let text = sheet.cell(place.record, place.column)?.text { return .text(text, role: .input) }
    guard field.kind == .reference else { return Cell(.empty, role: .input) }
    return reference(place, field)
  }

  /// What the form brings in of a carrier or a change.
  private func reference(_ place: FilingCell, _ field: FormField) -> Cell {
    let sheet = result.filing.sheets[place.sheet]
    guard sheet.records.indices.contains(place.record) else { return .empty }
    switch sheet.records[place.record] {
    case .carrier(let carrier):
      switch field.source {
      case "carriers.unit": return .text(carrier.unit ?? "", role: .label)
      case "carriers.code": return .text(carrier.code ?? "", role: .label)
      default: return .text(words.name(carrier.name), role: .label)
      }
    case .change(_, let name) where field.id == "indicator":
      return .text(words.name(name), role: .label)
    case .change(let changed, _) where field.id == "indicator-code":
      return .text(code(of: changed), role: .reference)
    case .single, .row, .line, .change: return Cell(.empty, role: .reference)
    }
  }

  /// The code that the line of a change has in its own table; empty where it has none.
  private func code(of changed: FilingCell) -> String {
    let sheet = result.filing.sheets[changed.sheet]
    guard
      let column = sheet.table.blocks[sheet.block].columns.firstIndex(where: { $0.id == "code" })
    else { return "" }
    return sheet.cell(changed.record, column)?.text ?? ""
  }

  /// Typed cells are open, all else is locked.
  private func role(of place: FilingCell) -> Cell.Role {
    let isReference = result.scope.column(of: place).kind == .reference
    return isOpen(place) ? .input : isReference ? .reference : .computed
  }

  /// Whether the unit types a cell: one to fill in, and one that is brought in or of the year before
  /// only where there is nothing to bring.
  private func isOpen(_ place: FilingCell) -> Bool {
    let field = result.scope.column(of: place)
    if result.scope.isLastYears(place) { return result.isOpenOfLastYear(place) }
    guard field.kind == .reference else { return result.scope.isTyped(place) }
    if case .formula = result.definition(of: place) { return false }
    return field.isNumber && !field.isOfCarriers
  }

  private func style(of place: FilingCell) -> NumberStyle {
    if case .typed = result.definition(of: place) { return Self.typed }
    let entry = result.scope.entry(of: place)
    if let places = entry.places { return .decimals(places) }
    let decimals = unit(of: place, entry).flatMap { result.filing.form.decimals[$0] }
    return decimals.map { .decimals($0) } ?? .atMost(Self.digits)
  }

  /// The unit of a computed cell as the form prints it: that of its sum, else of its column or row.
  private func unit(of place: FilingCell, _ entry: FormField) -> String? {
    let total = result.scope.total(of: place)
    let own = total.flatMap { $0.unit ?? result.scope.carrierTotal($0)?.unit }
    if case .printed(let unit, _) = own ?? entry.unit { return unit }
    return nil
  }

  /// The most digits of a computed number that are printed.
  private static let digits = 9

  /// More digits than anybody types.
  private static let typedDigits = 12

  /// How a number that was typed is printed.
  static let typed = NumberStyle.atMost(typedDigits)

  /// The rate of a change, which stands in another table.
  func rate(of change: FilingCell) -> Cell {
    guard let value = result[change] else { return .empty }
    return .formula(
      "\(layout.address(change))", cached: value, .decimals(2), role: .computed)
  }

  /// A unit as the form prints it.
  func unit(_ unit: FormUnit?) -> String? {
    switch unit {
    case .printed(let text, _): text
    case .perCarrier(let unit): words.label("per-unit", ["unit": .text(unit.symbol)])
    case .carrier, .row, .column, .product, .unknown, nil: nil
    }
  }
}

extension FilingResult {
  /// Whether the unit types a cell of the year before: only where there is nothing to bring.
  package func isOpenOfLastYear(_ place: FilingCell) -> Bool {
    switch definition(of: place) {
    case .filed: false
    case .formula(let made): !made.isOfBefore || self[place] == nil
    case .typed, .coefficient, .empty: true
    }
  }
}
