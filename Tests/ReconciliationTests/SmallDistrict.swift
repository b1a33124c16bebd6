import Accounting
import Findings
import Inventories
import Reconciliation
import TestSupport

/// A district with coal and electricity in a few lines, beside units that a test makes up.
struct SmallDistrict {
  var kind = "district"
  var guideline = "provincial-2011"
  /// Lines of fuel: sector, fuel, tonnes.
  var fuels = ["industry,raw-coal,1000"]
  /// Units of fuels that are not in tonnes.
  var fuelUnits: [String: String] = [:]
  /// Cells of the balance: row, quantity in MWh.
  var electricity: [String] = []
  /// Rows of units.csv: unit, method, category, line, to, share, supplier, supplied, year.
  var rows: [String] = []

  func write(into room: TemporaryFolder) throws -> String {
    try room.write(
      """
      name: { zh: 示例区, en: Example district }
      entity:
        kind: \(kind)
        code: "310199"
        name: { zh: 示例区, en: Example district }
        regions: ["310199", "310000", grid-east, CN]
      year: 2023
      guideline: \(guideline)

      """, to: "district/inventory.yaml")
    let method =
      kind == "district" ? "fossil-combustion-co2" : "enterprise-fuel-combustion-co2"
    let lines = fuels.enumerated().map { "第\($0.offset)行,\($0.element),\(unit(of: $0.element))" }
    try room.write(
      (["line,sector,fuel,quantity,unit"] + lines).joined(separator: "\n") + "\n",
      to: "district/activity/\(method).csv")
    if !electricity.isEmpty {
      let cells = electricity.map { "\($0),MWh" }
      try room.write(
        (["row,quantity,fuel,unit"] + cells).joined(separator: "\n") + "\n",
        to: "district/balance.csv")
    }
    try room.write(PlantedFuel.factors(), to: "district/factors.csv")
    if !rows.isEmpty {
      try room.write(
        (["unit,method,category,line,to,share,supplier,supplied,year"] + rows)
          .joined(separator: "\n") + "\n", to: "district/units.csv")
    }
    return "\(room.path)/district"
  }

  private func unit(of line: String) -> String {
    fuelUnits.first { line.contains($0.key) }?.value ?? "t"
  }

  /// The reconciliation with units.
  func reconciled(with units: [PlantedUnit]) throws -> Reconciliation {
    let room = try TemporaryFolder()
    let district = try write(into: room)
    let folders = try units.map { try $0.write(into: room) }
    return try withExtendedLifetime(room) { try Reconciled.folders(district, folders) }
  }

  /// What is wrong with units.csv by itself.
  func problems() throws -> [String] {
    let room = try TemporaryFolder()
    var findings: [Finding] = []
    _ = DeclaredUnit.rows(inFolder: try write(into: room), into: &findings)
    return findings.map { "\($0.place?.line ?? 0) \($0.code.rawValue)" }
  }
}

extension PlantedUnit {
  /// A unit with one boiler.
  static func works(_ name: String, code: String, _ tonnes: Double = 100) -> PlantedUnit {
    PlantedUnit(
      name: name, code: code, lines: [.init(label: "锅炉", fuel: "raw-coal", quantity: tonnes)])
  }
}

extension Reconciliation {
  /// The entries as `unit status category`, in the order of the ledger.
  var told: [String] {
    entries.map { "\(units[$0.unit].id) \($0.status.rawValue) \($0.category ?? "—")" }
  }

  /// The codes of what was found.
  var codes: [String] { findings.map(\.code.rawValue) }
}
