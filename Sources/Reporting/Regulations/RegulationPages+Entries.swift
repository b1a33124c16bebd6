public import Documents
public import Findings
import Regulations

extension RegulationPages {
  /// Every entry of this id, each as a document: a guideline and its source may share a name.
  public func entries(named id: String, withValues: Bool = false) -> [Document] {
    [
      regulation.guidelines[id].map(entry),
      regulation.methods[id].map { entry($0, withValues: withValues) },
      regulation.factorSets[id].map(entry),
      regulation.fuel(named: id).map(entry),
      regulation.gwpSets[id].map(entry),
      regulation.trees[id].map(entry),
      regulation.sources[id].map(entry),
    ].compactMap(\.self)
  }

  /// What to say of an id that nothing has, with the nearest one that something has.
  public func unknown(_ id: String) -> Finding {
    let known: [[String]] = [
      Array(regulation.guidelines.keys), Array(regulation.methods.keys),
      Array(regulation.factorSets.keys), Array(regulation.fuels.keys),
      Array(regulation.gwpSets.keys), Array(regulation.trees.keys),
      Array(regulation.sources.keys),
    ]
    if id.hasHan, let named = NamedWord.offered(for: id, among: named) {
      return Finding(
        .error, .unknownEntryNear, ["id": .text(id), "nearest": .name(named.told)])
    }
    guard let nearest = NearestName.of(id, among: known.joined().sorted()) else {
      return Finding(.error, .unknownEntry, ["id": .text(id)])
    }
    return Finding(.error, .unknownEntryNear, ["id": .text(id), "nearest": .text(nearest)])
  }

  /// Every id with its name, which people know better.
  private var named: [NamedWord] {
    let guidelines = regulation.guidelines.values.map { NamedWord($0.id, $0.name) }
    let methods = regulation.methods.values.map { NamedWord($0.id, $0.name) }
    let sets = regulation.factorSets.values.map { NamedWord($0.id, $0.name) }
    let fuels = regulation.fuels.values.map { NamedWord($0.id, $0.name) }
    let trees = regulation.trees.values.map { NamedWord($0.id, $0.name) }
    return (guidelines + methods + sets + fuels + trees).sorted { $0.word < $1.word }
  }

  private func entry(_ guideline: Guideline) -> Document {
    let methods = methods(of: guideline)
    let list = Section(
      id: "methods", heading: words["methods"], blocks: [.table(methodList(methods))])
    return document(
      words.name(guideline.name), [lead(facts(of: guideline))] + (methods.isEmpty ? [] : [list]))
  }

  private func entry(_ method: Method, withValues: Bool) -> Document {
    let sets = withValues ? defaultSets(of: method).map(\.set) : []
    let values = sets.map { set in
      Section(id: set.id, heading: words.name(set.name), blocks: [.table(valueTable(set))])
    }
    return document(
      words.name(method.name),
      [lead(facts(of: method))] + sections(of: method, level: 1) + values)
  }

  private func entry(_ set: FactorSet) -> Document {
    document(words.name(set.name), [Section(id: set.id, heading: "", blocks: blocks(of: set))])
  }

  private func entry(_ set: GWPSet) -> Document {
    let facts = [
      fact("id", set.id), fact("source", cited(set.citation)), fact("seen", seen(set.citation)),
      fact("standing", words.standing(set.standing)), fact("note", set.note?[words.language]),
    ].compactMap(\.self)
    let table = Listing<Dictionary<String, Double>.Element>("potentials", words)
      .text("gas") { $0.key }
      .text("potential", .right) { number($0.value) }
      .table(of: set.values.sorted { $0.key < $1.key })
    return document(
      words.name(set.name),
      [
        lead(facts),
        Section(id: "potentials", heading: words["potentials"], blocks: [.table(table)]),
      ]
    )
  }

  private func entry(_ tree: CategoryTree) -> Document {
    let facts = [
      fact("id", tree.id), fact("source", cited(tree.citation)),
      fact("standing", words.standing(tree.standing)), fact("note", tree.note?[words.language]),
    ].compactMap(\.self)
    let table = Listing<Category>("categories", words)
      .text("code") { $0.code }
      .text("name") { words.name($0.name) }
      .text("memo") { $0.isMemo ? words["memo-item"] : nil }
      .table(of: tree.categories)
    return document(
      words.name(tree.name),
      [
        lead(facts),
        Section(id: "categories", heading: words["categories"], blocks: [.table(table)]),
      ]
    )
  }

  func lead(_ facts: [String]) -> Section {
    Section(id: "facts", heading: "", blocks: [.list(facts, numbered: false)])
  }
}

extension Finding.Code {
  static let unknownEntry: Self = "unknown-entry"
  static let unknownEntryNear: Self = "unknown-entry-near"
}
