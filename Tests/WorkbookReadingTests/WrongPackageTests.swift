import Findings
import Foundation
import TestSupport
import Testing
import WorkbookReading

@Suite("A file that is no workbook, or a damaged one")
struct WrongPackageTests {
  private func finding(_ bytes: [UInt8], named name: String = "a.xlsx") throws -> Finding? {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    var findings: [Finding] = []
    #expect(WorkbookFile(reading: path, into: &findings) == nil)
    #expect(findings.count == 1)
    #expect(findings.first?.place?.file.hasPrefix(path) == true)
    return findings.first
  }

  private static let compound: [UInt8] =
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1500)

  private static func stream(_ name: String) -> [UInt8] {
    name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] }
  }

  @Test("is told apart by its bytes, whatever its name")
  func kinds() throws {
    let nothing = [UInt8](repeating: 0, count: 10)
    let cases: [(bytes: [UInt8], code: Finding.Code)] = [
      ([], "empty-workbook-file"),
      (Self.compound + Self.stream("Workbook"), "old-workbook"),
      (Self.compound + Self.stream("EncryptedPackage") + nothing, "protected-workbook"),
      (Array("燃料,数量\n原煤,12\n".utf8), "text-not-workbook"),
      ([0xC3, 0xBA, 0x2C, 0x31, 0x0D, 0x0A], "text-not-workbook"),
      (Array("\u{FEFF}<html><table/></html>".utf8), "markup-not-workbook"),
      ([0x89, 0x50, 0x4E, 0x47, 0, 1, 2], "not-a-workbook"),
      (Array("PK".utf8) + nothing, "truncated-workbook"),
    ]
    for (bytes, code) in cases { #expect(try finding(bytes)?.code == code) }
  }

  @Test("is found missing, or a folder")
  func paths() throws {
    let folder = try TemporaryFolder()
    var findings: [Finding] = []
    #expect(WorkbookFile(reading: folder.path, into: &findings) == nil)
    #expect(WorkbookFile(reading: folder.path + "/无.xlsx", into: &findings) == nil)
    #expect(findings.map(\.code) == ["not-a-file", "missing-workbook-file"])
  }

  @Test("is an archive of something else")
  func archives() throws {
    let sheet = ZipPackage.Part("content.xml", "<x/>")
    let kind = ZipPackage.Part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    #expect(try finding(ZipPackage([kind, sheet]).bytes)?.code == "open-document")
    #expect(try finding(ZipPackage([sheet]).bytes)?.code == "other-package")
    var document = try SmallWorkbook()
    document.set("xl/workbook.xml", "<w:document xmlns:w=\"a\"/>")
    #expect(try document.findings().first?.code == "not-a-workbook-part")
    var binary = try SmallWorkbook()
    binary.set(
      "_rels/.rels", SmallWorkbook.relationships([("r1", "officeDocument", "xl/workbook.bin")]))
    #expect(try binary.findings().first?.code == "binary-workbook")
  }

  @Test("is cut off anywhere, and never read as if it were whole")
  func cutOff() throws {
    let whole = try SmallWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").bytes
    for length in stride(from: 2, to: whole.count, by: 7) {
      let found = try finding(Array(whole[..<length]))?.code
      #expect(found == "truncated-workbook", "\(length) of \(whole.count)")
    }
  }

  @Test("has a part that does not match its checksum")
  func checksum() throws {
    var book = try SmallWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    book[SmallWorkbook.sheetPart]?.checksum = 1
    try expect(book, "damaged-part", in: SmallWorkbook.sheetPart)
  }

  @Test("has a part with a password, or compressed in a way nobody uses")
  func unreadableParts() throws {
    var book = try SmallWorkbook()
    book[SmallWorkbook.sheetPart]?.flags = 1
    try expect(book, "encrypted-part", in: SmallWorkbook.sheetPart)
    book[SmallWorkbook.sheetPart]?.flags = 0
    book[SmallWorkbook.sheetPart]?.method = 99
    try expect(book, "unknown-compression", in: SmallWorkbook.sheetPart)
  }

  @Test("has a part twice, or in two ways to write its name")
  func repeated() throws {
    var book = try SmallWorkbook()
    book.repeatPart(SmallWorkbook.sheetPart)
    try expect(book, "repeated-part", in: SmallWorkbook.sheetPart)
    book = try SmallWorkbook()
    book.set("XL/Worksheets\\Sheet1.xml", "<worksheet/>")
    try expect(book, "repeated-part", in: SmallWorkbook.sheetPart)
  }

  @Test(
    "lacks a part",
    arguments: ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", SmallWorkbook.sheetPart])
  func missing(part: String) throws {
    var book = try SmallWorkbook()
    book[part] = nil
    try expect(book, "missing-part", in: part)
  }

  @Test("names strings and looks that are not there", arguments: ["sharedStrings", "styles"])
  func missingRelated(kind: String) throws {
    var book = try SmallWorkbook()
    book.relate(kind, "\(kind).xml", "")
    book["xl/\(kind).xml"] = nil
    try expect(book, "missing-part", in: "xl/\(kind).xml")
  }

  @Test("says that it is far larger than any workbook")
  func bomb() throws {
    var book = try SmallWorkbook()
    book[SmallWorkbook.sheetPart]?.size = 1 << 30 + 1
    try expect(book, "part-too-large", in: SmallWorkbook.sheetPart)
    for number in 0..<5 {
      book["xl/media/\(number)"] = .init("xl/media/\(number)", "a")
      book["xl/media/\(number)"]?.size = Int(UInt32.max)
    }
    #expect(try book.findings().map(\.code) == ["package-too-large"])
  }

  @Test("has more parts than are read")
  func parts() throws {
    var limits = ReadingLimits.usual
    limits.parts = 3
    #expect(try SmallWorkbook().findings(limits: limits).map(\.code) == ["too-many-parts"])
  }
}

/// Expects one finding with its code, in its part, which the message can name.
func expect(
  _ book: SmallWorkbook, _ code: Finding.Code, in part: String, line: Int? = nil,
  column: Int? = nil, limits: ReadingLimits = .usual,
  at location: SourceLocation = #_sourceLocation
) throws {
  let findings = try book.findings(limits: limits)
  #expect(findings.map(\.code) == [code], sourceLocation: location)
  let finding = try #require(findings.first, sourceLocation: location)
  #expect(finding.place?.file.hasSuffix("表.xlsx » \(part)") == true, sourceLocation: location)
  #expect(finding.arguments["part"] == .text(part), sourceLocation: location)
  #expect(finding.severity == .error, sourceLocation: location)
  if let line { #expect(finding.place?.line == line, sourceLocation: location) }
  if let column { #expect(finding.place?.column == column, sourceLocation: location) }
}
