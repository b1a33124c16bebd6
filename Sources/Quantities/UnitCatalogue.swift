/// The units that can be written, each by its names and what it holds.
///
/// Definitions are those of the SI and of GB 3100; 1 kWh is 3.6 MJ exactly. Mass is in tonnes and
/// energy in gigajoules because inventories are; a pascal is a base unit, for no inventory makes energy
/// of pressure, and so is a degree Celsius, whose zero no inventory moves. A tonne of standard coal is a base unit of its
/// own: it becomes energy only by a declared coefficient.
enum UnitCatalogue {
  /// What a name stands for.
  static let units: [String: Unit] = {
    var units: [String: Unit] = [:]
    for entry in entries {
      for name in entry.names {
        units[name] = Unit(
          scale: Scale(mantissa: entry.mantissa, exponent: entry.exponent),
          powers: entry.base.map { [$0: 1] } ?? [:], symbol: name)
      }
    }
    return units
  }()

  /// The name that a mistyped one most resembles, never one of another magnitude.
  ///
  /// That is one of other capitals, one that goes on where it ends, or the one it ends in; numerals in
  /// front stay.
  static func nearest(to text: String) -> String? {
    let lead = text.prefix { numerals[$0] != nil }
    let name = text.dropFirst(lead.count)
    let known = units.keys.sorted()
    let meant =
      known.first { $0.lowercased() == name.lowercased() && !turnsMilliToMega(name, $0) }
      ?? known.filter { $0.hasPrefix(name) && !isOneLetter(name) && !isPower(name) }
      .min { $0.count < $1.count }
      ?? known.filter { ends(name, in: $0) }.max { $0.count < $1.count }
    return meant.map { lead + $0 }
  }

  private static func ends(_ name: Substring, in unit: String) -> Bool {
    guard name.hasSuffix(unit), name.count <= unit.count + 2, !isOneLetter(unit) else {
      return false
    }
    return !name.dropLast(unit.count).contains(where: magnitudes.contains)
  }

  /// Whether one begins with milli and the other with mega.
  private static func turnsMilliToMega(_ name: Substring, _ unit: String) -> Bool {
    [name.first, unit.first] == ["m", "M"] || [name.first, unit.first] == ["M", "m"]
  }

  /// Whether it is a power, which no energy is meant by; or nothing.
  private static func isPower(_ name: Substring) -> Bool {
    name.isEmpty || name.hasSuffix("W") || name.hasSuffix("瓦")
  }

  /// Whether it is a single ASCII letter, which too many words begin or end with.
  private static func isOneLetter(_ text: some StringProtocol) -> Bool { text.utf8.count == 1 }

  /// Signs in front of a unit that make another of it: prefixes, and steam, of which a boiler's tonne
  /// is one an hour.
  private static let magnitudes: Set<Character> = [
    "k", "M", "G", "T", "m", "c", "d", "毫", "厘", "分", "蒸",
  ]

  /// The Chinese numerals that may stand before a unit, and their powers of ten.
  static let numerals: [Character: Int] = ["十": 1, "百": 2, "千": 3, "万": 4, "亿": 8]

  private struct Entry {
    let names: [String]
    let base: BaseUnit?
    let mantissa: Double
    let exponent: Int
  }

  private static func unit(
    _ names: String..., of base: String?, _ mantissa: Double = 1, exponent: Int = 0
  ) -> Entry {
    Entry(
      names: names, base: base.map { BaseUnit($0) }, mantissa: mantissa, exponent: exponent)
  }

  private static func masses(of substance: String, chinese: String) -> [Entry] {
    [
      unit("t\(substance)", "吨\(chinese)", "吨\(substance)", of: "t\(substance)"),
      unit(
        "kg\(substance)", "千克\(chinese)", "公斤\(chinese)", "千克\(substance)",
        of: "t\(substance)", exponent: -3),
      unit("g\(substance)", "克\(chinese)", of: "t\(substance)", exponent: -6),
      unit("mg\(substance)", of: "t\(substance)", exponent: -9),
      unit("kt\(substance)", of: "t\(substance)", exponent: 3),
      unit("Mt\(substance)", of: "t\(substance)", exponent: 6),
    ]
  }

