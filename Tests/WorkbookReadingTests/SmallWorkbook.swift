import Findings
import SheetReferences
import TestSupport
import Testing
import WorkbookReading

/// A workbook written part by part, as no program would dare.
struct SmallWorkbook {
  private var package: ZipPackage
  private let folder: TemporaryFolder

  static let sheetPart = "xl/worksheets/sheet1.xml"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A workbook of one sheet with these rows.
  init(rows: String = "", before: String = "", after: String = "") throws {
    folder = try TemporaryFolder()
    package = ZipPackage([
      .init("_rels/.rels", Self.relationships([("r1", "officeDocument", "xl/workbook.xml")])),
      .init(
        "xl/workbook.xml",
        """
        <workbook xmlns="\(Self.main)" xmlns:r="\(Self.relations)"><sheets>\
        <sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>
        """),
      .init(
        "xl/_rels/workbook.xml.rels",
        Self.relationships([("r1", "worksheet", "worksheets/sheet1.xml")])),
      .init(
        Self.sheetPart,
        "<worksheet xmlns=\"\(Self.main)\">\(before)<sheetData>\(rows)</sheetData>\(after)"
          + "</worksheet>"),
    ])
  }

  /// The part of a name; a new one where there was none, removed by `nil`.
  subscript(name: String) -> ZipPackage.Part? {
    get { package.parts.first { $0.name == name } }
    set {
      if let index = package.parts.firstIndex(where: { $0.name == name }) {
        package.parts.remove(at: index)
        if let newValue { package.parts.insert(newValue, at: index) }
      } else if let newValue {
        package.parts.append(newValue)
      }
    }
  }

  /// Sets the text of a part.
  mutating func set(_ name: String, _ text: String) {
    self[name] = .init(name, text)
  }

  /// Adds a part to the workbook's relationships.
  mutating func relate(_ kind: String, _ target: String, _ text: String) {
    set(
      "xl/_rels/workbook.xml.rels",
      Self.relationships([
        ("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", kind, target),
      ]))
    set("xl/\(target)", text)
  }

  /// Puts a part beside another one of its name.
  mutating func repeatPart(_ name: String) {
    if let part = self[name] { package.parts.append(part) }
  }

  /// Writes the workbook.
  func write() throws -> String {
    let path = folder.path + "/表.xlsx"
    try package.write(to: path)
    return path
  }

  var bytes: [UInt8] { package.bytes }

  /// What reading the first sheet of the workbook says.
  func findings(limits: ReadingLimits = .usual) throws -> [Finding] {
    var findings: [Finding] = []
    if let book = WorkbookFile(reading: try write(), limits: limits, into: &findings) {
      for sheet in book.sheets { _ = book.grid(of: sheet, into: &findings) }
    }
    return findings
  }

  /// The first sheet, which must be without fault.
  func grid() throws -> SheetGrid {
    var findings: [Finding] = []
    let book = try #require(WorkbookFile(reading: try write(), into: &findings), "\(findings)")
    let grid = try #require(book.grid(of: book.sheets[0], into: &findings), "\(findings)")
    #expect(findings.isEmpty, "\(findings)")
    return grid
  }

  static func relationships(_ all: [(id: String, kind: String, target: String)]) -> String {
    let elements = all.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(relations)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + elements.joined() + "</Relationships>"
  }
}

extension SheetGrid {
  /// The cell of an address such as `B2`.
  subscript(_ address: String) -> WorkbookCell? {
    cells.values.first { $0.reference.a1 == address }
  }
}
