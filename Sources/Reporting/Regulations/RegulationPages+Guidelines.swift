import Documents
import Findings
import Regulations

extension RegulationPages {
  /// A guideline to sign off: its methods with examples, its defaults, its balance, its sources.
  func page(of guideline: Guideline) -> Document {
    let methods = methods(of: guideline)
    let sections =
      [lead(facts(of: guideline))]
      + methods.flatMap(sections)
      + defaultSections(of: methods)
      + balanceSections(of: guideline)
      + [sourceSection(of: guideline, methods)]
    return document(words.name(guideline.name), sections)
  }

  /// What a guideline is, in a few lines.
  func facts(of guideline: Guideline) -> [String] {
    [
      fact("id", guideline.id),
      fact("citation", cited(guideline.citation, withNumber: true)),
      fact("status", words.choice("status", guideline.status.rawValue)),
      fact("first-year", guideline.firstYear.map { "\($0)" } ?? words["not-obtained"]),
      fact("precision", precision(of: guideline) ?? words["not-obtained"]),
      fact("scope-note", guideline.note?[words.language]),
      fact("entities", words.joined(guideline.entities.map { words.choice("entity", $0) })),
      fact("gwp", guideline.gwp),
      fact(
        "categories",
        guideline.categories.flatMap { regulation.trees[$0] }.map { $0.name[words.language] }),
      fact(
        "conversions",
        words.joined(
          guideline.conversions.map { regulation.trees[$0]?.name[words.language] ?? $0 })),
    ].compactMap(\.self)
  }

  private func sections(of method: Method) -> [Section] {
    let head = Section(
      id: method.id, heading: words.name(method.name),
      blocks: [.list(facts(of: method), numbered: false)])
    return [head] + sections(of: method, level: 2)
  }

  private func defaultSections(of methods: [Method]) -> [Section] {
    var once: Set<String> = []
    let sets = methods.flatMap(defaultSets).map(\.set).filter { once.insert($0.id).inserted }
    guard !sets.isEmpty else { return [] }
    return [Section(id: "default-values", heading: words["default-values"], blocks: [])]
      + sets.map { section(of: $0, level: 2) }
  }

  /// A section of one factor set.
  func section(of set: FactorSet, level: Int) -> Section {
    Section(id: set.id, heading: words.name(set.name), level: level, blocks: blocks(of: set))
  }

  private func balanceSections(of guideline: Guideline) -> [Section] {
    guard let layout = regulation.balances[guideline.id] else { return [] }
    let facts = [
      fact("citation", cited(layout.citation)), fact("standing", words.standing(layout.standing)),
      fact("tolerance", number(layout.tolerance)),
    ].compactMap(\.self)
    return [
      Section(
        id: layout.id, heading: words["balance"],
        blocks: [.list(facts, numbered: false), .table(table(of: layout))])
    ]
  }

  private func sourceSection(of guideline: Guideline, _ methods: [Method]) -> Section {
    let values = methods.flatMap(defaultSets).flatMap(\.set.values).map(\.citation)
    let citations = [guideline.citation] + methods.map(\.citation) + values
    return Section(
      id: "sources", heading: words["sources"], blocks: [.table(sourceList(citations))])
  }
}
