import Documents
import Rendering
import TestSupport
import Testing

@Suite("The sample document")
struct DocumentSnapshotTests {
  @Test("reads well as plain text")
  func plainText() throws {
    try Snapshot.expect(
      PlainTextRenderer(words: Sample.words).text(of: Sample.document), matches: "sample.txt")
  }

  @Test("reads well as Markdown")
  func markdown() throws {
    try Snapshot.expect(
      MarkdownRenderer(words: Sample.words).text(of: Sample.document), matches: "sample.md")
  }

  @Test("is drawn the same every time")
  func charts() throws {
    for file in SVGRenderer.files(for: Sample.document) {
      try Snapshot.expect(file.text, matches: file.name)
    }
  }

  @Test("as plain text has no line wider than the page")
  func lineWidth() {
    let text = PlainTextRenderer(words: Sample.words).text(of: Sample.document)
    let lines = text.split(separator: "\n")
    #expect(lines.filter { $0.displayWidth > PlainTextRenderer.usualLineWidth } == [])
    #expect(lines.filter { $0.hasSuffix(" ") } == [])
  }
}
