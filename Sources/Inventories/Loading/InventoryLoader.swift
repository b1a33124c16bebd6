public import Findings
import Foundation
import Locations
import Parsing

/// Reads an inventory folder, and collects everything that is wrong with it.
public struct InventoryLoader {
  private let folder: String
  private let reviewFolder: String
  private var findings: [Finding] = []
  private var files: [String] = []

  /// Reads from this folder; the review record from another, when it is to be as it was.
  public init(_ folder: String, reviewIn other: String? = nil) {
    self.folder = folder
    reviewFolder = other ?? folder
  }

  /// The inventory, or `nil` when not even its head can be read; and what is wrong with it.
  public mutating func load() -> (Inventory?, [Finding]) {
    guard checkFolder(), let head = head() else { return (nil, findings) }
    let inventory = Inventory(
      id: URL.resolved(folder).lastPathComponent, name: head.name,
      entity: head.entity, year: head.year, previous: head.previous, base: head.base,
      baseYear: head.baseYear, guideline: head.guideline, gwp: head.gwp, language: head.language,
      extraMethods: head.extraMethods,
      treatments: head.treatments, conversions: head.conversions, sampling: head.sampling,
      people: head.people, boundary: head.boundary,
      notes: head.notes, balance: balance(), activities: activities(),
      factors: records(.factors) { DeclaredFactor($0, into: &$1) },
      reported: records(.reported) { ReportedFigure($0, into: &$1) },
      notation: records(.notation) { NotationEntry($0, into: &$1) },
      uncertainties: records(.uncertainty) { DeclaredUncertainty($0, into: &$1) },
      answers: records(.answers) { Answer($0, into: &$1) },
      indicators: records(.indicators) { Indicator($0, into: &$1) },
      review: records(.review) { ReviewEntry($0, into: &$1) },
      regulationFolder: existing("regulations"),
      files: files + [existing(LockFile.name)].compactMap(\.self))
    findings += UnreadableFolders(below: folder, parts: InventoryFolders.names).findings
    findings += inventory.checked + StrayTables(folder: folder).findings
    return (inventory, findings)
  }

  private mutating func checkFolder() -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
    guard exists, isFolder.boolValue else {
      findings.append(
        Finding(
          .error, exists ? .notAFolder : .missingFolder, ["folder": .text(folder)]))
      return false
    }
    return true
  }

  private mutating func head() -> InventoryHead? {
    let path = "\(folder)/inventory.yaml"
    files.append(path)
    return YAMLDocument.read(path, into: &findings) { map, findings in
      InventoryHead(&map, into: &findings)
    }
  }

  private mutating func balance() -> BalanceTable? {
    guard let table = table(.balance) else { return nil }
    return BalanceTable(table, file: "\(folder)/\(TableSpec.balance.file())", into: &findings)
  }

  private mutating func activities() -> [ActivityTable] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/activity")) ?? []
    var first: [String: String] = [:]
    return names.filter { $0.hasSuffix(".csv") }.sorted().compactMap { name in
      let method = Located(
        String(name.dropLast(".csv".count)).withoutName,
        at: Place(file: "\(folder)/activity/\(name)"))
      if let other = first.updateValue(name, forKey: method.value) {
        findings.append(
          Finding(
            .error, .methodFileTwice, ["method": .text(method.value), "other": .text(other)],
            at: method.place))
      }
      guard let table = table("activity/\(name)", of: .activity) else { return nil }
      return ActivityTable(table, method: method, into: &findings)
    }
  }

  private mutating func records<Value>(
    _ spec: TableSpec, _ make: (CSVRecord, inout [Finding]) -> Value?
  ) -> [Value] {
    guard let table = table(spec) else { return [] }
    return (0..<table.rowCount).compactMap { make(CSVRecord(table, $0), &findings) }
  }

  private mutating func table(_ spec: TableSpec) -> CSVTable? {
    table(spec.file(), of: spec)
  }

  private mutating func table(_ name: String, of spec: TableSpec) -> CSVTable? {
    let folder = spec == .review ? reviewFolder : folder
    guard let path = existing(name, in: folder) else { return nil }
    files.append(path)
    return CSVTable(reading: path, columns: spec.columns, into: &findings)
  }

  private func existing(_ name: String, in folder: String? = nil) -> String? {
    let path = "\(folder ?? self.folder)/\(name)"
    // A link that leads nowhere is there: reading it tells so, where a table would be left out unseen.
    return (try? FileManager.default.attributesOfItem(atPath: path)) == nil ? nil : path
  }
}

extension Finding.Code {
  static let methodFileTwice: Self = "method-file-twice"
  static let missingFolder: Self = "missing-folder"
  static let notAFolder: Self = "not-a-folder"
}
