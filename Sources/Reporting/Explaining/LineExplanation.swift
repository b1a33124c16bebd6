public import Accounting
public import Documents
import Findings
import Formulas
import Inventories
import Quantities
import Regulations

/// One line explained: formula, numbers put in, citation, each value's choice and the roads not taken.
public struct LineExplanation {
  private let context: ReportContext
  private let account: MethodAccount
  private let line: Int

  /// Explains a line of the context's account.
  public init(_ line: LineReference, in context: ReportContext) {
    self.context = context
    account = context.account.methods[line.method]
    self.line = line.line
  }

  /// The explanation as a document.
  public var document: Document {
    Document(
      title: context.label("explain-title", ["line": .text(account.id(line))]),
      subtitle: subject,
      sections: [
        Section(id: "formula", heading: context.label("explain-formula"), blocks: formula),
        Section(id: "activity", heading: context.label("explain-activity"), blocks: [activity]),
        Section(id: "values", heading: context.label("explain-values"), blocks: values),
        Section(id: "rejected", heading: context.label("explain-rejected"), blocks: rejected),
      ].filter { !$0.blocks.isEmpty })
  }

  /// What the line is about, in words.
  var subject: String {
    let lines = account.lines
    let row =
      lines.terms(line).first.map { context.rowName($0.row) } ?? context.lineName(line, of: account)
    let category = lines.categories[line]
    return [
      "\(category) \(context.categoryName(category))", row, context.fuelName(lines.fuels[line]),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The formula, with the numbers put in, and the citation.
  private var formula: [Block] {
    let method = account.method
    let unit = method.formula.result.unit.symbol
    let symbol = method.formula.result.symbol
    let result = account.result(line).map { "\(number($0)) \(unit)" } ?? "NE"
    return [
      .preformatted(
        [
          method.formula.expression.printed(result: symbol),
          "\(symbol) = \(substitution)", "\(symbol) = \(result)",
        ].joined(separator: "\n")),
      .paragraph(context.citation(method.citation, standing: method.standing)),
    ] + functions + exclusion
  }

  /// What the functions that the formula calls are, with the units of what is put in.
  private var functions: [Block] {
    account.method.formula.expression.functions.map { function in
      .paragraph(
        context.label(
          "explain-function",
          ["function": .text(function.rawValue), "meaning": .text(context.label(function.label))]))
    }
  }

  /// The formula with this line's numbers and units in place of its letters.
  var substitution: String {
    let values = Dictionary(
      account.bindings.map { ($0.variable.letter.symbol, wording($0)) },
      uniquingKeysWith: { first, _ in first })
    return account.method.formula.expression.forReaders
      .read(as: PrintReading<Symbol> { values[$0] ?? $0.name }).text
  }

  private func wording(_ binding: Binding) -> String {
    if binding.isAbsent { return "0 (NE)" }
    let fuel = context.account.regulation.fuels[account.lines.fuels[line]]
    let unit = binding.variable.letter.unit
    let own = unit.of(fuel)
    let value = number(binding.column[line])
    return own.isOne ? value : "\(value) \(own.symbol)"
  }

  private func number(_ value: Double) -> String {
    DisplayNumber(value, .factor).description
  }

  private var exclusion: [Block] {
    let index = account.lines.exclusions[line]
    guard index >= 0 else { return [] }
    let treatment = context.account.inventory.treatments[Int(index)]
    let use = context.label("use-\(treatment.applied.rawValue)")
    return [
      .paragraph(
        context.label(
          "explain-excluded", ["use": .text(use), "reason": .name(treatment.reason)]))
    ]
  }

  /// The cells, the record or the other methods that the quantity comes from.
  private var activity: Block {
    let terms = account.lines.terms(line)
    let results = account.lines.results(line)
    if !results.isEmpty { return .list(results.map(wording), numbered: false) }
    guard !terms.isEmpty, let balance = context.account.balance else {
      let place = account.lines.place(line).map(context.shortPlace) ?? ""
      let quantity = "\(number(account.lines.quantities[line])) \(account.lines.unit(line).symbol)"
      return .list(["\(quantity) ← \(place)"] + evidence, numbered: false)
    }
    let cells = terms.map { term -> String in
      let cell = balance[term.row, term.fuel]
      let value = "\(number(cell?.quantity ?? 0)) \(cell?.unit.symbol ?? "")"
      let place = term.place.map(context.shortPlace) ?? context.label("explain-our-sum")
      return "\(term.sign < 0 ? "−" : "+") \(context.rowName(term.row)): \(value) ← \(place)"
    }
    return .list(cells, numbered: false)
  }

  /// What shows the quantity, as the entity says it.
  private var evidence: [String] {
    let words = account.lines.hasEvidence ? account.lines.evidence(of: line) : ""
    return words.isEmpty ? [] : [context.label("explain-evidence", ["evidence": .text(words)])]
  }

  /// What another method yields, and how to have it explained.
  private func wording(_ term: ResultTerm) -> String {
    guard let source = context.account.methods.first(where: { $0.method.id == term.method }),
      let unit = source.method.unit(of: term.takes)
    else { return term.method }
    let value = "\(number(term.value(in: source))) \(unit.symbol)"
    let name =
      term.line.map(source.id) ?? term.group.map(name) ?? context.label("explain-all-lines")
    return "\(value) ← \(context.name(source.method.name)) · \(name)"
  }

  /// What a group of lines is called.
  private func name(of group: ResultTerm.Group) -> String {
    group.grouping == .category ? context.categoryName(group.name) : group.name
  }

  /// The results of other methods that letters stand for.
  private var linked: [Table.Row] {
    account.bindings.flatMap { binding in
      binding.results(line).map { result in
        let letter = binding.variable.letter
        let unit = letter.unit.isOne ? "" : " \(letter.unit.symbol)"
        return Table.Row([
          .text(letter.symbol.name), .text(context.name(letter.name)),
          .text("\(number(binding.column[line]))\(unit)"),
          .text(context.label("provenance-result")), .text(wording(result)), .empty, .empty,
        ])
      }
    }
  }

  /// The values chosen, one a row.
  private var values: [Block] {
    let rows = account.bindings.compactMap { binding -> Table.Row? in
      guard let selection = binding.selection(line) else { return nil }
      let chosen = selection.chosen
      return Table.Row([
        .text(binding.variable.letter.symbol.name),
        .text(context.name(binding.variable.letter.name)),
        .text(chosen.unit.isOne ? chosen.text : "\(chosen.text) \(chosen.unit.symbol)"),
        .text(context.label("preference-\(chosen.provenance.rawValue)")),
        .text(context.source(of: chosen)), .text(context.basisName(chosen.basis)),
        .text(context.note(on: chosen)),
      ])
    }
    let all = rows + linked
    guard !all.isEmpty else { return [] }
    return [.table(Table(id: "values", title: "", columns: valueColumns, rows: all))]
  }

  private var valueColumns: [Table.Column] {
    ["letter", "meaning", "value", "provenance", "source", "basis", "note"].map {
      Table.Column(id: Table.Column.ID(rawValue: $0), heading: context.label("column-\($0)"))
    }
  }

  /// The candidates that lost, each with its reason.
  private var rejected: [Block] {
    let items = account.bindings.flatMap { binding -> [String] in
      (binding.selection(line)?.rejected ?? []).map { loser in
        let candidate = loser.candidate
        let value = candidate.number == nil ? "—" : "\(candidate.text) \(candidate.unit.symbol)"
        let name = candidate.library?.set ?? candidate.declared?.evidence ?? ""
        return
          "\(binding.variable.letter.symbol): \(value)"
          + context.bracketed("\(name) \(context.limits(of: candidate))") + " "
          + context.label("reason-\(loser.reason.rawValue)")
      }
    }
    return items.isEmpty ? [] : [.list(items, numbered: false)]
  }
}
