public import Documents
import Findings
import Regulations

extension RegulationPages {
  /// A page and the file it is written to.
  public struct File: Sendable {
    /// The file's name.
    public let name: String
    /// What is in it.
    public let document: Document
  }

  /// An index and every page it leads to: one a guideline, one a group of factors, and the rest.
  public var files: [File] {
    let guidelinePages = guidelines.map { File(name: "\($0.id).md", document: page(of: $0)) }
    let factorPages = groups.map { group in
      File(name: group.fileName, document: page(of: group))
    }
    let others = [
      File(name: "potentials.md", document: potentialPage),
      File(name: "categories.md", document: categoryPage),
      File(name: "sources.md", document: sourcePage),
    ]
    return [File(name: "README.md", document: index)] + guidelinePages + factorPages + others
  }

  private var groups: [FactorGroup] {
    FactorGroup.allCases.filter { group in !sets(in: group).isEmpty }
  }

  private func sets(in group: FactorGroup) -> [FactorSet] {
    factorSets.filter { FactorGroup($0.kind) == group }
  }

  private func page(of group: FactorGroup) -> Document {
    document(words["factors-\(group.rawValue)"], sets(in: group).map { section(of: $0, level: 1) })
  }

  private var index: Document {
    document(
      words["index-title"],
      [
        Section(id: "lead", heading: "", blocks: [.paragraph(words["index-lead"])]),
        Section(
          id: "guidelines", heading: words["guidelines"], blocks: [.table(guidelineIndex)]),
        Section(id: "factors", heading: words["factor-sets"], blocks: [.table(factorIndex)]),
        Section(id: "others", heading: words["others"], blocks: [.table(otherIndex)]),
        Section(
          id: "standings", heading: words["standings"],
          blocks: [
            .list(
              Standing.allCases.map {
                words.standing($0) + words["colon"] + words["means-\($0.rawValue)"]
              }, numbered: false)
          ]),
      ])
  }

  private var guidelineIndex: Table {
    Listing<Guideline>("guideline-index", words)
      .cell("name") { .text(words.name($0.name), link: .url("\($0.id).md")) }
      .text("id") { $0.id }
      .text("status") { words.choice("status", $0.status.rawValue) }
      .count("method-count") { methods(of: $0).count }
      .text("scope-note") { $0.note?[words.language] }
      .table(of: guidelines)
  }

  private var factorIndex: Table {
    Listing<FactorSet>("factor-index", words)
      .cell("page") { set in
        let group = FactorGroup(set.kind)
        return .text(words["factors-\(group.rawValue)"], link: .url(group.fileName))
      }
      .text("name") { words.name($0.name) }
      .text("id") { $0.id }
      .text("years") { StandingCount([$0]).years }
      .counts { [$0] }
      .table(of: groups.flatMap(sets))
  }

  private var otherIndex: Table {
    let pages: [(key: String, file: String, count: Int)] = [
      ("potentials", "potentials.md", gwpSets.count), ("trees", "categories.md", trees.count),
      ("sources", "sources.md", sources.count),
    ]
    return Listing<(key: String, file: String, count: Int)>("others", words)
      .cell("page") { .text(words[$0.key], link: .url($0.file)) }
      .count("count") { $0.count }
      .table(of: pages)
  }
}
