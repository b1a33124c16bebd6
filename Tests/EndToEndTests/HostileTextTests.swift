import Foundation
import TestSupport
import Testing

@Suite("Text stays text", .serialized)
struct HostileTextTests {
  private static let words = [
    "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "\t=2", "_x0001_", "a|b|c",
    "{{total}} {{{x}}}", "**bold** <b>", "`code` [x](y)", "'=3", "第一行\\n第二行",
  ]

  @Test("whatever it begins with: no formula, no markup, no field of a template")
  func staysText() throws {
    let sheets = try #require(try Self.outcome.get().sheets)
    let cells = sheets.values.flatMap(\.values)
    let ours = cells.filter { cell in Self.words.contains { cell.words.contains($0.plain) } }
    #expect(ours.count >= Self.words.count)
    #expect(ours.allSatisfy { $0.formula == nil })
    for word in Self.words where word != "第一行\\n第二行" {
      #expect(ours.contains { $0.words.contains(word.plain) }, "“\(word)” is not in the workbook")
    }
  }

  @Test("in the report: every row of a table has the columns of its head")
  func markdown() throws {
    let text = try Self.outcome.get().markdown
    var columns: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        columns = nil
        continue
      }
      let count = line.replacing("\\|", with: "").count { $0 == "|" }
      #expect(columns == nil || columns == count, "\(line)")
      columns = count
    }
    #expect(text.contains("=1+1"))
  }

  @Test("of the longest size a cell takes is written, and longer text is said or cut openly")
  func longText() throws {
    for length in [32_000, 40_000] {
      let long = String(repeating: "长", count: length)
      let inventory = try SmallInventory([
        .replacing(
          "language: en", with: "language: en\nnotes:\n- { zh: \(long), en: \(long) }",
          in: "inventory.yaml")
      ]).copy
      let report = try Report(of: inventory.folder)
      #expect(report.run.status == 0 || report.run.errors.contains("error: "))
      #expect(report.run.status < 128)
    }
  }

  @Test("and what cannot be text is refused at its place")
  func controlCharacters() throws {
    let inventory = try SmallInventory([
      .replacing("货车", with: "货\u{1}车", in: "activity/mobile-n2o.csv")
    ]).copy
    let report = try Report(of: inventory.folder)
    #expect(report.run.status == 1 || (report.run.status == 0 && report.files.count >= 5))
    if report.run.status == 1 { #expect(report.run.errors.contains("mobile-n2o.csv:2")) }
  }

  private struct Made {
    let sheets: [String: LibreOffice.Sheet]?
    let markdown: String
  }

  private static let outcome = Result { () throws -> Made in
    let lines = words.enumerated().map { index, word in
      "\(quoted(word)),柴油,road-diesel,\(index + 1),t,\(quoted(word))\n"
    }
    let notes = words.map { "- { zh: \(yaml($0)), en: \(yaml($0)) }\n" }.joined()
    let head = (SmallInventory.files["inventory.yaml"] ?? "")
      .replacing(
        "name: { zh: 试算区, en: Sample district }", with: "name: { zh: \"=1+1\", en: \"=1+1\" }")
    let people = "people:\n- { role: prepared, name: \"=4+4\" }\n"
    let inventory = try SmallInventory([
      .init(
        "activity/mobile-n2o.csv",
        "line,fuel,technology,quantity,unit,evidence\n" + lines.joined()),
      .init("inventory.yaml", head + "notes:\n" + notes + people),
    ]).copy
    let report = try Report(of: inventory.folder)
    guard report.run.status == 0 else { throw LibreOffice.Failure(report.run.errors) }
    return Made(
      sheets: try LibreOffice.recalculate(report.workbook), markdown: report.text("report.md"))
  }

  private static func quoted(_ word: String) -> String {
    "\"\(word.plain.replacing("\"", with: "\"\""))\""
  }

  private static func yaml(_ word: String) -> String {
    "\"\(word.replacing("\"", with: "\\\"").replacing("\t", with: "\\t"))\""
  }
}

extension String {
  /// With `\n` as the line feed it stands for.
  fileprivate var plain: String { replacing("\\n", with: "\n") }
}
