import Accounting
import Documents
import Findings
import Formulas
import Quantities
import Regulations

/// What a line's result or one of its letters is, in the cells of a reporting table.
struct ReportingValue {
  private let line: Int
  private let account: MethodAccount
  private let context: ReportContext
  /// The letter; `nil` for the result.
  private let binding: Binding?
  /// Whether the method has none of the letters asked for.
  private let isMissing: Bool

  /// The unit that it is wanted in; `nil` for the method's.
  private let wanted: Unit?
  /// How many decimals it is shown with; `nil` for the usual ones.
  private let decimals: Int?

  init(
    of line: Int, _ letters: [String], as unit: Unit?, _ decimals: Int?,
    in account: MethodAccount, _ context: ReportContext
  ) {
    self.line = line
    self.decimals = decimals
    wanted = unit
    self.account = account
    self.context = context
    let letter = account.method.letter(among: letters)
    binding = letter.flatMap { letter in
      account.bindings.first { $0.variable.letter.symbol == letter.symbol }
    }
    isMissing = !letters.isEmpty && binding == nil
  }

  private var layout: CalculationLayout { context.layout(of: account) }
  private var isActivity: Bool { binding?.variable.origin == .activity }

  /// What a column shows of it.
  func cell(_ content: ReportingTable.Content) -> Cell {
    if isMissing { return .empty }
    return switch content {
    case .name: .text(context.itemName(line, of: account))
    case .material: .text(context.materialOrItem(line, of: account))
    case .category: .text(context.sourceCategory(line, of: account))
    case .entity: .text(account.lines.entities[line])
    case .unit: .text(context.unitName(wanted ?? unit))
    case .value: value(in: wanted)
    case .mass: value(in: nil)
    case .equivalent: reference("equivalent", equivalent, .mass)
    case .provenance: .text(provenance)
    case .source: source
    case .evidence:
      .text(isActivity && account.lines.hasEvidence ? account.lines.evidence(of: line) : "")
    case .blank: .empty
    }
  }

  private var selection: Selection? { binding?.selection(line) }

  /// Where the value's source is printed, with a link there.
  private var source: Cell {
    guard let selection, let number = context.factors.number(of: selection),
      let address = context.factors.address(of: selection)
    else { return .empty }
    return .text(
      context.label("reporting-source", ["number": .count(number)]), link: .cell(address))
  }

  /// The unit that the method has it in.
  private var unit: Unit {
    let fuel = context.account.regulation.fuels[account.lines.fuels[line]]
    return (binding?.variable.letter.unit ?? account.unit).of(fuel)
  }

  private func value(in wanted: Unit?) -> Cell {
    guard let factor = unit.factor(to: wanted ?? unit) else { return .empty }
    guard let binding else { return reference("result", account.result(line), .mass, by: factor) }
    guard !binding.isAbsent else { return .notationKey("NE") }
    let value = isActivity ? account.lines.activity[line] : binding.column[line]
    return reference(
      binding.variable.letter.columnID, value, isActivity ? .quantity : .factor, by: factor)
  }

  private var equivalent: Double? {
    guard binding == nil, layout.isGas else { return nil }
    return account.result(line).map {
      $0 * context.account.totals.potential(of: account.method.gas)
    }
  }

  private func reference(
    _ column: Table.Column.ID, _ value: Double?, _ style: NumberStyle, by factor: Double = 1
  ) -> Cell {
    guard let value, let row = layout.row(of: line) else { return .empty }
    let address = CellAddress(layout.id, row: row, column: column)
    let shown = decimals.map { NumberStyle(.decimals($0)) } ?? style
    return .formula(
      "\(address)\(SheetFormula.scaling(by: factor))", cached: value * factor, shown,
      role: .computed)
  }

  private var provenance: String {
    if let selection {
      return context.label("preference-\(selection.chosen.provenance.rawValue)")
    }
    return binding == nil ? context.label("reporting-computed") : ""
  }
}
