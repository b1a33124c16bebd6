import Findings
import TestSupport
import Testing

@testable import Accounting

/// Coal mines, and facilities of oil and gas, worked by hand.
@Suite("CH4 of coal mining, oil and gas")
struct FugitiveMethodsTests {
  private static let tables = [
    "coal-mining-ch4": """
    条目,技术,数量,单位,凭证
    一矿开采,underground-local-state-mines,120,万吨,台账
    一矿矿后,post-mining-gassy,120,万吨,台账
    """,
    "coal-mine-recovery-ch4": "条目,数量,单位,凭证\n一矿抽采利用,300,万立方米,台账",
    "gas-facilities-venting-ch4": """
    条目,技术,数量,单位,凭证
    集气站,gas-gathering-station,3,座,台账
    增压站,gas-compressor-station,2,座,台账
    """,
    "gas-facilities-leaks-ch4": """
    条目,技术,数量,单位,凭证
    集气站,gas-gathering-station,3,座,台账
    增压站,gas-compressor-station,2,座,台账
    """,
    "gas-processing-ch4": "条目,数量,单位,凭证\n处理厂,2,亿标准立方米,台账",
    "oil-facilities-venting-ch4": "条目,技术,数量,单位,凭证\n联合站,oil-central-station,2,座,台账",
    "oil-facilities-leaks-ch4": "条目,技术,数量,单位,凭证\n井口,oil-wellhead,40,座,台账",
    "heavy-oil-ch4": "条目,数量,单位,凭证\n稠油,10,万吨,台账",
    "oil-pipelines-ch4": "条目,数量,单位,凭证\n管道,1000,万吨,台账",
  ]

  // Coal: 1,200,000 × 8.35 × 0.67 kg = 6,713.4 t; after mining 1,200,000 × 3 × 0.67 kg = 2,412 t;
  // used 3,000,000 × 0.67 kg = 2,010 t. Gas: 3 × 23.6 + 2 × 10.05 = 90.9 t vented,
  // 3 × 27.9 + 2 × 85.05 = 253.8 t leaking, 2 × (13.83 + 40.34) = 108.34 t processing.
  // Oil: 2 × 0.45 = 0.9 t, 40 × 0.23 = 9.2 t, 10 × 14 = 140 t, 0.1 × 753.29 = 75.329 t.
  @Test(
    "comes out as worked by hand",
    arguments: [("1.3", 7115.4), ("1.4.1", 453.04), ("1.4.2", 225.429)])
  func byHand(category: String, tonnes: Double) throws {
    let copy = try InventoryCopy(of: "Inventories/example-suburb-2023")
    try copy.replace("1.3,NO,,无煤炭开采\n", with: "", in: "notation.csv")
    try copy.replace("1.4,NE,,输配气逃逸尚未估算\n", with: "", in: "notation.csv")
    for (name, text) in Self.tables { try copy.write(text + "\n", to: "activity/\(name).csv") }
    let (account, findings) = ProblemInventory.account(of: copy.folder)
    #expect(!findings.hasErrors, "\(findings)")
    let masses = try #require(account?.totals.direct["CH4"])
    #expect(abs((masses[category] ?? 0) - tonnes) < 1e-9 * tonnes)
  }

  @Test(
    "Natural gas wellheads vent nothing that the guidelines have a value for: asked, never zero")
  func missing() throws {
    let copy = try InventoryCopy(of: "Inventories/example-suburb-2023")
    try copy.write(
      "条目,技术,数量,单位,凭证\n井口,gas-wellhead,3,座,台账\n",
      to: "activity/gas-facilities-venting-ch4.csv")
    let (_, findings) = ProblemInventory.account(of: copy.folder)
    #expect(findings.hasErrors)
  }
}
