import Findings
import Reviews
import SheetReferences
import TestSupport
import Testing
import WorkbookReading

@Suite("The record that a workbook carries")
struct RecordTests {
  private let name = "example-district-energy-2022"

  @Test("says where a letter of it was changed") func changedLetter() throws {
    let example = try ReportedExample.shared(name)
    let spot = try recordSpot(3, of: "balance.csv", in: example)
    let letters = spot.text.prefix(40) + "A" + spot.text.dropFirst(41)
    let path = try planted([.text(String(letters), at: spot)], in: example)
    var findings: [Finding] = []
    let file = try #require(WorkbookFile(reading: path.file, into: &findings))
    _ = WorkbookRecord(of: file, into: &findings)
    #expect(findings.map(\.code.rawValue) == ["record-changed"])
    #expect(findings.first?.place?.cell == "_tanpan!A\(spot.reference.row + 1)")
  }

  @Test("agrees with itself when it is forged, and not with the inventory") func forged() throws {
    let copy = try InventoryCopy(of: "Inventories/\(name)")
    try copy.replace("消费的能源量,柴油,11.6352,", with: "消费的能源量,柴油,11.6532,", in: "balance.csv")
    let forged = try ReportedExample(of: copy.folder)
    let returned = forged.book
    #expect(
      !Review(of: returned, against: forged.book, placed: forged.placed, record: nil).hasDeviations)
    let example = try ReportedExample.shared(name)
    let review = Review(of: returned, against: example.book, placed: example.placed, record: nil)
    let spot = try recordSpot(2, of: "balance.csv", in: example)
    let causes = review.causes.map { Cause($0.rule, $0.address) }
    #expect(causes.contains(Cause(.recordChanged, spot)))
    #expect(review.causes.contains { $0.rule == .inputChanged })
  }

  @Test("of another year is one of another inventory") func otherYear() throws {
    let example = try ReportedExample.shared(name)
    let sheet = WorkbookRecord.sheetName
    let spots = (0..<8).map { example.spot(sheet, .init(row: $0, column: 1)) }
    // Entity, year and guideline; what else is said there makes no other inventory.
    let path = try planted(spots.map { .text("x", at: $0) }, in: example)
    let causes = try example.review(path.file).causes.map { Cause($0.rule, $0.address) }
    #expect(causes == spots[4...6].map { Cause(.otherInventory, $0) })
  }

  @Test("of another edition of the program is none of another inventory") func otherEdition() throws
  {
    let example = try ReportedExample.shared(name)
    let program = example.spot(WorkbookRecord.sheetName, .init(row: 1, column: 1))
    let cover = try #require(
      example.first("cover", "value") { spot, _ in spot.text == program.text })
    let path = try planted(
      [.text("Tanpan 9", at: program), .text("Tanpan 9", at: cover)], in: example)
    #expect(try !example.review(path.file).hasDeviations)
  }

  /// A cell of the row that a file has in the record.
  private func recordSpot(
    _ column: Int, of file: String, in example: ReportedExample
  ) throws -> Spot {
    let sheet = try #require(
      example.book.sheets.first { $0.entry.name == WorkbookRecord.sheetName })
    let row = try #require(
      (0..<sheet.rowCount).first { sheet[$0, 1]?.value == .text(file) })
    return example.spot(sheet.entry.name, .init(row: row, column: column))
  }

  private func planted(
    _ deeds: [Deed], in example: ReportedExample
  ) throws -> (file: String, room: TemporaryFolder) {
    let room = try TemporaryFolder()
    let file = "\(room.path)/returned.xlsx"
    try Program.openpyxl.make([
      Program.Job(path: example.path, plants: [.init(output: file, deeds: deeds)])
    ])
    return (file, room)
  }
}
