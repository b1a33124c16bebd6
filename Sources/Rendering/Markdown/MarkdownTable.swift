import Documents

/// Sets a table as GitHub's Markdown does, which has one head row and no spans.
struct MarkdownTable {
  /// Ideographic spaces, which Markdown does not drop as it does plain ones.
  private static let indentationStep = "　"

  private static let widestPadded = 48

  let words: RenderingWords

  func lines(of table: Table) -> [String] {
    let printed = PrintedTable(table, step: Self.indentationStep)
    let heads = heads(of: printed)
    let rows = printed.body.map { cells(of: $0, columnCount: heads.count) }
    let widths = heads.indices.map { column in
      max("---".count, padded(([heads] + rows).map { $0[column].displayWidth }.max() ?? 0))
    }
    let set = ([heads] + rows).map { cells in
      line(cells.indices.map { cells[$0].padded(to: widths[$0], printed.alignments[$0]) })
    }
    let underline = line(widths.indices.map { rule(printed.alignments[$0], width: widths[$0]) })
    return set.prefix(1) + [underline] + set.dropFirst()
  }

  /// A column of long texts is not padded: one longer text would change every row of the file.
  private func padded(_ width: Int) -> Int {
    width > Self.widestPadded ? 0 : width
  }

  /// The column titles, each led by the heads that stand above it.
  private func heads(of table: PrintedTable) -> [String] {
    table.titles.enumerated().map { position, title in
      let above = table.heads.compactMap { head in
        head.cells.first { ($0.position..<$0.position + $0.span).contains(position) }?.text
      }
      let parts = (above + [title]).filter { !$0.isEmpty }
      return MarkdownText.line(parts.joined(separator: " / "))
    }
  }

  private func cells(of row: PrintedTable.Row, columnCount: Int) -> [String] {
    var texts = Array(repeating: "", count: columnCount)
    for cell in row.cells {
      let lead = cell.text.prefix { String($0) == Self.indentationStep }
      let text =
        cell.isNumber ? cell.text : MarkdownText.line(String(cell.text.dropFirst(lead.count)))
      texts[cell.position] = lead + emphasised(linked(text, to: cell.url), row.role)
    }
    return texts
  }

  private func linked(_ text: String, to url: String?) -> String {
    url.map { "[\(text)](\(MarkdownText.address($0)))" } ?? text
  }

  private func emphasised(_ text: String, _ role: Table.Row.Role) -> String {
    guard !text.isEmpty else { return "" }
    switch role {
    case .head, .band, .subtotal, .total: return "**\(text)**"
    case .memo: return "*\(text)*"
    case .item: return text
    }
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private func rule(_ alignment: Table.Column.Alignment, width: Int) -> String {
    switch alignment {
    case .left: ":" + String(repeating: "-", count: width - 1)
    case .right: String(repeating: "-", count: width - 1) + ":"
    case .center: ":" + String(repeating: "-", count: max(1, width - 2)) + ":"
    }
  }
}
