public import Documents
import Findings
import Quantities
import Regulations

extension RegulationPages {
  /// Everything there is, by name: guidelines, methods, factors, potentials, categories.
  public var list: Document {
    let parts: [(key: String, table: Table)] = [
      ("guidelines", guidelineList(guidelines.filter { !$0.isSupplement })),
      ("supplements", guidelineList(guidelines.filter(\.isSupplement))),
      ("methods", methodList(guidelines.flatMap(methods))),
      ("factor-sets", factorSetList(factorSets)),
      ("gwp-sets", gwpList), ("trees", treeList), ("overlays", overlayList),
    ]
    let sections = parts.filter { !$0.table.rows.isEmpty }.map { part in
      Section(
        id: part.key, heading: "\(words[part.key]) \(part.table.rows.count)",
        blocks: [.table(part.table)])
    }
    return document(words["list-title"], sections + [sourceCount])
  }

  func guidelineList(_ guidelines: [Guideline]) -> Table {
    Listing<Guideline>("guidelines", words)
      .text("id") { $0.id }
      .text("name") { words.name($0.name) }
      .text("status") { words.choice("status", $0.status.rawValue) }
      .text("first-year") { $0.firstYear.map { "\($0)" } ?? words["not-obtained"] }
      .count("method-count") { methods(of: $0).count }
      .text("gwp") { $0.gwp }
      .text("categories") { $0.categories }
      .table(of: guidelines)
  }

  /// To how many digits the annual total is reported, and how it is rounded.
  func precision(of guideline: Guideline) -> String? {
    guideline.precision.map { precision in
      let digits = words("total-digits", ["count": .count(precision.total)])
      return "\(digits), \(words.choice("rounding", precision.rounding.rawValue))"
    }
  }

  func methodList(_ methods: [Method]) -> Table {
    Listing<Method>("methods", words)
      .text("id") { $0.id }
      .text("name") { words.name($0.name) }
      .text("gas") { $0.gas }
      .text("approach") { words.choice("approach", $0.approach.rawValue) }
      .text("formula-standing") { words.standing($0.standing) }
      .text("guideline") { $0.guideline }
      .table(of: methods)
  }

  func factorSetList(_ sets: [FactorSet]) -> Table {
    Listing<FactorSet>("factor-sets", words)
      .text("id") { $0.id }
      .text("name") { words.name($0.name) }
      .text("years") { StandingCount([$0]).years }
      .counts { [$0] }
      .table(of: sets)
  }

  private var gwpList: Table {
    Listing<GWPSet>("gwp-sets", words)
      .text("id") { $0.id }
      .text("name") { words.name($0.name) }
      .count("gas-count") { $0.values.count }
      .text("standing") { words.standing($0.standing) }
      .table(of: gwpSets)
  }

  private var treeList: Table {
    Listing<CategoryTree>("trees", words)
      .text("id") { $0.id }
      .text("name") { words.name($0.name) }
      .count("category-count") { $0.categories.count }
      .text("standing") { words.standing($0.standing) }
      .table(of: trees)
  }

  private var overlayList: Table {
    Listing<OverlayEntry>("overlays", words)
      .text("subject") { $0.subject }
      .text("effect") { words[$0.replaces ? "replaced" : "added"] }
      .text("place") { $0.place.description }
      .table(of: regulation.overlays)
  }

  private var sourceCount: Section {
    let text = words("source-count", ["count": .count(regulation.sources.count)])
    return Section(id: "sources", heading: "", blocks: [.paragraph(text)])
  }
}
