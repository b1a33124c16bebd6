import Filings
import Findings
import TestSupport
import Testing

@Suite("Settings of a filing")
struct SettingTests {
  private static let file = "filings/energy-utilisation/settings.csv"

  private func findings(_ change: (InventoryCopy) throws -> Void) throws -> [Finding] {
    let copy = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    try change(copy)
    return try #require(ExampleFiling(in: copy.folder)).findings
  }

  @Test("A setting that is missing or misspelt is told by its name, in both languages")
  func names() throws {
    let missing = try findings { copy in
      try copy.replace("factor-gap,,0.05,1,示例假定值（虚构）\n", with: "", in: Self.file)
    }
    let limit = LocalizedText(
      zh: "采用系数与参考系数之差的限值", en: "Limit of a coefficient’s distance from the reference")
    #expect(missing.map { $0.arguments["setting"] } == [.name(limit)])
    let misspelt = try findings { try $0.append("factor-gop,,0.05,1,x\n", to: Self.file) }
    #expect(misspelt.map { $0.arguments["nearest"] } == [.name(limit)])
  }

  @Test("A setting may be called by its name in its file")
  func byName() throws {
    let found = try findings { copy in
      try copy.replace("factor-gap,,0.05", with: "采用系数与参考系数之差的限值,,0.05", in: Self.file)
    }
    #expect(found.isEmpty)
  }

  @Test("A range of prices is of its energy alone, and a rule that lacks one says for which")
  func perCarrier() throws {
    let rows = [
      "price-range.low,diesel,6,千元/吨,示例假定值（虚构）\n",
      "price-range.high,diesel,10,千元/吨,示例假定值（虚构）\n",
      "price-range.high,gasoline,12,千元/吨,示例假定值（虚构）\n",
    ]
    let found = try findings { copy in
      for row in rows { try copy.replace(row, with: "", in: Self.file) }
      // A hundred times its price: what has a range is judged as before.
      try copy.replace(
        "71746", with: "7174600", in: "filings/energy-utilisation/energy-structure.csv")
    }
    let unset = found.filter { $0.code.rawValue == "form-rule-not-applied-for" }
    #expect(unset.map(\.severity) == [.note, .note])
    let told = unset.compactMap { finding -> [String]? in
      guard case .name(let setting) = finding.arguments["setting"],
        case .name(let carriers) = finding.arguments["carriers"]
      else { return nil }
      return [setting.zh, carriers.zh, carriers.en]
    }
    #expect(
      told == [
        ["单价下限", "柴油", "Diesel oil"], ["单价上限", "汽油、柴油", "Gasoline, Diesel oil"],
      ])
    #expect(found.contains { $0.code.rawValue == "form-rule" && $0.arguments["rule"] == "C-29" })
  }
}
