public import Digests
public import Findings
import Foundation
public import WorkbookReading

/// A workbook that somebody filled in, with all its sheets in memory.
public struct FilledWorkbook: Sendable {
  /// The path as the user named it; findings call the workbook by it.
  public let path: String
  /// The digest of the file.
  public let digest: SHA256
  /// Its sheets, in the order of their tabs.
  public let sheets: [SheetGrid]
  /// The number formats of its cells, by their style.
  public let numberFormats: [String]

  /// Puts a workbook together.
  public init(
    path: String, digest: SHA256, sheets: [SheetGrid], numberFormats: [String] = []
  ) {
    self.path = path
    self.digest = digest
    self.sheets = sheets
    self.numberFormats = numberFormats
  }

  /// Reads a workbook; one that cannot be read wholly gives `nil` with findings.
  public init?(reading path: String, into findings: inout [Finding]) {
    guard let file = WorkbookFile(reading: path, into: &findings) else { return nil }
    guard let data = FileManager.default.contents(atPath: path), let digest = SHA256(of: data)
    else {
      findings.append(Finding(.error, .workbookGone, at: Place(file: path)))
      return nil
    }
    let grids = file.sheets.compactMap { file.grid(of: $0, into: &findings) }
    guard grids.count == file.sheets.count else { return nil }
    self.init(path: path, digest: digest, sheets: grids, numberFormats: file.numberFormats)
  }

  /// The name of the file, without its folder.
  public var name: String { URL(fileURLWithPath: path).lastPathComponent }

  /// A place on the workbook as a whole.
  package var place: Place { Place(file: path) }

  /// The sheet of a name, however its capitals are written.
  func sheet(named name: String) -> SheetGrid? {
    sheets.first { $0.entry.name == name }
      ?? sheets.first { $0.entry.name.lowercased() == name.lowercased() }
  }
}

extension Finding.Code {
  static let workbookGone: Self = "workbook-gone"
}
