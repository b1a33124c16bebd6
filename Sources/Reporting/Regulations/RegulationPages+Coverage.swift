public import Documents
import Findings
import Regulations

extension RegulationPages {
  /// What is in and what is not: each guideline's sectors with
  /// how many methods they have, and those that have none.
  public var coverage: Table {
    let rows = guidelines.filter { !$0.isSupplement } + guidelines.filter(\.isSupplement)
    return Listing<Coverage>("coverage", words)
      .text("guideline") { $0.guideline }
      .text("sector") { $0.sector }
      .text("presence") { $0.presence ?? words[$0.methods == 0 ? "not-in" : "in"] }
      .count("method-count") { $0.methods }
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
          presence: words.choice("status", guideline.status.rawValue))
      ]
    }
    let methods = methods(of: guideline)
    return served(by: methods, called: name)
      + missing(from: guideline, having: methods, called: name)
  }

  /// The sectors that methods serve, in the order of the methods, each with how sure its formulas are.
  private func served(by methods: [Method], called name: String) -> [Coverage] {
    let names = methods.map { method in
      let sectors = sectors(of: method).joined(separator: words["enumeration"])
      let isByLine = sectors.isEmpty && regulation.guidelines[method.guideline]?.categories != nil
      return isByLine ? words["category-by-line"] : sectors
    }
    let places = Dictionary(grouping: methods.indices) { names[$0] }.values
    return places.sorted { $0[0] < $1[0] }.map { places in
      let these = places.map { methods[$0] }
      return Coverage(
        guideline: name, sector: names[places[0]], methods: these.count,
        formula: Standing.allCases.filter { standing in these.contains { $0.standing == standing } }
          .map(words.standing).joined(separator: words["enumeration"]),
        sets: defaults(of: these))
    }
  }

  /// The factor sets that methods take their defaults from, each once.
  private func defaults(of methods: [Method]) -> [FactorSet] {
    let ids = Set(methods.flatMap { defaultSets(of: $0).map(\.set.id) })
    return factorSets.filter { ids.contains($0.id) }
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
  var presence: String?
  var methods = 0
  var formula: String?
  var sets: [FactorSet] = []
}
