public import Documents

/// Sets a document as plain text that prints well in a font of fixed pitch.
public struct PlainTextRenderer: Sendable {
  /// How many columns a line has.
  public let lineWidth: Int
  /// The words the renderer adds.
  public let words: RenderingWords

  /// The columns of a line unless another number is asked for.
  public static let usualLineWidth = 80

  /// Makes a renderer.
  public init(words: RenderingWords, lineWidth: Int = usualLineWidth) {
    self.words = words
    self.lineWidth = lineWidth
  }

  /// The document as text, ending with a line break.
  public func text(of document: Document) -> String {
    let index = TableIndex(document)
    let parts =
      [titleLines(of: document)]
      + document.sections.flatMap { section in
        [heading(of: section)] + section.blocks.map { lines(of: $0, in: index) }
      }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// A table alone as text, ending with a line break.
  public func text(of table: Table) -> String {
    plainTable.lines(of: table).joined(separator: "\n") + "\n"
  }

  private var plainTable: PlainTable { PlainTable(lineWidth: lineWidth, words: words) }

  private func titleLines(of document: Document) -> [String] {
    [document.title, document.subtitle].filter { !$0.isEmpty }
      .flatMap { LineBreaking.lines(of: $0, width: lineWidth) }
      .map { $0.padded(to: lineWidth, .center).withoutTrailingSpaces }
  }

  private func heading(of section: Section) -> [String] {
    guard !section.heading.isEmpty else { return [] }
    let lines = LineBreaking.lines(of: section.heading, width: lineWidth)
    let underline: Character? = section.level == 1 ? "=" : section.level == 2 ? "-" : nil
    let width = lines.map(\.displayWidth).max() ?? 0
    return lines + [underline].compactMap { $0.map { String(repeating: $0, count: width) } }
  }

  private func lines(of block: Block, in index: TableIndex) -> [String] {
    switch block {
    case .paragraph(let text): LineBreaking.lines(of: text, width: lineWidth)
    case .list(let items, let numbered): lines(of: items, numbered: numbered)
    case .table(let table): plainTable.lines(of: table)
    case .chart(let chart):
      PlainChart(lineWidth: lineWidth).lines(of: ChartData(chart, from: index))
    case .preformatted(let text):
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { "    \($0)" }
    }
  }

  private func lines(of items: [String], numbered: Bool) -> [String] {
    let widest = numbered ? "\(items.count). ".count : "- ".count
    return items.enumerated().flatMap { index, item in
      let mark = (numbered ? "\(index + 1). " : "- ").padded(to: widest)
      return LineBreaking.lines(of: item, width: lineWidth - widest).enumerated()
        .map { ($0.offset == 0 ? mark : .spaces(widest)) + $0.element }
    }
  }
}
