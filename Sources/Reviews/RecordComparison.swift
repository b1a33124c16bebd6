import Digests
public import Findings
import Inventories

/// Holds the record of a returned workbook against the regulation and the templates at hand.
public struct RecordComparison {
  private let record: WorkbookRecord

  /// Takes a record.
  public init(_ record: WorkbookRecord) {
    self.record = record
  }

  /// Whether it is of another entity or year; where the regulation and templates at hand are not those
  /// that the workbook was made with, and its review record is not that of the inventory's folder.
  public func remarks(on own: WorkbookRecord, inventory: String? = nil) -> [Finding] {
    let library = RecordedFile.changed(record.library, own.library)
    let templates = RecordedFile.changed(record.templates, own.templates)
    return [
      otherSubject(own),
      library.isEmpty ? nil : Self.remark(.otherRegulation, library, record.program),
      templates.isEmpty ? nil : Self.remark(.otherTemplates, templates, record.program),
      inventory.flatMap(reviewRemark),
    ].compactMap(\.self)
  }

  /// That the workbook is of another entity or year, so that every cell differs for that reason.
  private func otherSubject(_ own: WorkbookRecord) -> Finding? {
    guard (record.entityCode, record.year) != (own.entityCode, own.year) else { return nil }
    let arguments: [String: Finding.Argument] = [
      "found": .text(record.inventory), "code": .text(record.entityCode),
      "year": .text(record.year),
      "wanted": .text(own.inventory), "wanted-code": .text(own.entityCode),
      "wanted-year": .text(own.year),
    ]
    return Finding(.warning, .otherSubject, arguments)
  }

  /// Questions asked since are no change of the workbook, but a reader should know of a difference.
  private func reviewRemark(_ inventory: String) -> Finding? {
    let path = TableSpec.review.file()
    let own = RecordedFolder.files([path], of: inventory).first?.digest
    guard own != record.inputs.first(where: { $0.path == path })?.digest else { return nil }
    return Finding(.note, .otherReviewRecord, ["path": .text(path)])
  }

  private static func remark(
    _ code: Finding.Code, _ files: [String], _ program: String
  ) -> Finding {
    let arguments: [String: Finding.Argument] = [
      "count": .count(files.count), "files": .text(files.prefix(shown).joined(separator: ", ")),
      "program": .text(program),
    ]
    return Finding(.warning, code, arguments)
  }

  private static let shown = 5
}

extension Finding.Code {
  /// The review record is not the one that the workbook was made with.
  static let otherReviewRecord: Self = "review-other-record"
  /// The workbook is of another entity or year than the inventory.
  static let otherSubject: Self = "review-other-subject"
  /// The library is not the one that the workbook was made with.
  static let otherRegulation: Self = "review-other-regulation"
  /// The templates are not those that the workbook was made with.
  static let otherTemplates: Self = "review-other-templates"
}
