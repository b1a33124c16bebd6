import TestSupport

/// A district of a few lines, made up, of which each test changes what it is about.
struct SampleDistrict {
  var head = """
    name: { zh: 试算区, en: Sample district }
    entity: { kind: district, code: "310199", name: { zh: 试算区, en: Sample }, regions: ["310000", grid-east, CN] }
    year: 2023
    guideline: provincial-2011
    methods: [stationary-n2o, electricity-coal-equivalent-primary]

    """
  var balance: [(row: String, fuel: String, quantity: Double, unit: String)] = [
    ("外省(区、市)调入量", "电力", 42, "亿千瓦时"),
    ("火力发电", "原煤", -48.5, "万吨"),
    ("火力发电", "天然气", -0.85, "亿立方米"),
    ("工业", "原煤", 6.4, "万吨"),
    ("工业", "焦炭", 1.1, "万吨"),
    ("工业", "天然气", 1.65, "亿立方米"),
    ("工业", "其他石油制品", 4.3, "万吨"),
    ("用作原料、材料", "其他石油制品", 3.2, "万吨"),
    ("交通运输、仓储和邮政业", "汽油", 5.6, "万吨"),
    ("交通运输、仓储和邮政业", "柴油", 7.8, "万吨"),
    ("城镇", "液化石油气", 0.6, "万吨"),
    ("城镇", "电力", 9.2, "亿千瓦时"),
    ("生活消费", "液化石油气", 0.6, "万吨"),
  ]
  var factors: [String] = [
    "carbon-per-energy,原煤,,proxy,,,烟煤,合同,未分煤种,甲",
    "oxidation-factor,原煤,,proxy,,,烟煤,合同,未分煤种,甲",
  ]
  var files: [String: String] = [:]

  /// The folder of it.
  func copy() throws -> InventoryCopy {
    let lines = balance.map { "\($0.row),\($0.fuel),\($0.quantity),\($0.unit)\n" }.joined()
    let own = [
      "inventory.yaml": head, "balance.csv": "row,fuel,quantity,unit\n" + lines,
      "factors.csv": "parameter,fuel,sector,kind,value,unit,proxy,evidence,reason,signed\n"
        + factors.map { $0 + "\n" }.joined(),
    ]
    return try InventoryCopy(own.merging(files) { $1 })
  }

  /// What the program makes of it.
  func outcome() throws -> Outcome {
    try copy().outcome(under: .provincial)
  }
}
