public import Documents
import Findings
import Inventories
import Quantities
import Regulations

/// A comparison as a document and as a workbook.
public struct ComparisonReport {
  private let comparison: AccountComparison
  private let words: ComparisonWords
  private let ranked: RankedLines
  /// What the two sides are called, as the reader gave them.
  private let names: (before: String, after: String)

  /// How many rows a document has of lines, of changes and of what is declared otherwise.
  private static let printedRows = (lines: 30, changes: 100, declared: 200)
  /// As many as a workbook has.
  private static let sheetRows = (lines: 2_000, changes: 10_000, declared: 10_000)

  /// Tells a comparison of two sides in words.
  public init(
    _ comparison: AccountComparison, of names: (String, String), in words: ComparisonWords
  ) {
    self.comparison = comparison
    self.names = names
    self.words = words
    ranked = RankedLines(comparison)
  }

  /// The document, for paper and screen.
  public var document: Document {
    Document(
      title: words.label("diff-title"), subtitle: "\(names.before) → \(names.after)",
      languageTag: words.language == .zh ? "zh-CN" : "en",
      properties: Document.Properties(), sections: comparison.isNothing ? [nothing] : sections)
  }

  /// The workbook and the Markdown; `files` go with them as they are.
  public func publication(with files: [Publication.Attachment] = []) -> Publication {
    Publication(
      id: "diff", title: words.label("diff-title"), properties: Document.Properties(),
      workbooks: [Publication.Workbook(file: "diff.xlsx", sheets: sheets)],
      documents: [
        Publication.Text(file: "diff.md", format: .markdown, document: document)
      ], attachments: files)
  }

  private var nothing: Section {
    Section(
      id: "nothing", heading: "", blocks: [.paragraph(words.label("diff-nothing"))])
  }

  private var sections: [Section] {
    let limits = Self.printedRows
    let split = SplitTable(comparison: comparison, words: words, isWhole: false)
    let contributions = ContributionTable(comparison: comparison, words: words, source: nil)
    let gases = GasSplitTable(comparison: comparison, words: words, isWhole: false).table
    let lines = LineSplitTable(
      comparison: comparison, words: words, ranked: ranked, limit: limits.lines, isWhole: false)
    let changes = LineChangeTable(
      comparison: comparison, words: words, ranked: ranked, limit: limits.changes,
      isGrouped: true)
    let declared = DeclaredTable(
      comparison: comparison, words: words, limit: limits.declared)
    return [
      section(
        "total",
        [.table(contributions.table)] + [contributions.chart.map(Block.chart)].compactMap(\.self),
        [.paragraph(summary)]),
      section("split", ([split.table, gases, lines.table].compactMap(\.self)).map(Block.table)),
      section("declared", [declared.table].compactMap(\.self).map(Block.table)),
      section("changes", [changes.table].compactMap(\.self).map(Block.table)),
    ].filter { !$0.blocks.isEmpty }
  }

  private func section(_ id: String, _ blocks: [Block], _ lead: [Block] = []) -> Section {
    Section(id: id, heading: words.label("diff-section-\(id)"), blocks: lead + blocks)
  }

  /// The change of the total in a sentence.
  private var summary: String {
    let split = comparison.withIndirect
    let share = split.before == 0 ? nil : split.difference / split.before
    let arguments: [String: Finding.Argument] = [
      "before": .text(printed(split.before)), "after": .text(printed(split.after)),
      "difference": .text(printed(split.difference)),
      "share": .text(share.map { DisplayNumber($0, .percent(2)).description } ?? "—"),
      "declared": .count(comparison.declared.count), "changes": .count(ranked.changes.count),
    ]
    return words.label("diff-summary", arguments)
  }

  private func printed(_ tonnes: Double) -> String {
    DisplayNumber(tonnes, .tonnes).description
  }

  private var sheets: [SheetPlan] {
    let limits = Self.sheetRows
    let split = SplitTable(comparison: comparison, words: words, isWhole: true)
    let contributions = ContributionTable(comparison: comparison, words: words, source: split)
    let gases = GasSplitTable(comparison: comparison, words: words, isWhole: true).table
    let lines = LineSplitTable(
      comparison: comparison, words: words, ranked: ranked, limit: limits.lines, isWhole: true)
    let changes = LineChangeTable(
      comparison: comparison, words: words, ranked: ranked, limit: limits.changes,
      isGrouped: false)
    let declared = DeclaredTable(comparison: comparison, words: words, limit: limits.declared)
    let first: [Block] =
      [.table(contributions.table)] + [contributions.chart.map(Block.chart)].compactMap(\.self)
    let told: Block = .paragraph(comparison.isNothing ? words.label("diff-nothing") : summary)
    return [
      plan("total", [.paragraph("\(names.before) → \(names.after)"), told] + first),
      plan("split", [split.table, gases].compactMap(\.self).map(Block.table)),
      plan("lines", [lines.table].compactMap(\.self).map(Block.table)),
      plan("declared", [declared.table].compactMap(\.self).map(Block.table)),
      plan("changes", [changes.table].compactMap(\.self).map(Block.table)),
    ].filter { !$0.blocks.isEmpty }
  }

  private func plan(_ id: String, _ blocks: [Block]) -> SheetPlan {
    SheetPlan(name: words.label("diff-sheet-\(id)"), blocks: blocks)
  }
}
