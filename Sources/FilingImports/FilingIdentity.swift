import Digests
public import Documents
public import FilingReports
import Forms
import Foundation
public import Inventories

/// What the workbook of a statutory form says of itself, so that it can be read back.
public struct FilingIdentity {
  private let inventory: Inventory
  private let files: [String]
  private let program: String

  /// Says whose form it is, which files it was made from, and which program and version wrote it.
  public init(of inventory: Inventory, from files: [String], by program: String) {
    self.inventory = inventory
    self.files = files
    self.program = program
  }

  /// The hidden sheet of a form to fill in.
  func entry(in words: FilingWords) -> HiddenSheet {
    HiddenSheet(
      name: FormIdentity.sheetName,
      rows: FormIdentity.head(of: inventory, in: words.language, by: program) + digests)
  }

  /// The files as they were, so that an import sees what was changed in them since.
  private var digests: [[String]] {
    [[FormIdentity.Key.files, "\(files.count)"]]
      + files.compactMap { path in
        guard let content = FileManager.default.contents(atPath: path),
          let digest = SHA256(of: content)
        else { return nil }
        return [FormIdentity.Key.file, URL(fileURLWithPath: path).lastPathComponent, digest.hex]
      }
  }

  /// The hidden sheet of a report, which prints what was filed and no more.
  public func report(in words: FilingWords) -> HiddenSheet {
    HiddenSheet(
      name: FormIdentity.sheetName,
      rows: entry(in: words).rows + [[FormIdentity.Key.layout, FormIdentity.Key.report]])
  }
}
