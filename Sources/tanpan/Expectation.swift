import Documents
import Findings
import Foundation
import Inventories
import Rendering
import Reporting
import Reviews
import WorkbookReading

/// A returned workbook with the one that should have been returned, made anew.
struct Expectation {
  /// What differs.
  let review: Review
  /// What was found beside, in the record and in the regulation.
  let remarks: [Finding]
  /// The report made anew.
  let made: MadeReport

  /// Makes the report anew, from the inventory if one is given, else from what the workbook carries.
  ///
  /// With an inventory nothing that is computed comes from the workbook: folders laid over the
  /// library are those given here alone.
  init?(
    of workbook: String, inventory: String?, overlays: [String] = [], templates: String?,
    into findings: inout [Finding]
  ) {
    guard let file = WorkbookFile(reading: workbook, into: &findings),
      let found = ReviewedWorkbook(file, into: &findings)
    else { return nil }
    let record = WorkbookRecord(of: file, into: &findings)
    let unpacked = record.flatMap { UnpackedRecord($0, into: &findings) }
    guard let folder = inventory ?? unpacked?.inventory else { return nil }
    let source = InventorySource(
      folder: folder, overlays: (inventory == nil ? unpacked?.overlays ?? [] : []) + overlays,
      language: record?.language,
      reviewFolder: unpacked?.inventory,
      previousFigures: inventory == nil ? unpacked?.previous : nil,
      baseFigures: inventory == nil ? unpacked?.base : nil)
    let made = MadeReport(
      source, report: record?.report, templates: templates)
    guard let publication = made.publication, let own = made.record,
      let book = publication.workbooks.first,
      let expected = Self.written(publication, made, like: file, into: &findings)
    else {
      findings += made.findings
      return nil
    }
    self.made = made
    remarks = record.map { RecordComparison($0).remarks(on: own, inventory: inventory) } ?? []
    review = Review(
      of: found, against: expected, placed: PlacedCell.all(of: book.sheets), record: record,
      basis: inventory == nil ? .record : .inventory)
  }

  /// The workbook that should have been returned, as a file would hold it: of those that the report
  /// has, the one with most of the returned one's sheets.
  private static func written(
    _ publication: Publication, _ made: MadeReport, like returned: WorkbookFile,
    into findings: inout [Finding]
  ) -> ReviewedWorkbook? {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tanpan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let words = RenderingWords(from: made.workspace.messages, in: made.workspace.language)
    let files = PublicationWriter(words: words)
      .write(publication, details: made.details, to: folder.path, into: &findings)
    let names = Set(returned.sheets.map(\.name))
    let books = files.filter { $0.hasSuffix(".xlsx") }
      .compactMap { WorkbookFile(reading: $0, into: &findings) }
    let best = books.max { left, right in
      left.sheets.count { names.contains($0.name) } < right.sheets.count { names.contains($0.name) }
    }
    return best.flatMap { ReviewedWorkbook($0, into: &findings) }
  }
}