  /// How many 亩 a hectare has.
  private static let muPerHectare = 15.0

  /// The calorie of the international steam tables, of which 7,000 kcal are a kilogram of standard coal.
  private static let joulesPerCalorie = 4.1868

  private static let entries: [Entry] =
    masses(of: "", chinese: "") + masses(of: "C", chinese: "碳")
    + masses(of: "CO2", chinese: "二氧化碳") + masses(of: "CO2e", chinese: "二氧化碳当量")
    + masses(of: "CH4", chinese: "甲烷") + masses(of: "N2O", chinese: "氧化亚氮")
    + masses(of: "N", chinese: "氮") + masses(of: "SF6", chinese: "六氟化硫")
    + masses(of: "HFC", chinese: "氢氟碳化物") + masses(of: "PFC", chinese: "全氟化碳")
    + masses(of: "CF4", chinese: "四氟化碳") + masses(of: "C2F6", chinese: "六氟乙烷")
    + masses(of: "BOD", chinese: "生化需氧量") + masses(of: "COD", chinese: "化学需氧量")
    + [
      unit("tce", "吨标准煤", "吨标煤", of: "tce"),
      unit("kgce", "千克标准煤", "公斤标准煤", "千克标煤", of: "tce", exponent: -3),
      unit("gce", "克标准煤", of: "tce", exponent: -6),
      unit("tce当量", "吨标准煤当量", of: "tce当量"),
      unit("kgce当量", of: "tce当量", exponent: -3),
      unit("tce等价", "吨标准煤等价", of: "tce等价"),
      unit("kgce等价", of: "tce等价", exponent: -3),
      unit("J", "焦", "焦耳", of: "GJ", exponent: -9),
      unit("kJ", "千焦", of: "GJ", exponent: -6), unit("MJ", "兆焦", of: "GJ", exponent: -3),
      unit("GJ", "吉焦", of: "GJ"), unit("TJ", "太焦", of: "GJ", exponent: 3),
      unit("PJ", of: "GJ", exponent: 6),
      unit("kcal", "千卡", "大卡", of: "GJ", joulesPerCalorie, exponent: -6),
      unit("Wh", of: "GJ", 3.6, exponent: -6),
      unit("kWh", "千瓦时", "千瓦小时", "度", of: "GJ", 3.6, exponent: -3),
      unit("MWh", "兆瓦时", "兆瓦小时", of: "GJ", 3.6), unit("GWh", of: "GJ", 3.6, exponent: 3),
      unit("m3", "立方米", "方", of: "m3"), unit("L", "l", "升", of: "m3", exponent: -3),
      unit("Nm3", "标准立方米", "标立方米", "标方", of: "Nm3"),
      unit("fuel", of: "fuel"),
      unit("人", "person", of: "person"), unit("头", "只", "羽", "匹", "head", of: "head"),
      unit("座", "facility", of: "facility"),
      unit("ha", "公顷", of: "ha"), unit("m2", "平方米", of: "ha", exponent: -4),
      unit("km2", "平方公里", "平方千米", of: "ha", exponent: 2),
      unit("亩", of: "ha", 1 / muPerHectare),
      unit("a", "年", of: "a"),
      unit("km", "公里", "千米", of: "km"), unit("元", "CNY", of: "CNY"),
      unit("Pa", "帕", of: "Pa"), unit("kPa", "千帕", of: "Pa", exponent: 3),
      unit("MPa", "兆帕", of: "Pa", exponent: 6), unit("℃", "°C", "摄氏度", of: "℃"),
      unit("1", of: nil), unit("%", of: nil, exponent: -2), unit("‰", of: nil, exponent: -3),
    ]
}
