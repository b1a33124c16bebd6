import Reconciliation
import TestSupport
import Testing

@Suite("Units placed without a sector")
struct AssumedSectorTests {
  @Test("units that say no sector are named once, those that say one are not")
  func noSector() throws {
    func unit(_ name: String, _ sector: String) -> PlantedUnit {
      let line = PlantedUnit.Line(
        label: "锅炉", sector: sector, fuel: "raw-coal", quantity: Double(50 + name.count))
      return PlantedUnit(name: name, code: name, entityName: name, lines: [line, line])
    }
    let found = try SmallDistrict().reconciled(with: [
      unit("school", ""), unit("factory", "steel"), unit("hotels", ""),
    ])
    #expect(found.codes == ["reconcile-sector-assumed"])
    #expect(found.findings[0].text("units") == "school, hotels")
    #expect(found.findings[0].text("code") == "1.1.3.1")
  }
}
