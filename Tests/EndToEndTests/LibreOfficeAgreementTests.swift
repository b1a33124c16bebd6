import Foundation
import TestSupport
import Testing

/// LibreOffice trusts the values in a file until it is told not to: an oracle that were not
/// itself tested would agree with everything.
@Suite("LibreOffice as the judge of a workbook")
struct LibreOfficeAgreementTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("finds a wrong value in the file, and no other")
  func findsPlantedValue() throws {
    let right = try HandmadeWorkbook(claim: 6.0 / 7).write(to: folder, as: "right")
    let wrong = try HandmadeWorkbook(claim: 999).write(to: folder, as: "wrong")
    let sheets = try LibreOffice.recalculate([.init(right), .init(wrong)]).map { $0["表"] ?? [:] }

    #expect(sheets.map(\.count) == [5, 5])
    #expect(sheets.map { $0.filter { !$1.cacheIsRight }.keys.sorted() } == [[], ["B3"]])
    #expect(sheets[1]["B3"]?.cached == 999.0)
    #expect(sheets[1]["B3"]?.value == .number(6.0 / 7))
  }

  @Test("follows an input that is changed")
  func followsInputs() throws {
    let path = try HandmadeWorkbook(claim: 6.0 / 7).write(to: folder, as: "book")
    let sheet = try #require(
      try LibreOffice.recalculate(path, setting: ["表!B1": 14.0, "表!A1": "焦炭"])["表"])

    #expect(sheet["B3"]?.number == 6)
    #expect(sheet["B4"]?.value == "焦炭（吨）")
  }

  @Test("refuses to change what a user could not", arguments: ["表!B3", "表!B1", "无!B1"])
  func refuses(cell: String) throws {
    let path = try HandmadeWorkbook(claim: 0, isProtected: true).write(to: folder, as: "locked")
    #expect(throws: LibreOffice.Failure.self) {
      try LibreOffice.recalculate(path, setting: [cell: 1.0])
    }
  }

  @Test("prints Chinese on its pages")
  func prints() throws {
    let path = try HandmadeWorkbook(claim: 6.0 / 7).write(to: folder, as: "page")
    let pages = try LibreOffice.pdf(of: path, in: folder.path, withPictures: true).pages

    #expect(pages.count == 1)
    #expect(pages.first?.text.contains("原煤（吨）") == true)
    #expect(pages.allSatisfy { FileManager.default.fileExists(atPath: $0.png ?? "") })
  }
}
