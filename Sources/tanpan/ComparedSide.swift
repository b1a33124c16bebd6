import Findings
import Foundation
import Reviews

/// One side of a comparison: an inventory's folder, or a workbook with what it was made from.
struct ComparedSide {
  /// The inventory with its account; `nil` when it cannot be read.
  let workspace: Workspace?
  /// What was found on the way.
  let findings: [Finding]

  /// Reads a folder, or a file as a workbook.
  init(_ path: String, overlays: [String], language: Language?) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists, !isFolder.boolValue else {
      let workspace = Workspace(
        InventorySource(
          folder: path, overlays: overlays, language: language, looksBack: false))
      self.workspace = workspace
      findings = workspace.findings
      return
    }
    var findings: [Finding] = []
    let expectation = Expectation(
      of: path, inventory: nil, overlays: overlays, templates: nil, into: &findings)
    workspace = expectation?.made.workspace
    if let review = expectation?.review, review.hasDeviations {
      let arguments: [String: Finding.Argument] = ["count": .count(review.causes.count)]
      findings.append(
        Finding(.warning, .workbookDiffers, arguments, at: Place(file: path)))
    }
    self.findings = findings + (workspace?.findings ?? [])
  }
}

extension Finding.Code {
  /// A workbook to be compared was changed since it was written.
  static let workbookDiffers: Self = "workbook-differs"
}
