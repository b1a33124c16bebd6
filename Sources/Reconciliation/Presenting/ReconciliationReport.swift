import Accounting
public import Documents
public import Findings
import Inventories

/// A reconciliation as a document and as a workbook.
public struct ReconciliationReport {
  private let found: Reconciliation
  private let words: ReconciliationWords
  private let told: [Finding]

  /// Tells a reconciliation, and what was found, in the words of a catalogue.
  public init(_ found: Reconciliation, findings: [Finding], in words: ReconciliationWords) {
    self.found = found
    self.words = words
    told = findings
  }

  /// The summary, for the screen: without the ledger, and without what is told beside it.
  public var summary: Document {
    document(parts.filter { !["ledger", "findings"].contains($0.id) })
  }

  /// The document, for paper.
  public var document: Document { document(parts) }

  /// The workbook, the Markdown and the text, with what else is to stand beside them.
  public func publication(with attachments: [Publication.Attachment]) -> Publication {
    let sheets = parts.map { part in
      let name = words.label("reconcile-section-\(part.id)")
      // Tables have titles of their own.
      return SheetPlan(
        name: name, title: part.blocks.tables.isEmpty ? name : "", blocks: part.blocks)
    }
    return Publication(
      id: "reconcile", title: "\(title) \(subtitle)", properties: Document.Properties(),
      workbooks: [Publication.Workbook(file: "reconcile.xlsx", sheets: sheets)],
      documents: [
        Publication.Text(file: "reconcile.md", format: .markdown, document: document),
        Publication.Text(file: "reconcile.txt", format: .text, document: document),
      ], attachments: attachments)
  }

  private var title: String { words.label("reconcile-title") }

  private var subtitle: String {
    let inventory = found.district.inventory
    return "\(inventory.entity.name[words.language]) \(inventory.year)"
  }

  private func document(_ parts: [(id: String, blocks: [Block])]) -> Document {
    Document(
      title: title, subtitle: subtitle,
      languageTag: words.language == .zh ? "zh-CN" : "en",
      sections: parts.map { part in
        Section(
          id: part.id, heading: words.label("reconcile-section-\(part.id)"), blocks: part.blocks)
      })
  }

  private var parts: [(id: String, blocks: [Block])] {
    let ledger = LedgerTable(found: found, words: words)
    let units = UnitTable(found: found, words: words, ledger: ledger).table
    let categories = CategoryTable(found: found, words: words, ledger: ledger).table
    let fuels = FuelTable(found: found, words: words, ledger: ledger).table
    let carriers = CarrierTable(found: found, words: words, ledger: ledger).table
    let all: [(id: String, tables: [Table?])] = [
      ("units", [units]), ("categories", [categories]), ("fuels", [fuels, carriers]),
      ("ledger", [ledger.table]),
    ]
    let tables = all.map { part in
      (id: part.id, blocks: part.tables.compactMap(\.self).map(Block.table))
    }
    return (tables + [(id: "findings", blocks: [findings])]).filter { !$0.blocks.isEmpty }
  }

  private var findings: Block {
    guard !told.isEmpty else { return .paragraph(words.label("reconcile-nothing")) }
    return .list(
      told.map { words.catalogue.fact(of: $0, in: words.language) }, numbered: true)
  }
}
