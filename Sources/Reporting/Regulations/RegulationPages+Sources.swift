import Documents
import Findings
import Regulations

extension RegulationPages {
  /// The document a citation names and where in it, with its number where asked for.
  func cited(_ citation: Citation, withNumber: Bool = false) -> String {
    let source = regulation.sources[citation.source]
    let title = source?.title[words.language] ?? citation.source
    let number = withNumber ? source?.number.map { words("bracketed", ["text": .text($0)]) } : nil
    return [title + (number ?? ""), citation.locus].compactMap(\.self).joined(separator: " ")
  }

  /// Where a number was read, when that is not the document it belongs to.
  func seen(_ citation: Citation) -> String? {
    citation.seen.map { regulation.sources[$0]?.title[words.language] ?? $0 }
  }

  /// The documents of these citations, each once, by title.
  func sourceList(_ citations: [Citation]) -> Table {
    let ids = Set(citations.flatMap { [$0.source, $0.seen].compactMap(\.self) })
    return sourceList(ids.sorted().compactMap { regulation.sources[$0] })
  }

  func sourceList(_ sources: [LegalSource]) -> Table {
    Listing<LegalSource>("sources", words)
      .text("id") { $0.id }
      .text("title") { $0.title[words.language] }
      .text("number") { $0.number }
      .text("issuer") { $0.issuer?[words.language] }
      .text("issued") { $0.issued }
      .text("source-kind") { words.choice("source", $0.kind.rawValue) }
      .text("entry-standing") { words.standing($0.standing) }
      .text("locator") { $0.locator }
      .text("note") { $0.note?[words.language] }
      .table(of: sources)
  }
}
