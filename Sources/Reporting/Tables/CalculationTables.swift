import Accounting
import Documents
import Findings
import Formulas
import Inventories
import Quantities
import Regulations

/// One table for each method: every line from its activity data to its emissions, as live formulas.
struct CalculationTables: ReportTable, MethodTable {
  static let id = "calculation"

  func tables(in context: ReportContext) -> [Table] {
    context.account.methods.filter { $0.count > 0 }.compactMap { table(of: $0, in: context) }
  }

  /// The calculation table of one method.
  func table(of account: MethodAccount, in context: ReportContext) -> Table? {
    let layout = context.layout(of: account)
    let writer = CalculationRow(layout: layout, context: context)
    let rows =
      layout.counted.enumerated().map { writer.row(of: $0.element, at: $0.offset, role: .item) }
      + (layout.hasTotal ? [writer.total] : [])
      + layout.apart.enumerated().map {
        writer.row(of: $0.element, at: layout.firstApart + $0.offset, role: .memo)
      }
    return Table(
      id: layout.id, title: context.name(account.method.name),
      caption: account.method.formula.expression.printed(
        result: account.method.formula.result.symbol),
      columns: writer.columns, rows: rows, notes: notes(layout, context))
  }

  private func notes(_ layout: CalculationLayout, _ context: ReportContext) -> [String] {
    let method = layout.account.method
    let absent = layout.account.bindings.filter(\.isAbsent).map {
      context.label("note-absent", ["letter": .name($0.variable.letter.name)])
    }
    let apart = layout.apart.isEmpty ? [] : [context.label("note-apart")]
    return [context.citation(method.citation, standing: method.standing)]
      + conversions(layout.account, context)
      + layout.account.assumptions.map { context.label("note-assumption", ["text": .name($0)]) }
      + absent + apart
  }
}

extension CalculationTables {
  /// The constants of the library that turn quantities into the unit of the formula, where units by
  /// themselves do not.
  private func conversions(_ account: MethodAccount, _ context: ReportContext) -> [String] {
    guard let letter = account.method.formula.activity?.letter else { return [] }
    let regulation = context.account.regulation
    let used = context.account.inventory.conversions.map(\.value).filter { id in
      guard let rule = regulation.conversionRule(id) else { return false }
      return (0..<account.count).contains { line in
        let fuel = regulation.fuels[account.lines.fuels[line]]
        let wanted = letter.unit.of(fuel)
        let unit = account.lines.unit(line)
        return unit.factor(to: wanted) == nil && rule.factor(from: unit, to: wanted) != nil
      }
    }
    return used.compactMap { note(on: $0, context) }
  }

  private func note(on conversion: String, _ context: ReportContext) -> String? {
    let regulation = context.account.regulation
    guard let set = regulation.factorSets[conversion], let value = set.values.first,
      let rule = regulation.conversionRule(conversion)
    else { return nil }
    return context.label(
      "note-converted",
      [
        "name": .name(set.name), "value": .number(rule.value), "unit": .text(rule.unit.symbol),
        "source": .text(context.citation(value.citation, standing: value.standing)),
      ])
  }
}

extension Expression where Variable == Symbol {
  /// The formula as a line of print, with its result: `E = FC × NCV × …`.
  func printed(result: Symbol) -> String { "\(result) = \(print)" }
}
