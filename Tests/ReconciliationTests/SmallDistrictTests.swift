import Accounting
import Findings
import Reconciliation
import Testing

@Suite("A district and a few units")
struct SmallDistrictTests {
  private let coal = PlantedFuel.factor("raw-coal")

  @Test("one code's line is claimed once, also where the second copy says another quantity")
  func otherQuantity() throws {
    let found = try SmallDistrict().reconciled(
      with: [.works("first", code: "C1", 100), .works("second", code: "C1", 120)])
    #expect(found.told == ["first counted 1.1.3.1", "second twice 1.1.3.1"])
    #expect(found.codes == ["reconcile-twice"])
    #expect(
      found.findings[0].text("other")
        == "示例单位 (first): CO2 from burning solid and liquid fossil fuels/锅炉")
    #expect(abs(found.equivalent(of: .twice) - 120 * coal) < 1e-9 * 120 * coal)
  }

  @Test("equal quantities of two codes are two boilers")
  func otherCode() throws {
    let found = try SmallDistrict().reconciled(
      with: [.works("first", code: "C1"), .works("second", code: "C2")])
    #expect(found.told == ["first counted 1.1.3.1", "second counted 1.1.3.1"])
    #expect(found.codes == [])
  }

  @Test("one quantity by one voucher in two codes is told, and neither is taken away")
  func otherClaim() throws {
    let units = ["C1", "C2"].map { code in
      PlantedUnit(
        name: code, code: code,
        lines: [.init(label: "锅炉", fuel: "raw-coal", quantity: 100, evidence: "发票7")])
    }
    let found = try SmallDistrict().reconciled(with: units)
    #expect(found.told == ["C1 counted 1.1.3.1", "C2 counted 1.1.3.1"])
    #expect(found.codes == ["reconcile-alike"])
    #expect(found.findings[0].text("amount") == "100")
    #expect(found.findings[0].text("other").hasPrefix("示例单位 (C1): "))
  }

  @Test("a unit that was filed under another code, with other vouchers, is told as a whole")
  func unitTwin() throws {
    func unit(_ code: String, _ quantities: [Double]) -> PlantedUnit {
      let fuels = zip(["raw-coal", "diesel", "gasoline"], quantities)
      return PlantedUnit(
        name: code, code: code,
        lines: fuels.map {
          .init(label: "\(code)\($0)", fuel: $0, quantity: $1, evidence: code + $0)
        })
    }
    var district = SmallDistrict()
    district.fuels = ["raw-coal", "diesel", "gasoline"].map { "industry,\($0),9000" }
    let twins = try district.reconciled(with: [
      unit("C1", [100, 20, 30]), unit("C2", [100, 20, 30]),
    ])
    #expect(twins.codes.contains("reconcile-unit-alike"))
    let told = try #require(twins.findings.first { $0.code.rawValue == "reconcile-unit-alike" })
    #expect(told.text("other") == "示例单位 (C1)")
    let others = try district.reconciled(with: [
      unit("C1", [100, 20, 30]), unit("C2", [100, 20, 31]),
    ])
    #expect(!others.codes.contains("reconcile-unit-alike"))
  }

  @Test("many equal digits in two codes are told without a voucher, few are not")
  func equalDigits() throws {
    let codes = try [1234.56, 1_234_000, 123.45].map { quantity in
      var district = SmallDistrict()
      district.fuels = ["industry,raw-coal,9000000"]
      return try district.reconciled(
        with: [.works("first", code: "C1", quantity), .works("second", code: "C2", quantity)]
      ).codes
    }
    #expect(codes == [["reconcile-alike"], [], []])
  }

  @Test("two units under one code by mistake keep their tonnes, and the code is told")
  func sharedCode() throws {
    var other = PlantedUnit.works("second", code: "C1", 120)
    other.entityName = "别的单位"
    let found = try SmallDistrict().reconciled(with: [.works("first", code: "C1", 100), other])
    #expect(found.told == ["first counted 1.1.3.1", "second counted 1.1.3.1"])
    #expect(found.codes == ["reconcile-shared-code"])
    #expect(found.findings[0].text("other") == "first")
  }

  @Test("gas at 0 °C is held against statistics at 20 °C by the library's constant")
  func gasStates() throws {
    var works = PlantedUnit.works("works", code: "C1")
    works.gas = 100
    var district = SmallDistrict()
    district.fuels.append("industry,natural-gas,1200000")
    district.fuelUnits = ["natural-gas": "m3"]
    let found = try district.reconciled(with: [works])
    let gas = try #require(found.fuels.first { $0.fuel == "natural-gas" })
    // The ideal gas takes (273.15 + 20)/273.15 of its volume at 0 °C.
    #expect(abs((gas.units.quantity ?? 0) / (100 * 293.15 / 273.15) - 1) < 1e-5)
    #expect(gas.district.quantity == 120)
    #expect(found.codes.contains("reconcile-converted"))
    #expect(!found.codes.contains("reconcile-fuel-short"))
  }

  @Test("gas that the district has no line of is told as short, to the tonne")
  func gasMissing() throws {
    var works = PlantedUnit.works("works", code: "C1")
    works.gas = 100
    let found = try SmallDistrict().reconciled(with: [works])
    let short = found.findings.filter { $0.code.rawValue == "reconcile-fuel-short" }
    #expect(short.count == 1 && Double(short[0].text("district")) == 0)
    let gas = try #require(found.fuels.first { $0.fuel == "natural-gas" })
    // The guideline's worked example: 21.62189 t a ten thousand normal cubic metres.
    #expect(abs(gas.residual + 2162.189) < 1e-2)
  }

  @Test("quantities that no constant brings together are told, as only tonnes compare")
  func incomparable() throws {
    var works = PlantedUnit.works("works", code: "C1")
    works.gas = 100
    let found = try SmallDistrict().reconciled(with: [works])
    let bare = Reconciliation(
      found.district,
      [ReconciledUnit(found.units[0].account, placement: found.units[0].placement)])
    #expect(bare.codes.contains("reconcile-incomparable"))
    #expect(!bare.codes.contains("reconcile-fuel-short"))
  }

  @Test("a copy outside, or of another year, claims nothing of the one inside")
  func copyOutside() throws {
    var outside = PlantedUnit.works("outside", code: "C1")
    outside.regions = "\"310198\""
    var older = PlantedUnit.works("older", code: "C1")
    older.year = 2022
    let found = try SmallDistrict().reconciled(
      with: [outside, older, .works("inside", code: "C1")])
    #expect(
      found.told == [
        "outside outside 1.1.3.1", "older other-year 1.1.3.1", "inside counted 1.1.3.1",
      ])
    #expect(found.codes == ["reconcile-outside", "reconcile-other-year"])
  }

  @Test("units.csv moves a line, the row that is limited most and of the year first")
  func declared() throws {
    var district = SmallDistrict()
    district.fuels.append("transport,raw-coal,300")
    district.rows = [
      "works,,,,,0.5,,,", "C1,,,锅炉,1.1.4,,,,", "works,,,锅炉,1.1.2,,,,2022",
    ]
    let found = try district.reconciled(with: [.works("works", code: "C1")])
    #expect(found.told == ["works counted 1.1.4"])
    #expect(found.entries[0].reason == .declared)
    #expect(found.codes == ["reconcile-row-unused", "reconcile-row-unused"])
    let transport = try #require(found.categories.first { $0.category == "1.1.4" })
    #expect(abs(transport.residual - 200 * coal) < 1e-9 * 300 * coal)
  }

  @Test("a row without a region's say puts a share inside, and the rest is a note")
  func sharedSite() throws {
    var district = SmallDistrict()
    district.rows = ["works,,,,,0.25,,,"]
    var works = PlantedUnit.works("works", code: "C1")
    works.regions = "\"310000\""
    let found = try district.reconciled(with: [works])
    #expect(found.told == ["works outside 1.1.3.1", "works counted 1.1.3.1"])
    #expect(found.entries.map(\.share) == [0.75, 0.25])
    #expect(found.codes == ["reconcile-outside-declared"])
  }

  @Test("names in units.csv that are none are found where they stand")
  func unknownNames() throws {
    var district = SmallDistrict()
    district.rows = ["work,,,,,,,,", "works,,,,,,plants,,", "works,,1,,1.1.9,,,,"]
    let found = try district.reconciled(with: [.works("works", code: "C1")])
    let told = found.findings.map { "\($0.place?.line ?? 0) \($0.severity) \($0.code.rawValue)" }
    #expect(
      told.filter { $0.contains("unknown") } == [
        "2 warning reconcile-unknown-unit", "3 error reconcile-unknown-supplier",
        "4 error reconcile-unknown-category",
      ])
    #expect(found.findings[0].text("nearest") == "works")
  }

  @Test("units.csv is refused where it says a share beyond all, or one thing twice")
  func refused() throws {
    var district = SmallDistrict()
    district.rows = ["works,,,,,1.5,,,", "works,,,,,,power,,", "other,,,,,0.5,,,"]
    #expect(try district.problems() == ["2 share-out-of-range", "3 unit-row-twice"])
  }

  @Test("a supplier elsewhere, or of another year, makes nothing inside")
  func supplierOutside() throws {
    var district = SmallDistrict()
    district.electricity = ["外省（区、市）调入量,9000"].map { $0 + ",电力" }
    district.rows = ["works,,5,,,,plant,,"]
    var works = PlantedUnit.works("works", code: "C1")
    works.electricity = 100
    var plant = PlantedUnit.works("plant", code: "C2")
    plant.regions = "\"310198\""
    let found = try district.reconciled(with: [works, plant])
    #expect(found.told.contains("works counted M.4"))
    #expect(!found.codes.contains("reconcile-supplied"))
  }

  @Test("nobody supplies itself, and a supplier emits what it makes")
  func suppliers() throws {
    var district = SmallDistrict()
    district.electricity = ["外省（区、市）调入量,9000,电力"]
    var works = PlantedUnit.works("works", code: "C1")
    works.electricity = 100
    district.rows = ["works,,5,,,,works,,"]
    let own = try district.reconciled(with: [works])
    #expect(own.codes.contains("reconcile-own-supplier"))
    district.rows = ["works,,5,,,,plant,,"]
    let small = try district.reconciled(with: [works, .works("plant", code: "C2", 1)])
    #expect(small.codes.contains("reconcile-supplier-small"))
    #expect(small.codes.contains("reconcile-supplied"))
    let large = try district.reconciled(with: [works, .works("plant", code: "C2", 100)])
    #expect(!large.codes.contains("reconcile-supplier-small"))
  }

  @Test("direct emissions are not sent to what is brought in, nor the other way round")
  func otherSide() throws {
    var district = SmallDistrict()
    district.electricity = ["外省（区、市）调入量,9000,电力"]
    var works = PlantedUnit.works("works", code: "C1")
    works.electricity = 100
    district.rows = ["works,enterprise-fuel-combustion-co2,,,M.4,,,,"]
    #expect(try district.reconciled(with: [works]).codes.contains("reconcile-other-side"))
    district.rows = ["works,purchased-electricity-co2,,,1.1.3.1,,,,"]
    #expect(try district.reconciled(with: [works]).codes.contains("reconcile-other-side"))
    district.rows = ["works,enterprise-fuel-combustion-co2,,,1.1.3.1,,,,"]
    #expect(try !district.reconciled(with: [works]).codes.contains("reconcile-other-side"))
  }

  @Test("units that buy more electricity than there was are told")
  func electricityShort() throws {
    var district = SmallDistrict()
    district.electricity = ["外省（区、市）调入量,60,电力", "火力发电,20,电力"]
    var works = PlantedUnit.works("works", code: "C1")
    works.electricity = 100
    let found = try district.reconciled(with: [works])
    let balance = try #require(found.carriers.first)
    #expect(abs(balance.residual / (balance.brought + balance.made) + 0.25) < 1e-12)
    #expect(
      found.codes.filter { $0.hasSuffix("short") || $0.hasSuffix("negative") }.sorted() == [
        "reconcile-carrier-short", "reconcile-fuel-short", "reconcile-residual-negative",
      ])
    let generated = try #require(found.entries.first { $0.status == .generated })
    #expect(generated.category == "1.1.1.1")
    #expect(abs(generated.mass - 25 * PlantedFuel.electricity) < 1e-9)
  }

  @Test("what the district deducts is no residual of units that are not in it")
  func deduction() throws {
    var district = SmallDistrict()
    district.electricity = ["外省（区、市）调入量,900,电力", "本省（区、市）调出量,-300,电力"]
    let found = try district.reconciled(with: [.works("works", code: "C1")])
    let sent = try #require(found.categories.first { $0.category == "M.5" })
    #expect(abs(sent.residual + 300 * PlantedFuel.electricity) < 1e-9)
    #expect(found.codes == [])
    #expect(found.fuels.map(\.category) == ["1.1.3.1"])
  }

  @Test("two districts, or two enterprises, are not reconciled")
  func kinds() throws {
    let enterprise = SmallDistrict(kind: "enterprise", guideline: "general-industry-2015")
    let found = try enterprise.reconciled(with: [.works("works", code: "C1")])
    #expect(found.codes.contains("reconcile-not-district"))
    let district = try SmallDistrict().reconciled(with: [])
    let twice = Reconciliation(
      district.district, [ReconciledUnit(district.district, placement: nil)])
    #expect(twice.codes == ["reconcile-not-unit"])
    #expect(twice.entries.isEmpty)
  }

  @Test("a system that nothing places leaves its tonnes with nobody, as an error")
  func unplaced() throws {
    let found = try SmallDistrict().reconciled(with: [.works("works", code: "C1")])
    let bare = Reconciliation(
      found.district, [ReconciledUnit(found.units[0].account, placement: nil)])
    #expect(bare.told == ["works nobody —"])
    #expect(bare.findings.map(\.severity) == [.error, .warning])
    #expect(bare.codes == ["reconcile-no-placement", "reconcile-nowhere"])
  }
}
