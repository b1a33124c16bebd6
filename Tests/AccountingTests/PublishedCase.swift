import Accounting
import Findings
import InventorySupport
import Regulations
import TestSupport
import Testing

/// A published case of several years, whose inventories are written one by one under one guideline.
///
/// Its folder among the fixtures says where its figures are from.
struct PublishedCase {
  /// A line of activity data: the cells of its row.
  typealias Line = [String]

  private let name: String
  private let guideline: String
  private let loaded: LibraryRegulation

  /// Loads the guideline from the case's own regulation, or from the folder given.
  init(_ name: String, guideline: String, regulations: String? = nil) {
    self.name = name
    self.guideline = guideline
    let folder =
      regulations ?? Repository.path("Tests/AccountingTests/Fixtures/\(name)/regulations")
    loaded = LibraryRegulation(
      guideline: guideline, methods: [], constants: [], overlays: [folder])
  }

  /// What is wrong with the guideline.
  var problems: [String] {
    loaded.findings.filter { $0.severity != .note }.map { "\($0.code.rawValue) \($0.arguments)" }
  }

  /// A table of the case.
  func table(_ file: String) throws -> FixtureTable {
    try FixtureTable("Tests/AccountingTests/Fixtures/\(name)/\(file).csv")
  }

  /// What the program makes of a year whose activity data are these, by method, beside the year before.
  func outcome(
    of year: Int, _ activities: [String: [Line]], columns: String, gwp: String? = nil,
    after previous: PreviousFigures? = nil
  ) throws -> Outcome {
    let head = """
      name: { zh: 测试用清单, en: An inventory for tests }
      entity: { kind: district, code: "\(name)", name: { zh: 测试地区, en: A region for tests }, regions: [here] }
      year: \(year)
      guideline: \(guideline)
      \(gwp.map { "gwp: \($0)" } ?? "")

      """
    var files = ["inventory.yaml": head]
    for (method, lines) in activities {
      let rows = [columns] + lines.map { $0.joined(separator: ",") }
      files["activity/\(method).csv"] = rows.joined(separator: "\n") + "\n"
    }
    return try InventoryCopy(files).outcome(under: loaded, after: previous)
  }
}
