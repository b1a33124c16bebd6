import Digests
public import Findings
import Foundation
public import WorkbookReading

extension WorkbookRecord {
  /// The hidden sheet of workbooks that are read back by importing them, and not reviewed.
  private static let formSheetName = "_form"

  /// Reads the record of a workbook; `nil` when it carries none that can be read.
  ///
  /// What does not agree with itself, such as a file whose digest is another, is a finding at its
  /// cell.
  public init?(of book: WorkbookFile, into findings: inout [Finding]) {
    guard let entry = book.sheets.first(where: { $0.name == Self.sheetName }) else {
      let isForm = book.sheets.contains { $0.name == Self.formSheetName }
      findings.append(
        Finding(.error, isForm ? .recordOfForm : .recordMissing, at: Place(file: book.path)))
      return nil
    }
    guard let grid = book.grid(of: entry, into: &findings) else { return nil }
    var reading = RecordReading(grid, file: book.path)
    guard let record = reading.record() else {
      findings += reading.findings
      return nil
    }
    findings += reading.findings
    self = record
  }
}

/// Reads the rows of a record.
private struct RecordReading {
  private let rows: [[String]]
  private let file: String
  private(set) var findings: [Finding] = []

  init(_ grid: SheetGrid, file: String) {
    self.file = file
    rows = (0..<grid.rowCount).map { row in
      (0..<grid.columnCount).map { grid[row, $0]?.plainText ?? "" }
    }
  }

  mutating func record() -> WorkbookRecord? {
    guard fact(.format) == String(WorkbookRecord.format),
      let language = Language(rawValue: fact(.language))
    else {
      findings.append(
        Finding(
          .error, .recordUnreadable, ["found": .text(fact(.format))], at: place(row: 0)))
      return nil
    }
    return WorkbookRecord(
      program: fact(.program), report: fact(.report), inventory: fact(.inventory),
      entityCode: fact(.entityCode), year: fact(.year), guideline: fact(.guideline),
      language: language, inputs: files(.input, isWhole: true),
      previous: files(.previous, isWhole: true).first, base: files(.base, isWhole: true).first,
      overlays: overlays(),
      library: files(.library, isWhole: false), templates: files(.template, isWhole: false))
  }

  private func fact(_ key: RecordRow) -> String {
    rows.first { $0.first == key.rawValue }?.dropFirst().first ?? ""
  }

  private mutating func files(_ key: RecordRow, isWhole: Bool) -> [RecordedFile] {
    rows.indices.filter { rows[$0].first == key.rawValue }
      .compactMap { file(row: $0, from: 1, isWhole: isWhole) }
  }

  private mutating func overlays() -> [[RecordedFile]] {
    var folders: [[RecordedFile]] = []
    for row in rows.indices where rows[row].first == RecordRow.overlay.rawValue {
      guard let number = rows[row].dropFirst().first.flatMap({ Int($0) }),
        number == folders.count || number == folders.count - 1,
        let file = file(row: row, from: 2, isWhole: true)
      else { continue }
      if number == folders.count { folders.append([]) }
      folders[number].append(file)
    }
    return folders
  }

  private mutating func file(row: Int, from start: Int, isWhole: Bool) -> RecordedFile? {
    let texts = rows[row].dropFirst(start)
    guard let path = texts.first, let hex = texts.dropFirst().first else { return nil }
    let letters = texts.dropFirst(2).joined()
    let bytes = isWhole ? Data(base64Encoded: letters).map { Array($0) } : nil
    let found = RecordedFile(path: path, digest: SHA256(hex: hex), bytes: bytes)
    guard found.isInside, !isWhole || bytes.flatMap({ SHA256(of: $0) }) == found.digest else {
      findings.append(
        Finding(.error, .recordChanged, ["path": .text(path)], at: place(row: row)))
      return nil
    }
    return found
  }

  private func place(row: Int) -> Place {
    Place(file: file, cell: "\(WorkbookRecord.sheetName)!A\(row + 1)")
  }
}

extension WorkbookCell {
  /// The text of a cell of texts; numbers that a program made of digits are digits again.
  var plainText: String {
    switch value {
    case .text(let text): text
    case .number(let number), .date(let number):
      Int(exactly: number).map(String.init) ?? "\(number)"
    case .boolean, .error, .empty: ""
    }
  }
}

extension Finding.Code {
  /// The workbook carries no record.
  static let recordMissing: Self = "record-missing"
  static let recordOfForm: Self = "record-of-form"
  /// The workbook's record is of an edition that this program does not read.
  static let recordUnreadable: Self = "record-unreadable"
  /// A file in the workbook's record is not what its digest says.
  static let recordChanged: Self = "record-changed"
}
