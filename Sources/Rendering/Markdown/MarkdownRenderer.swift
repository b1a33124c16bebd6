public import Documents

/// Sets a document as GitHub's Markdown, without HTML.
///
/// Charts become pictures beside the text: `SVGRenderer` draws the files it refers to.
public struct MarkdownRenderer: Sendable {
  /// The words the renderer adds.
  public let words: RenderingWords
  /// The folder of the charts' pictures, relative to the text.
  public let chartFolder: String

  /// Makes a renderer.
  public init(words: RenderingWords, chartFolder: String = "charts") {
    self.words = words
    self.chartFolder = chartFolder
  }

  /// The document as Markdown, ending with a line break.
  public func text(of document: Document) -> String {
    let title = ["# " + MarkdownText.line(document.title)]
    let subtitle = document.subtitle.isEmpty ? [] : [MarkdownText.paragraph(document.subtitle)]
    let sections = document.sections.flatMap { section in
      heading(of: section) + section.blocks.map(text)
    }
    return (title + subtitle + sections).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The rows of a table alone, without title and notes, ending with a line break.
  public func rows(of table: Table) -> String {
    MarkdownTable(words: words).lines(of: table).joined(separator: "\n") + "\n"
  }

  private static let deepestLevel = "######".count

  private func heading(of section: Section) -> [String] {
    guard !section.heading.isEmpty else { return [] }
    let marks = String(repeating: "#", count: min(section.level + 1, Self.deepestLevel))
    return ["\(marks) \(MarkdownText.line(section.heading))"]
  }

  private func text(of block: Block) -> String {
    switch block {
    case .paragraph(let text): MarkdownText.paragraph(text)
    case .list(let items, let numbered):
      items.enumerated().map { index, item in
        (numbered ? "\(index + 1). " : "- ") + MarkdownText.line(item)
      }
      .joined(separator: "\n")
    case .table(let table): text(of: table)
    case .chart(let chart):
      "![\(MarkdownText.line(chart.title))](\(chartFolder)/\(chart.fileName))"
    case .preformatted(let text): MarkdownText.fenced(text)
    }
  }

  private func text(of table: Table) -> String {
    let title = table.title.isEmpty ? [] : ["**\(MarkdownText.line(table.title))**"]
    let caption = table.caption.isEmpty ? [] : [MarkdownText.paragraph(table.caption)]
    let rows = MarkdownTable(words: words).lines(of: table).joined(separator: "\n")
    let notes = words.numbered(table.notes).map(MarkdownText.line).joined(separator: "\\\n")
    return (title + caption + [rows, notes]).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}

extension Chart {
  /// The name of the file the chart is drawn in: its id, with signs that trouble paths replaced.
  var fileName: String {
    let safe = id.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "-" }
    return String(safe) + ".svg"
  }
}
