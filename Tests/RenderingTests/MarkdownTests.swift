import Documents
import Rendering
import Testing

@Suite("Text from outside in Markdown")
struct MarkdownTests {
  private func markdown(_ text: String) -> String {
    let table = Table(
      id: "t", title: "", columns: [Table.Column(id: "a", heading: "a")],
      rows: [Table.Row([.text(text)])])
    let document = Document(
      title: "T", sections: [Section(id: "s", heading: "", blocks: [.table(table)])])
    return MarkdownRenderer(words: Sample.words).text(of: document)
  }

  @Test(
    "cannot break a table or mean anything",
    arguments: [
      ("a|b", "a\\|b"), ("a\nb", "a b"), ("a\r\n| --- |\r\nb", "a \\| --- \\| b"),
      ("`x`", "\\`x\\`"), ("=1+1", "\\=1+1"), ("+1", "\\+1"), ("-1", "\\-1"), ("@a", "\\@a"),
      ("# x", "\\# x"), ("1. x", "1\\. x"), ("2.1 x", "2.1 x"), ("<b>", "\\<b\\>"),
      ("[x](y)", "\\[x\\](y)"), ("**x**", "\\*\\*x\\*\\*"), ("_x_", "\\_x\\_"), ("a_b", "a_b"),
      ("&lt;", "\\&lt;"), ("\\|", "\\\\\\|"), ("$x$", "\\$x\\$"),
    ] as [(String, String)])
  func hostile(text: String, written: String) {
    let lines = markdown(text).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.last?.hasPrefix("| \(written) ") == true)
  }

  @Test("leads where a cell's link says, whatever the address holds")
  func links() {
    let cells: [Cell] = [
      .text("a|b", link: .url("factors-fuels.md")), .text("c", link: .url("x) y|\nz(")),
      .text("d", link: .sheet("s")),
    ]
    let table = Table(id: "t", title: "", columns: [], rows: [Table.Row(cells)])
    let rows = MarkdownRenderer(words: Sample.words).rows(of: table)
    #expect(rows.contains("| [a\\|b](factors-fuels.md) | [c](x%29%20y%7C%0Az%28) | d"))
  }

  @Test("is fenced by more back-ticks than it holds")
  func fence() {
    let document = Document(
      title: "T", sections: [Section(id: "s", heading: "", blocks: [.preformatted("```\nx")])])
    let text = MarkdownRenderer(words: Sample.words).text(of: document)
    #expect(text == "# T\n\n````\n```\nx\n````\n")
  }
}
