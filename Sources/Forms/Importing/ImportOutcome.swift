public import Findings
import Foundation

/// What comes of importing forms: what was found, what would change, and whether it may.
public struct ImportOutcome: Sendable {
  /// Everything that was found, on cells of forms and elsewhere.
  public let findings: [Finding]
  /// What changes in each table.
  public let differences: [TableDifference]
  /// Whether it may be written: no error stands on what is imported.
  public let isWritable: Bool
  private let folder: String
  private let changes: [FileChange]

  init(
    findings: [Finding], differences: [TableDifference], folder: String, changes: [FileChange],
    isWritable: Bool
  ) {
    self.findings = findings
    self.differences = differences
    self.isWritable = isWritable
    self.folder = folder
    self.changes = changes
  }

  /// Nothing comes of it.
  init(refused findings: [Finding], folder: String) {
    self.init(
      findings: findings, differences: [], folder: folder, changes: [], isWritable: false)
  }

  /// The files that are written, in the inventory's folder.
  public var files: [String] { changes.map(\.file) }

  /// Writes all files, or none with a finding that says why.
  @discardableResult
  public func write(into findings: inout [Finding]) -> Bool {
    guard isWritable else { return false }
    do {
      var swap = FileSwap(in: folder)
      try swap.write(changes)
      return true
    } catch {
      let arguments: [String: Finding.Argument] = ["reason": .text(error.localizedDescription)]
      findings.append(Finding(.error, .importNotWritten, arguments, at: Place(file: folder)))
      return false
    }
  }
}

extension Finding.Code {
  static let importNotWritten: Self = "import-not-written"
}
