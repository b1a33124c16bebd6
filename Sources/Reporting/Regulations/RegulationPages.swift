import Documents
import Findings
public import Regulations

/// Loaded regulation as documents: what there is, each entry by itself, and pages to sign off.
public struct RegulationPages: Sendable {
  let regulation: Regulation
  let words: RegulationWords

  /// Sets the pages of `regulation` in `words`.
  public init(_ regulation: Regulation, in words: RegulationWords) {
    self.regulation = regulation
    self.words = words
  }

  var guidelines: [Guideline] { regulation.guidelines.values.sorted { $0.id < $1.id } }
  var factorSets: [FactorSet] { regulation.factorSets.values.sorted { $0.id < $1.id } }
  var gwpSets: [GWPSet] { regulation.gwpSets.values.sorted { $0.id < $1.id } }
  var trees: [CategoryTree] { regulation.trees.values.sorted { $0.id < $1.id } }
  var sources: [LegalSource] { regulation.sources.values.sorted { $0.id < $1.id } }

  /// A guideline's methods: first those it uses by itself, in its order, then the others.
  func methods(of guideline: Guideline) -> [Method] {
    let listed = guideline.methods.compactMap { regulation.methods[$0] }
    let others = regulation.methods.values
      .filter { $0.guideline == guideline.id && !guideline.methods.contains($0.id) }
    return listed + others.sorted { $0.id < $1.id }
  }

  func document(_ title: String, subtitle: String = "", _ sections: [Section]) -> Document {
    Document(
      title: title, subtitle: subtitle, languageTag: words.languageTag, sections: sections)
  }

  /// A line of a list of facts, or nothing when the fact is not known.
  func fact(_ key: String, _ value: String?) -> String? {
    value.flatMap { $0.isEmpty ? nil : words[key] + words["colon"] + $0 }
  }
}
