import TestSupport
import Testing

/// What the energy report says and the greenhouse gas inventory of the same unit does not, or the other way.
@Suite("A filing and the inventory beside it")
struct InventoryBesideTests {
  private func rules(of example: String, _ change: (InventoryCopy) throws -> Void) throws
    -> [String]
  {
    let copy = try InventoryCopy(of: "Inventories/\(example)")
    try change(copy)
    let filing = try #require(ExampleFiling(in: copy.folder))
    return filing.told.map { String($0.prefix { $0 != " " }) }
  }

  private static let accounts = "filings/energy-utilisation/energy-accounts.csv"

  /// 300 of 880 × 10⁴ kWh as green power in the inventory, which counts it zero.
  private func green(_ copy: InventoryCopy) throws {
    try copy.write(
      "条目,技术,数量,单位,凭证\n外购电力,,580,万千瓦时,a\n绿电,green-power,300,万千瓦时,绿电合同001\n",
      to: "activity/shanghai-electricity-co2.csv")
  }

  @Test("have the same green power", arguments: [("200", "T-134"), ("300", nil), ("400", "T-135")])
  func greenPower(said: String, rule: String?) throws {
    let told = try rules(of: "example-office-building-2023") { copy in
      try green(copy)
      try copy.write("field,value\ngreen-power,\(said)\n", to: Self.accounts)
    }
    #expect(told.filter { ["T-134", "T-135"].contains($0) } == [rule].compactMap(\.self))
  }

  @Test("have the same heat sent out, also where the inventory has none")
  func heatSold() throws {
    let told = try rules(of: "example-chemical-plant-2023") { copy in
      try copy.remove("activity/steam-sold-heat.csv")
    }
    #expect(told.contains("T-33"), "\(told)")
  }

  @Test("have the same certificates, less those that come with green power")
  func certificates() throws {
    // 3,000 and 1,500 MWh are 450 × 10⁴ kWh.
    for (said, isTold) in [("certificates,450", false), ("certificates,50", true)] {
      let told = try rules(of: "example-chemical-plant-2023") { copy in
        try copy.append(
          "methods: [green-certificates, purchased-electricity-market-co2]\n", to: "inventory.yaml")
        try copy.write(
          "条目,年份,数量,单位,凭证\n风电,2023,3000,MWh,GEC-1\n光伏,2023,1500,MWh,GEC-2\n",
          to: "activity/green-certificates.csv")
        try copy.write("field,value\n\(said)\n", to: Self.accounts)
      }
      #expect(told.contains("T-136") == isTold, "\(said): \(told)")
    }
  }
}
