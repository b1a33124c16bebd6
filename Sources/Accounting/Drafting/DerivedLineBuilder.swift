import Findings
import Formulas
import Quantities
import Regulations

/// Derives the lines of a method from the lines of other methods.
struct DerivedLineBuilder {
  private let method: Method
  private let accounts: [String: MethodAccount]
  private var table = LineTable()
  private var terms: [[ResultTerm]] = []

  init(_ method: Method, after accounts: [String: MethodAccount]) {
    self.method = method
    self.accounts = accounts
  }

  mutating func lines() -> LineTable {
    for rule in method.derivedLines {
      let sources = rule.methods.compactMap { accounts[$0] }.filter { $0.count > 0 }
      if rule.isSum { addSum(sources, by: rule) } else { sources.forEach { addEach($0, by: rule) } }
    }
    table.origin = .derived(terms)
    return table
  }

  /// One line for all lines of some methods; none where none of them has any.
  private mutating func addSum(_ sources: [MethodAccount], by rule: DerivedLines) {
    guard let first = sources.first, let unit = first.method.unit(of: rule.takes) else { return }
    let lineTerms = sources.map {
      ResultTerm(method: $0.method.id, takes: rule.takes, line: nil)
    }
    let quantity = zip(lineTerms, sources).map { term, source in
      term.value(in: source) * (source.method.unit(of: rule.takes)?.factor(to: unit) ?? 1)
    }.compensatedSum
    append(quantity, unit, lineTerms, by: rule, like: nil)
  }

  /// A line for each line that counts.
  private mutating func addEach(_ source: MethodAccount, by rule: DerivedLines) {
    guard let unit = source.method.unit(of: rule.takes) else { return }
    for line in 0..<source.count where source.counts(line) {
      let term = ResultTerm(method: source.method.id, takes: rule.takes, line: line)
      append(term.value(in: source), unit, [term], by: rule, like: (source.lines, line))
    }
  }

  private mutating func append(
    _ quantity: Double, _ unit: Unit, _ lineTerms: [ResultTerm], by rule: DerivedLines,
    like model: (lines: LineTable, line: Int)?
  ) {
    func name(_ dimension: KeyPath<LineTable, Dimension>) -> String {
      model.map { $0.lines[keyPath: dimension][$0.line] } ?? ""
    }
    let wanted = method.formula.activity?.letter.unit
    table.labels.append(rule.name?.zh ?? name(\.labels))
    table.entities.append(name(\.entities))
    table.categories.append(method.category ?? name(\.categories))
    table.sectors.append(name(\.sectors))
    table.fuels.append(name(\.fuels))
    table.technologies.append(rule.technology ?? name(\.technologies))
    table.quantities.append(quantity)
    table.unitCodes.append(table.code(of: unit))
    table.activity.append(quantity * (wanted.flatMap { unit.factor(to: $0) } ?? 1))
    table.exclusions.append(-1)
    terms.append(lineTerms)
  }
}
