import Accounting
import Findings
import Inventories
import Regulations
import TestSupport
import Testing

@Suite("How quantities are treated")
struct TreatmentTests {
  @Test("Raw material is taken out of the row it is part of")
  func feedstock() throws {
    let account = try SampleDistrict().outcome().made()
    let perTonne = 40190e-6 * 20.0 * 0.98 * 44 / 12
    let line = "fossil-combustion-co2/industry/other-petroleum-products"

    #expect(agree(try account.result(line), (4.3 - 3.2) * 1e4 * perTonne, to: 1e-10))
  }

  @Test("A sum left out of the table has its parts in the sums above it")
  func sumsOfSums() throws {
    let balance = try #require(try SampleDistrict().outcome().account?.balance)
    // Only the urban households' 9.2 is entered; neither their sum nor the final consumption is.
    #expect(balance["households", "electricity"]?.quantity == 9.2)
    #expect(balance["final", "electricity"]?.quantity == 9.2)
    #expect(balance["consumption-total", "electricity"]?.quantity == 9.2)
  }

  @Test("What is counted elsewhere leaves its carbon out and keeps its other gases")
  func elsewhere() throws {
    let account = try treated("elsewhere", extra: "counted-in: \"2\", ").made()
    let plain = try SampleDistrict().outcome().made()
    let coke = 1.1e4 * 28435e-6 * 29.5 * 0.93 * 44 / 12

    #expect(
      agree(plain.totals.mass(of: "CO2") - account.totals.mass(of: "CO2"), coke, to: 1e-9))
    #expect(account.totals.mass(of: "N2O") == plain.totals.mass(of: "N2O"))
    #expect(plain.totals.mass(of: "N2O") > 0)
  }

  @Test("What is raw material is not burnt, and gives no gas at all")
  func wholly() throws {
    let account = try treated("feedstock").made()
    let plain = try SampleDistrict().outcome().made()
    let nitrousOxide = try plain.result("stationary-n2o/industry/coke")

    #expect(nitrousOxide > 0)
    #expect(
      agree(
        plain.totals.mass(of: "N2O") - account.totals.mass(of: "N2O"), nitrousOxide, to: 1e-9))
  }

  @Test("A treatment of a row or fuel that is not there is an error")
  func unknownTreatment() throws {
    let row = try treated("feedstock", row: "工业业")
    let fuel = try treated("feedstock", fuel: "焦碳")

    #expect(row.problems.map { $0.split(separator: " ").last } == ["unknown-balance-row"])
    #expect(fuel.problems.map { $0.split(separator: " ").last } == ["unknown-fuel"])
    #expect(fuel.findings.of("unknown-fuel").first?.arguments["nearest"] == .text("焦炭"))
  }

  @Test("Cubic metres at 0 °C are refused")
  func normalCubicMetres() throws {
    var sample = SampleDistrict()
    for index in sample.balance.indices where sample.balance[index].unit == "亿立方米" {
      sample.balance[index].unit = "亿标准立方米"
    }
    let outcome = try sample.outcome()

    #expect(outcome.account == nil)
    #expect(outcome.findings.of("other-reference-state").map { $0.place?.line } == [4, 7])
    #expect(outcome.problems.count == 2)
  }

  @Test("Cubic metres at 0 °C convert where the inventory says so, in a table of its own")
  func convertsNormalCubicMetres() throws {
    let normal = try gasTable(conversions: "conversions: [gas-reference-state]\n", "1,万标准立方米")
    let plain = try gasTable(conversions: "", "1.07322,万立方米")

    #expect(
      agree(
        try normal.made().result("mobile-n2o/公交车"), try plain.made().result("mobile-n2o/公交车")))
    #expect(try gasTable(conversions: "", "1,万标准立方米").problems == ["2 other-reference-state"])
  }

  @Test("Cubic metres at 0 °C convert in a balance too, where the inventory says so")
  func convertsNormalCubicMetresInBalance() throws {
    var sample = SampleDistrict()
    for index in sample.balance.indices where sample.balance[index].unit == "亿立方米" {
      sample.balance[index].unit = "亿标准立方米"
      sample.balance[index].quantity /= 1.07322
    }
    sample.head += "conversions: [gas-reference-state]\n"

    #expect(agree(try SampleDistrict().outcome().made(), try sample.outcome().made()))
  }

  private func treated(
    _ use: String, row: String = "工业", fuel: String = "焦炭", extra: String = ""
  ) throws -> Outcome {
    var sample = SampleDistrict()
    sample.head += """
      treatments:
      - { row: \(row), fuel: \(fuel), treat: \(use), \(extra)reason: { zh: 试, en: test } }

      """
    return try sample.outcome()
  }

  private func gasTable(conversions: String, _ quantity: String) throws -> Outcome {
    var sample = SampleDistrict()
    sample.head += conversions
    sample.files["activity/mobile-n2o.csv"] = """
      line,fuel,technology,quantity,unit
      公交车,天然气,road-natural-gas,\(quantity)

      """
    return try sample.outcome()
  }
}
