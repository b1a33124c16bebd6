import Documents
import Findings
import Reporting
import TestSupport
import Testing

@Suite("A user's own templates")
struct OwnTemplatesTests {
  private static let outline = """
    report: short
    name: { zh: 简表, en: Short report }
    workbook:
      file: "{id}.xlsx"
      sheets:
        - name: { zh: 总表, en: Summary }
          tables:
            - table: summary
              columns: [name, equivalent]
        - each: method
          approaches: [sectoral]
          tables:
            - calculation
        - name: { zh: 因子, en: Factors }
          tables: [factors, potentials]
    documents:
      - file: note.txt
        format: text
        sections:
          - name: { zh: 摘要, en: Abstract }
            prose: note
            charts: []
    charts: {}
    """

  private func folder(
    _ changes: (String, String) = ("", ""), note: String = "{{direct}}"
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outline =
      changes.0.isEmpty ? Self.outline : Self.outline.replacing(changes.0, with: changes.1)
    try folder.write(outline, to: "outline.yaml")
    try folder.write(note, to: "note.zh.mustache")
    return folder
  }

  private func wrong(
    _ changes: (String, String) = ("", ""), note: String = "{{direct}}"
  ) throws -> Finding {
    let folder = try folder(changes, note: note)
    let (publication, findings) = try SampleReport().publication(folder.path)
    let isRefused = publication == nil
    #expect(isRefused)
    return try #require(findings.first)
  }

  @Test func `make a workbook of just the sheets and columns asked for`() throws {
    let folder = try folder()
    let (publication, findings) = try SampleReport().publication(folder.path)
    #expect(findings.isEmpty)
    let sheets = try #require(publication?.workbooks.first?.sheets)
    #expect(sheets.first?.name == "总表")
    #expect(sheets.last?.name == "因子")
    guard case .table(let table) = try #require(sheets.first?.blocks.first) else {
      Issue.record("no table")
      return
    }
    #expect(table.columns.map(\.id.rawValue) == ["name", "equivalent"])
    #expect(table.rows.allSatisfy { $0.cells.count == 2 })
  }

  @Test(arguments: [
    ("tables: [factors, potentials]", "tables: [factors, potential]", "unknown-table", 15),
    ("charts: []", "charts: [pie]", "unknown-chart", 20),
    ("each: method", "each: fuel", "unknown-repetition", 10),
    ("approaches: [sectoral]", "approach: [sectoral]", "unknown-key", 11),
    ("format: text", "format: word", "unknown-choice", 18),
  ])
  func `are told the line of what they get wrong`(
    _ right: String, _ wrong: String, _ code: String, _ line: Int
  ) throws {
    let finding = try self.wrong((right, wrong))
    #expect(finding.code.rawValue == code)
    #expect(finding.place?.line == line)
    #expect(finding.place?.file.hasSuffix("outline.yaml") == true)
  }

  @Test func `are told of a value that reports do not have`() throws {
    let finding = try wrong(note: "合计\n\n{{dirct}}\n")
    #expect(finding.code == "unknown-template-name")
    #expect(finding.arguments["nearest"] == .text("direct"))
    #expect(finding.place?.line == 3)
    #expect(finding.place?.file.hasSuffix("note.zh.mustache") == true)
  }

  @Test func `are told of a template that is not there`() throws {
    let finding = try wrong(("prose: note", "prose: notes"))
    #expect(finding.code == "unknown-template")
  }
}
