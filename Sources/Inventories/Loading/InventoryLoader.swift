public import Findings
import Foundation
import Parsing

/// Reads an inventory folder, and collects everything that is wrong with it.
public struct InventoryLoader {
  private let folder: String
  private var findings: [Finding] = []
  private var files: [String] = []

  /// Reads from this folder.
  public init(_ folder: String) {
    self.folder = folder
  }

  /// The inventory, or `nil` when not even its head can be read; and what is wrong with it.
  public mutating func load() -> (Inventory?, [Finding]) {
    guard checkFolder(), let head = head() else { return (nil, findings) }
    let inventory = Inventory(
      id: URL(fileURLWithPath: folder).standardized.lastPathComponent, name: head.name,
      entity: head.entity, year: head.year, baseYear: head.baseYear, guideline: head.guideline,
      gwp: head.gwp, language: head.language, extraMethods: head.extraMethods,
      treatments: head.treatments, conversions: head.conversions, people: head.people,
      notes: head.notes, balance: balance(), activities: activities(),
      factors: records("factors.csv", TableSpecs.factors) { DeclaredFactor($0, into: &$1) },
      reported: records("reported.csv", TableSpecs.reported) { ReportedFigure($0, into: &$1) },
      notation: records("notation.csv", TableSpecs.notation) { NotationEntry($0, into: &$1) },
      answers: records("answers.csv", TableSpecs.answers) { Answer($0, into: &$1) },
      regulationFolder: existing("regulations"), files: files)
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
    guard let node = YAMLDocument.node(reading: path, into: &findings),
      var map = YAMLReading.map(node, into: &findings)
    else { return nil }
    let head = InventoryHead(&map, into: &findings)
    map.finish(into: &findings)
    return head
  }

  private mutating func balance() -> BalanceTable? {
    guard let table = table("balance.csv", TableSpecs.balance) else { return nil }
    return BalanceTable(table, file: "\(folder)/balance.csv", into: &findings)
  }

  private mutating func activities() -> [ActivityTable] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/activity")) ?? []
    return names.filter { $0.hasSuffix(".csv") }.sorted().compactMap { name in
      let file = "\(folder)/activity/\(name)"
      guard let table = table("activity/\(name)", TableSpecs.activity) else { return nil }
      let method = Located(String(name.dropLast(".csv".count)), at: Place(file: file))
      return ActivityTable(table, method: method, into: &findings)
    }
  }

  private mutating func records<Value>(
    _ name: String, _ specs: [ColumnSpec],
    _ make: (CSVRecord, inout [Finding]) -> Value?
  ) -> [Value] {
    guard let table = table(name, specs) else { return [] }
    return (0..<table.rowCount).compactMap { make(CSVRecord(table, $0), &findings) }
  }

  private mutating func table(_ name: String, _ specs: [ColumnSpec]) -> CSVTable? {
    guard let path = existing(name) else { return nil }
    files.append(path)
    return CSVTable(reading: path, columns: specs, into: &findings)
  }

  private func existing(_ name: String) -> String? {
    let path = "\(folder)/\(name)"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}

extension Finding.Code {
  static let missingFolder: Self = "missing-folder"
  static let notAFolder: Self = "not-a-folder"
}
