import Accounting
import Documents
import Findings
import Inventories
import Quantities
import Regulations

/// The rows of one method's data-quality plan: its activity data line by line, then its parameters.
struct DataPlanRows {
  let account: MethodAccount
  let context: ReportContext

  var rows: [Table.Row] {
    activityRows + account.bindings.flatMap(rows)
  }

  /// Each value once, however many lines it was chosen for.
  private func rows(of binding: Binding) -> [Table.Row] {
    var told: Set<Candidate> = []
    return binding.selections.filter { told.insert($0.chosen).inserted }
      .map { row(of: $0, as: binding.variable.letter) }
  }

  private var activityRows: [Table.Row] {
    guard let letter = account.method.formula.activity?.letter else { return [] }
    return (0..<account.count).map { row(of: $0, as: letter) }
  }

  /// A quantity, which is metered unless it follows from elsewhere.
  private func row(of line: Int, as letter: Method.Letter) -> Table.Row {
    let lines = account.lines
    let applies = [
      context.lineTitle(line, of: account),
      lines.terms(line).isEmpty ? context.fuelName(lines.fuels[line]) : "",
      context.technologyName(lines.technologies[line]),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    return row(
      letter, for: applies, value: quantity(line), unit: lines.unit(line), kind: kind,
      Declared(isMetered: isMetered, evidence: lines.evidence(of: line)))
  }

  private func quantity(_ line: Int) -> Cell {
    let layout = context.layout(of: account)
    let value = account.lines.quantities[line]
    guard let row = layout.row(of: line) else { return .number(value, .quantity) }
    return .formula(
      "\(CellAddress(layout.id, row: row, column: "quantity"))", cached: value, .quantity,
      role: .reference)
  }

  private var kind: String {
    switch account.lines.origin {
    case .balance: context.label("plan-from-balance")
    case .derived: context.label("plan-derived")
    case .table, .condensed, .filed: context.label("plan-declared")
    }
  }

  private var isMetered: Bool {
    if case .derived = account.lines.origin { false } else { true }
  }

  /// A parameter; of one from the library nothing is measured.
  private func row(of selection: Selection, as letter: Method.Letter) -> Table.Row {
    let candidate = selection.chosen
    let value: Cell =
      context.factors.address(of: selection).flatMap { address in
        candidate.number.map { .formula("\(address)", cached: $0, .full, role: .reference) }
      } ?? .notationKey("NE")
    let declared = candidate.library == nil ? candidate.declared : nil
    return row(
      letter, for: context.limits(of: candidate), value: value, unit: candidate.unit,
      kind: context.label("preference-\(candidate.provenance.rawValue)"),
      Declared(
        isMetered: declared != nil && candidate.provenance != .proxy,
        how: candidate.provenance == .measured ? declared?.reason ?? "" : "",
        evidence: context.source(of: candidate),
        responsible: declared?.signed ?? ""))
  }

  /// What an inventory says of how a value comes about.
  private struct Declared {
    let isMetered: Bool
    var how = ""
    var evidence = ""
    var responsible = ""
  }

  private func row(
    _ letter: Method.Letter, for applies: String, value: Cell, unit: Unit, kind: String,
    _ declared: Declared
  ) -> Table.Row {
    let isMetered = declared.isMetered
    return Table.Row([
      .text("\(letter.symbol) \(context.name(letter.name))"), .text(applies), value,
      .text(context.unitName(unit)), .text(kind), filled(declared.how, isMetered),
      filled("", isMetered), filled("", isMetered), filled("", isMetered),
      filled(declared.evidence, isMetered), filled("", isMetered), filled("", isMetered),
      filled(declared.responsible, isMetered),
    ])
  }

  /// What is declared; a blank to be filled in where it is not, a dash where there is nothing to say.
  private func filled(_ text: String, _ isMetered: Bool) -> Cell {
    guard text.isEmpty else { return .text(text) }
    return isMetered ? .empty : .text(context.label("plan-none"))
  }
}
