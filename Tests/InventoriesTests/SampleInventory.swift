import Findings
import Foundation
import Inventories
import TestSupport

/// A small valid inventory in a folder of its own, of which a test may change single files.
struct SampleInventory {
  let folder: TemporaryFolder

  /// Writes the sample, with the files that `changes` names written otherwise, or not at all.
  init(_ changes: [String: String?] = [:]) throws {
    folder = try TemporaryFolder()
    for (name, text) in Self.files.merging(changes, uniquingKeysWith: { $1 }) {
      if let text { try folder.write(text, to: name) }
    }
  }

  /// Writes a file byte by byte.
  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  /// What the loader makes of it.
  func load() -> (inventory: Inventory?, findings: [Finding]) {
    var loader = InventoryLoader(folder.path)
    let (inventory, findings) = loader.load()
    return (inventory, findings)
  }

  /// Each finding as `file:line:column code`, the file as it is called in the folder.
  func problems() -> [String] {
    load().findings.inFileOrder.map { finding in
      let place = finding.place.map { "\($0)".replacing(folder.path + "/", with: "") } ?? ""
      return "\(place) \(finding.code.rawValue)"
    }
  }

  static let files: [String: String?] = [
    "inventory.yaml": """
    name: { zh: 示例区2023年清单, en: Example district 2023 }
    entity:
      kind: district
      code: "310199"
      name: { zh: 示例区, en: Example District }
      regions: ["310000", grid-east, CN]
    year: 2023
    base-year: 2020
    guideline: provincial-2011
    gwp: AR5
    methods: [heat-import-co2]
    treatments:
    - { row: 工业, fuel: 石脑油, treat: feedstock, alternative: combusted, reason: { zh: 原料, en: feedstock } }
    people:
    - { role: prepared, name: 张三, date: 2024-03-01 }
    notes:
    - { zh: 示例, en: an example }

    """,
    "balance.csv": """
    # 来源：示例统计年鉴
    项目,能源品种,数量,单位,备注
    火力发电,原煤,-12.5,万吨,
    工业,原煤,3.25,万吨,含水泥
    工业,柴油,,万吨,

    """,
    "activity/heat-import-co2.csv": """
    条目,部门,数量(GJ),凭证
    外购蒸汽,工业,1250,发票
    外购热水,商业,80.5,发票

    """,
    "factors.csv": """
    参数,能源品种,取值类型,数值,单位,代用燃料,凭证,理由,签字人
    net-calorific-value,原煤,measured,20.9,GJ/t,,化验报告,有实测,李四
    net-calorific-value,煤矸石,proxy,,,洗中煤,,没有缺省值,李四

    """,
    "reported.csv": """
    方法,数值,单位,容差,来源
    fossil-combustion-co2,35.2,万tCO2,0.5,市生态环境局

    """,
    "notation.csv": """
    类别,标记,计入,理由
    1.3,NO,,区内没有煤矿
    1.2,IE,1.1,并入燃料燃烧

    """,
    "answers.csv": """
    检查,对象,答复,答复人
    stale-factor,,已核对,王五

    """,
  ]
}
