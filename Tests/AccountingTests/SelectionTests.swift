import Accounting
import Findings
import Inventories
import Quantities
import Regulations
import TestSupport
import Testing

@Suite("Which value stands for a letter")
struct SelectionTests {
  private static let line = "fossil-combustion-co2/industry/natural-gas"
  private static let declared = [
    "net-calorific-value,天然气,,measured,35.1,MJ/m3,,报告,实测,甲",
    "net-calorific-value,天然气,,supplier,36.2,MJ/m3,,证明,供应商,甲",
    "net-calorific-value,天然气,,proxy,,,水煤气,合同,代用,甲",
  ]

  @Test("Measured comes before the supplier's, and both before the default", arguments: 0...1)
  func declaredFirst(taken: Int) throws {
    var sample = SampleDistrict()
    sample.factors += Self.declared.dropFirst(taken)
    let selection = try sample.outcome().made().selection(of: "NCV", on: Self.line)
    let order: [Method.Preference] = [.measured, .supplier]

    #expect(selection.chosen.provenance == order[taken])
    #expect(agree(selection.value, [351, 362][taken]))
    #expect(selection.rejected.contains { $0.candidate.provenance == .default })
    #expect(
      selection.rejected.filter { $0.candidate.provenance != .proxy }
        .allSatisfy { $0.reason == .lessPreferred })
    #expect(selection.rejected.count >= 2 - taken)
  }

  @Test("Another fuel's value comes before the default, and says whose it is")
  func proxyBeforeDefault() throws {
    var sample = SampleDistrict()
    sample.factors.append("carbon-per-energy,汽油,,proxy,,,柴油,合同,代用,甲")
    let selection = try sample.outcome().made()
      .selection(of: "CC", on: "fossil-combustion-co2/transport/gasoline")

    #expect(selection.chosen.provenance == .proxy)
    #expect(selection.chosen.declared?.proxy.value == "柴油")
    #expect(agree(selection.value, 0.0202))
    #expect(selection.rejected.first?.candidate.text == "18.9")
    #expect(selection.rejected.first?.reason == .lessPreferred)
  }

  @Test("A sector's own carbon content wins over the general one, only in that sector")
  func sectorFirst() throws {
    let account = try SampleDistrict().outcome().made()
    let power = try account.selection(
      of: "CC", on: "fossil-combustion-co2/thermal-power/natural-gas")
    let industry = try account.selection(of: "CC", on: Self.line)

    #expect(agree(power.value, 0.01532))
    #expect(power.chosen.library?.set == "provincial-2011-sector-carbon-per-energy")
    #expect(power.rejected.map(\.reason) == [.laterSet])
    #expect(agree(industry.value, 0.0153))
  }

  @Test("A declared value limited to a sector is for that sector only, and wins over a general one")
  func narrowerDeclared() throws {
    var sample = SampleDistrict()
    sample.factors += [
      "net-calorific-value,天然气,,measured,35,MJ/m3,,报告,实测,甲",
      "net-calorific-value,天然气,power,measured,36,MJ/m3,,报告,实测,甲",
    ]
    let account = try sample.outcome().made()
    let power = try account.selection(
      of: "NCV", on: "fossil-combustion-co2/thermal-power/natural-gas")

    #expect(agree(power.value, 360))
    #expect(agree(try account.selection(of: "NCV", on: Self.line).value, 350))
  }

  @Test(
    "The nearest region of the entity wins",
    arguments: [
      (["310000", "grid-east", "CN"], 0.1), (["grid-east", "CN"], 0.2), (["CN"], 0.3),
      (["grid-east", "310000", "CN"], 0.2),
    ])
  func nearestRegion(regions: [String], expected: Double) throws {
    var sample = SampleDistrict()
    sample.head = sample.head.replacing(
      "[\"310000\", grid-east, CN]",
      with: "[\(regions.map { "\"\($0)\"" }.joined(separator: ", "))]")
    sample.files["regulations/Factors/grid/grid-electricity-provincial.yaml"] = """
      factors: grid-electricity-provincial
      values:
      - { region: "CN", from: 2023, until: 2023, value: 0.3, cites: mee-2025-47, standing: official }
      - { region: grid-east, from: 2023, until: 2023, value: 0.2, cites: mee-2025-47, standing: official }
      - { region: "310000", from: 2023, until: 2023, value: 0.1, cites: mee-2025-47, standing: official }

      """
    let account = try sample.copy().outcome().made()
    let selection = try account.selection(
      of: "EF", on: "electricity-import-co2/inflow/electricity")

    #expect(agree(selection.value, expected))
    #expect(account.regulation.overlays.count == 3)
    let further = selection.rejected.filter {
      $0.candidate.library?.set == "grid-electricity-provincial" && $0.reason == .lessSpecific
    }
    #expect(further.count == regions.count - 1)
  }

  @Test("The year's own factor is used; a later year takes the latest and says so")
  func years() throws {
    for (year, value, warnings) in [(2021, 0.5834, 0), (2022, 0.5849, 0), (2025, 0.5737, 1)] {
      var sample = SampleDistrict()
      sample.head = sample.head.replacing("2023", with: "\(year)")
      let outcome = try sample.outcome()
      let id = "electricity-import-co2/inflow/electricity"
      #expect(agree(try outcome.made().selection(of: "EF", on: id).value, value), "\(year)")
      #expect(outcome.findings.of("stale-factor").count == warnings, "\(year)")
    }
  }

  @Test("The primary equivalent of electricity stays empty where nobody knows it")
  func unknownStaysEmpty() throws {
    let outcome = try SampleDistrict().outcome()
    let method = try outcome.made().method("electricity-coal-equivalent-primary")

    #expect(method.count > 0)
    #expect((0..<method.count).allSatisfy { method.result($0) == nil })
    #expect(method.isIncomplete)
    #expect(method.total == 0)
    let asked = outcome.findings.of("no-value") + outcome.findings.of("no-value-for-year")
    #expect(!asked.isEmpty)
    #expect(asked.allSatisfy { $0.severity == .warning })
  }

  @Test("A value that what is summed needs and nobody knows is an error, not zero")
  func unknownForbids() throws {
    var sample = SampleDistrict()
    sample.factors = []
    let outcome = try sample.outcome()

    #expect(outcome.account == nil)
    #expect(outcome.findings.of("no-value").contains { $0.severity == .error })
  }
}
