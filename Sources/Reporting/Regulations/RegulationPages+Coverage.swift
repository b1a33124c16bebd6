public import Documents
import Findings
import Regulations

extension RegulationPages {
  /// What is in and what is not: each guideline's methods, and the sectors it has none for.
  public var coverage: Table {
    let rows = guidelines.filter { !$0.isSupplement } + guidelines.filter(\.isSupplement)
    return Listing<Coverage>("coverage", words)
      .text("guideline") { $0.guideline }
      .text("sector") { $0.sector }
      .text("method") { $0.method ?? words["not-in"] }
      .text("formula") { $0.formula }
      .counts("defaults") { $0.sets }
      .table(of: rows.flatMap(coverage))
  }

  private func coverage(of guideline: Guideline) -> [Coverage] {
    let name = guideline.name[words.language]
    guard guideline.status != .declared else {
      return [
        Coverage(
          guideline: name, sector: words["all-sectors"],
          method: words.choice("status", guideline.status.rawValue))
      ]
    }
    let methods = methods(of: guideline)
    let present = methods.map { method in
      Coverage(
        guideline: name, sector: sectors(of: method).joined(separator: words["enumeration"]),
        method: method.name[words.language], formula: words.standing(method.standing),
        sets: defaultSets(of: method).map(\.set))
    }
    return present + missing(from: guideline, having: methods, called: name)
  }

  /// The sectors of a guideline's tree that no method of it serves; a supplement misses nothing.
  private func missing(
    from guideline: Guideline, having methods: [Method], called name: String
  ) -> [Coverage] {
    guard !guideline.isSupplement, let id = guideline.categories, let tree = regulation.trees[id]
    else { return [] }
    let served = Set(methods.flatMap(sectors))
    return tree.categories.filter { $0.parent == nil && !$0.isMemo }
      .map { $0.name[words.language] }.filter { !served.contains($0) }
      .map { Coverage(guideline: name, sector: $0) }
  }

  /// The names of the sectors that a method's lines fall into.
  private func sectors(of method: Method) -> [String] {
    let id = regulation.guidelines[method.guideline]?.categories ?? ""
    guard let tree = regulation.trees[id] else { return [] }
    let codes = Set(categories(of: method).compactMap { tree.lineage(of: $0).last })
    return tree.categories.filter { codes.contains($0.code) }.map { $0.name[words.language] }
  }
}

/// A line of the coverage table.
private struct Coverage {
  let guideline: String
  let sector: String
  var method: String?
  var formula: String?
  var sets: [FactorSet] = []
}
