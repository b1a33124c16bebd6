import Accounting
import Findings
import Inventories
import Regulations
import TestSupport
import Testing

@Suite("Regulation laid over the library")
struct OverlayTests {
  private static let head = SampleDistrict().head
    .replacing("guideline: provincial-2011", with: "guideline: provincial-2025")
    .replacing("methods: [stationary-n2o, electricity-coal-equivalent-primary]\n", with: "")

  @Test("An edition that is only declared says so, and makes no account")
  func declaredOnly() throws {
    var sample = SampleDistrict()
    sample.head = Self.head
    sample.balance = []
    let outcome = try sample.copy().outcome()

    #expect(outcome.account == nil)
    #expect(outcome.problems == ["4 empty-guideline"])
  }

  @Test("A made-up edition in the inventory's own folder is used as if it were built in")
  func madeUpEdition() throws {
    var sample = SampleDistrict()
    sample.head = Self.head
    sample.factors = []
    sample.balance = [("2.工业", "柴油", 1, "万吨"), ("厂内", "柴油", 2, "万吨")]
    sample.files = Self.edition
    let outcome = try sample.copy().outcome()
    let account = try outcome.made()

    #expect(account.guideline.name.zh == "试行的2025年版")
    #expect(account.gwp.id == "AR5")
    #expect(account.methods.map(\.method.id) == ["made-up-co2"])
    #expect(agree(try account.result("made-up-co2/industry/diesel"), 1e4 * 3.5))
    #expect(agree(try account.result("made-up-co2/plant/diesel"), 2e4 * 3.5))
    #expect(agree(account.totals.directEquivalent, 105_000))
    let replaced = account.regulation.overlays.filter(\.replaces).map(\.subject)
    #expect(replaced == ["guideline provincial-2025"])
    #expect(account.regulation.overlays.contains { $0.subject.contains("made-up-co2") })
  }

  @Test("A single value laid over the library wins, and is named")
  func singleValue() throws {
    var sample = SampleDistrict()
    sample.files["regulations/Factors/fuels/ncv-energy-yearbook.yaml"] = """
      factors: ncv-energy-yearbook
      values:
      - { fuel: diesel, from: 2023, value: 50000, cites: energy-statistical-yearbook-2008, standing: unverified }

      """
    let account = try sample.copy().outcome().made()
    let plain = try SampleDistrict().outcome().made()
    let line = "fossil-combustion-co2/transport/diesel"

    #expect(agree(try account.result(line) / 50000, try plain.result(line) / 42652))
    #expect(account.regulation.overlays.count == 1)
  }

  private static let edition = [
    "regulations/Guidelines/provincial-2025/guideline.yaml": """
    guideline: provincial-2025
    name: { zh: 试行的2025年版, en: A made-up edition of 2025 }
    citation: { source: provincial-2025 }
    status: partial
    note: { zh: 编造, en: made up }
    entities: [district]
    gwp: AR5
    categories: provincial
    conversions: [ipcc-2006, gpc]
    methods: [made-up-co2]

    """,
    "regulations/Guidelines/provincial-2025/balance.yaml": """
    balance: provincial-2025
    citation: { source: provincial-2025 }
    standing: unverified
    tolerance: 0.02
    rows:
    - { row: industry, name: { zh: 工业, en: Industry }, treatment: combusted, sector: industry, category: 1.1.3.1 }
    - { row: plant, name: { zh: 厂内, en: Plant }, treatment: combusted, sector: industry, category: 1.1.3.1 }

    """,
    "regulations/Guidelines/provincial-2025/methods/made-up-co2.yaml": """
    method: made-up-co2
    name: { zh: 编造的方法, en: A made-up method }
    citation: { source: provincial-2025 }
    standing: unverified
    gas: CO2
    scope: 1
    approach: sectoral
    lines: { zh: 每行一条, en: one for each row }
    activity:
      balance:
      - { rows: combusted, fuels: fossil }
    formula:
      result: { symbol: E, name: { zh: 排放量, en: Emissions }, unit: tCO2 }
      is: AC × EF
      where:
        AC: { name: { zh: 消费量, en: Fuel burnt }, unit: fuel, from: activity }
        EF: { name: { zh: 因子, en: Factor }, unit: tCO2/fuel, parameter: co2-per-fuel, from: [default], defaults: [made-up-factor] }
    examples:
    - name: { zh: 一吨, en: a tonne }
      fuel-unit: t
      given: { AC: 1 t, EF: 3.5 tCO2/t }
      expect: 3.5 tCO2

    """,
    "regulations/Factors/fuels/made-up-factor.yaml": """
    factors: made-up-factor
    parameter: co2-per-fuel
    name: { zh: 编造的因子, en: A made-up factor }
    unit: tCO2/t
    kind: combustion
    after: holds
    reviewed: 2026-11-20
    cites: provincial-2025
    standing: unverified
    from: 2020
    values:
    - { fuel: diesel, value: 3.5 }

    """,
  ]
}
