import Annotations
import Findings
import Foundation
import TestSupport
import Testing

@Suite("What cannot be annotated")
struct BadFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func codes(_ path: String, to output: String? = nil) throws -> [String] {
    let output = output ?? folder.path + "/out.xlsx"
    let findings = WorkbookAnnotator.annotate(
      path, with: Sample.remarks, listing: Sample.listing, to: output)
    #expect(!FileManager.default.fileExists(atPath: output))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.contains(".part") } == [])
    return findings.map(\.code.rawValue)
  }

  @Test func `is a finding when it is no workbook`() throws {
    #expect(try codes(folder.path + "/none.xlsx") == ["annotations-missing-workbook"])
    #expect(try codes(folder.path) == ["annotations-not-a-workbook"])
    #expect(try codes(folder.write("燃料,数量", to: "a.xlsx")) == ["annotations-not-a-workbook"])
    #expect(try codes(folder.write("", to: "b.xlsx")) == ["annotations-not-a-workbook"])
    let old = folder.path + "/old.xlsx"
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).write(
      to: URL(fileURLWithPath: old))
    #expect(try codes(old) == ["annotations-locked-or-old-workbook"])
  }

  @Test(
    arguments: [
      ("[Content_Types].xml", nil), ("_rels/.rels", nil), ("xl/workbook.xml", nil),
      ("xl/workbook.xml", "<workbook/>"),
    ] as [(String, String?)])
  func `is a finding when the package lacks something`(part: String, text: String?) throws {
    let bad = try Parts.copy(
      Sample.form(in: folder), to: folder.path + "/bad.xlsx", changing: [part: text])
    #expect(try codes(bad) == ["annotations-not-a-workbook"])
  }

  @Test(
    arguments: [
      ("xl/worksheets/sheet1.xml", nil),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row r=\"2\"/><row r=\"1\"/></sheetData></worksheet>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row></sheetData></worksheet>"
      ),
      ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"2\">"),
      ("xl/worksheets/sheet1.xml", "<worksheet/>"),
      ("xl/worksheets/sheet1.xml", String(repeating: "<a>", count: 10_000)),
      ("xl/styles.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><styleSheet>&b;</styleSheet>"),
      ("xl/styles.xml", "<?xml version=\"1.0\" encoding=\"GB18030\"?><styleSheet/>"),
      (
        "xl/comments1.xml",
        "<comments><authors/><commentList><comment ref=\"?\"/></commentList></comments>"
      ),
      ("xl/drawings/vmlDrawing1.vml", "<xml"),
      ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship/></Relationships>"),
    ] as [(String, String?)])
  func `is a finding when a part is damaged`(part: String, text: String?) throws {
    let bad = try Parts.copy(
      Sample.form(in: folder), to: folder.path + "/bad.xlsx", changing: [part: text])
    #expect(try codes(bad) == ["annotations-damaged-part"])
  }

  @Test func `never crashes, whatever bytes are changed or missing`() throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: Sample.form(in: folder)))
    let path = folder.path + "/bad.xlsx"
    for step in 0..<200 {
      var bytes = [UInt8](whole)
      if step % 4 == 0 { bytes.removeLast(1 + step * bytes.count / 201) }
      for place in stride(from: step, to: bytes.count, by: 997 + step) {
        bytes[place] ^= 1 << (step % 8)
      }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let output = folder.path + "/out.xlsx"
      let findings = WorkbookAnnotator.annotate(
        path, with: Sample.remarks, listing: Sample.listing, to: output)
      let isThere = FileManager.default.fileExists(atPath: output)
      #expect(isThere == !findings.hasErrors)
      try? FileManager.default.removeItem(atPath: output)
    }
  }

  @Test func `leaves nothing where it cannot be written`() throws {
    let form = try Sample.form(in: folder)
    #expect(try codes(form, to: folder.path + "/none/out.xlsx") == ["annotations-unwritable-copy"])
    #expect(try codes(form, to: "/proc/out.xlsx") == ["annotations-unwritable-copy"])
    let target = folder.path + "/folder"
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    let findings = WorkbookAnnotator.annotate(
      form, with: [], listing: Sample.listing, to: target)
    #expect(findings.map(\.code.rawValue) == ["annotations-unwritable-copy"])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["folder", "form.xlsx"])
  }
}
