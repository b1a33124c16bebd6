import Accounting
import Findings
import Foundation
import Inventories

/// The inventories of earlier years that one is compared with, accounted for, as far as years are
/// compared.
struct EarlierYears {
  /// What the year before came to; `nil` when it cannot be compared with.
  private(set) var previous: PreviousFigures?
  /// What the base year came to; `nil` when no trend can begin with it.
  private(set) var base: PreviousFigures?
  /// What keeps them from being compared with.
  private(set) var findings: [Finding] = []

  /// Takes the figures given with the source, or accounts for the folders that the inventory names;
  /// where these are not there, takes the figures that the inventory carries.
  init(of inventory: Inventory, _ source: InventorySource) {
    previous = figures(
      in: source.previousFigures, or: inventory.previous, carried: PreviousFigures.file,
      of: source, missing: .previousMissing, refused: .previousNotAccounted)
    if source.baseFigures == nil, let named = inventory.base, let previous,
      named.value == inventory.previous?.value
    {
      base = previous
      return
    }
    base = figures(
      in: source.baseFigures, or: inventory.base, carried: PreviousFigures.baseFile,
      of: source, missing: .baseMissing, refused: .baseNotAccounted)
  }

  private mutating func figures(
    in file: String?, or named: Located<String>?, carried: String, of source: InventorySource,
    missing: Finding.Code, refused: Finding.Code
  ) -> PreviousFigures? {
    if let file { return PreviousFigures(reading: file, into: &findings) }
    guard let named else { return nil }
    let folder = "\(source.home ?? source.folder)/\(named.value)"
    guard FileManager.default.fileExists(atPath: "\(folder)/inventory.yaml") else {
      let kept = "\(source.folder)/\(carried)"
      if FileManager.default.fileExists(atPath: kept) {
        return PreviousFigures(reading: kept, into: &findings)
      }
      findings.append(
        Finding(.warning, missing, ["folder": .text(named.value)], at: named.place))
      return nil
    }
    let workspace = Workspace(
      InventorySource(
        folder: folder, overlays: source.overlays, language: source.language, looksBack: false))
    guard let account = workspace.account else {
      findings.append(Self.refusal(refused, workspace, named))
      return nil
    }
    return PreviousFigures(account)
  }

  private static func refusal(
    _ code: Finding.Code, _ workspace: Workspace, _ named: Located<String>
  ) -> Finding {
    let errors = workspace.findings.count { $0.severity == .error }
    let arguments: [String: Finding.Argument] = [
      "folder": .text(named.value), "count": .count(errors),
    ]
    return Finding(.warning, code, arguments, at: named.place)
  }
}

extension Finding.Code {
  static let previousMissing: Self = "previous-missing"
  static let previousNotAccounted: Self = "previous-not-accounted"
  static let baseMissing: Self = "base-missing"
  static let baseNotAccounted: Self = "base-not-accounted"
}
