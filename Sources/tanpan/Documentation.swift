import Accounting
import Exchanging
import Findings
import Freezing
import Inventories
import Parsing
import Regulations
import Rendering
import Reporting
import Templates

/// The generated pages as files of text.
struct Documentation {
  /// A file and what is in it.
  struct File {
    let name: String
    let text: String
  }

  /// Every file.
  let files: [File]

  /// Every check there is, by what it looks at; the day one of them judges from plays no part here.
  private static var checks: [any Check] {
    let reviewed = [Day("2026-01-01")].compactMap(\.self).map { FactorsReviewed(on: $0) }
    return Inventory.checks + EmissionAccount.checks + [FilingAllowed()] + LockComparison.checks
      + Regulation.checks
      + reviewed
  }

  /// Sets the pages in one language, with English names beside Chinese ones, and the coverage
  /// table in each.
  init(
    _ regulation: Regulation, _ messages: MessageCatalogue, _ messageFiles: [MessageFile],
    in language: Language
  ) {
    let renderer = MarkdownRenderer(words: RenderingWords(from: messages, in: language))
    let words = RegulationWords(messages, in: language, showsEnglish: true)
    let pages = RegulationPages(regulation, in: words).files.map {
      File(name: "regulations/\($0.name)", text: renderer.text(of: $0.document))
    }
    let groups = messageFiles.map { ChecksPage.Group(module: $0.module, messages: $0.messages) }
    let checks = File(
      name: "checks.md",
      text: renderer.text(of: ChecksPage(groups, of: Self.checks, in: words).document))
    let coverage = Language.allCases.map { language in
      let pages = RegulationPages(regulation, in: RegulationWords(messages, in: language))
      return File(
        name: "coverage.\(language.rawValue).md", text: renderer.rows(of: pages.coverage))
    }
    let schema = File(
      name: "schemas/inventory.schema.json", text: InventorySchema(messages).text)
    files = pages + [checks, schema] + coverage
  }
}
