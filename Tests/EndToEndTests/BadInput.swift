import Foundation
import TestSupport
import Testing

/// A mistake in an inventory, and what is said of it.
struct BadInput: Sendable, CustomTestStringConvertible {
  let name: String
  let changes: [SmallInventory.Change]
  /// `file:line:column code`, for each finding but the one of open categories.
  let findings: [String]
  /// What the words say, such as the right name.
  let words: String

  init(
    _ name: String, _ changes: SmallInventory.Change..., findings: [String],
    saying words: String = ""
  ) {
    self.name = name
    self.changes = changes
    self.findings = findings
    self.words = words
  }

  var testDescription: String { name }

  /// Whether the words are in what was printed.
  func isSaid(in text: String) -> Bool { words.isEmpty || text.contains(words) }

  static let names = [
    BadInput(
      "an unknown method's table",
      .init("activity/mobile-n2.csv", "line,fuel,quantity,unit\n车,柴油,1,t\n"),
      findings: ["activity/mobile-n2.csv unknown-method"], saying: "mobile-n2o"),
    BadInput(
      "an unknown method switched on",
      .replacing("year: 2023", with: "year: 2023\nmethods: [stationary-n20]", in: "inventory.yaml"),
      findings: ["inventory.yaml:4:11 unknown-method"], saying: "stationary-n20"),
    BadInput(
      "an unknown fuel in the balance", .replacing("工业,柴油", with: "工业,柴有", in: "balance.csv"),
      findings: ["balance.csv:3:7 unknown-fuel"], saying: "write “柴油”"),
    BadInput(
      "an unknown fuel in a table",
      .replacing("货车,柴油", with: "货车,柴有", in: "activity/mobile-n2o.csv"),
      findings: ["activity/mobile-n2o.csv:2:4 unknown-fuel"], saying: "write “柴油”"),
    BadInput(
      "an unknown balance row", .replacing("工业,柴油", with: "工亚,柴油", in: "balance.csv"),
      findings: ["balance.csv:3:7 unknown-balance-row"], saying: "write “工业”"),
    BadInput(
      "an unknown unit", .replacing("2,万吨", with: "2,万屯", in: "balance.csv"),
      findings: ["balance.csv:3:7 unknown-unit"], saying: "万屯"),
    BadInput(
      "a unit of another dimension", .replacing("2,万吨", with: "2,亿立方米", in: "balance.csv"),
      findings: ["balance.csv:3:7 other-dimension"], saying: "does not convert to t"),
    BadInput(
      "a unit of another dimension in a table",
      .replacing("1,万吨", with: "1,亿立方米", in: "activity/mobile-n2o.csv"),
      findings: ["activity/mobile-n2o.csv:2:21 other-dimension"], saying: "亿立方米"),
    BadInput(
      "an unknown category", .replacing("1.3", with: "1.9.9", in: "notation.csv"),
      findings: ["notation.csv:2:1 unknown-notation-category"], saying: "1.9.9"),
    BadInput(
      "an unknown notation key", .replacing("NO", with: "NX", in: "notation.csv"),
      findings: ["notation.csv:2:5 unknown-word"], saying: "NO, NE, NA, IE, C"),
    BadInput(
      "an unknown key",
      .replacing("year: 2023", with: "year: 2023\nbaseyear: 2020", in: "inventory.yaml"),
      findings: ["inventory.yaml:4:1 unknown-key"], saying: "write “base-year”"),
    BadInput(
      "a key twice", .replacing("year: 2023", with: "year: 2023\nyear: 2024", in: "inventory.yaml"),
      findings: ["inventory.yaml:4:1 duplicate-key"]),
    BadInput(
      "an edition that is declared but empty",
      .replacing("provincial-2011", with: "provincial-2025", in: "inventory.yaml"),
      findings: ["inventory.yaml:4:12 empty-guideline"], saying: "no methods"),
    BadInput(
      "an unknown guideline",
      .replacing("provincial-2011", with: "provincial-2012", in: "inventory.yaml"),
      findings: ["inventory.yaml:4:12 unknown-guideline"], saying: "regulation list"),
    BadInput(
      "an unknown guideline with methods of a supplement",
      .replacing(
        "guideline: provincial-2011",
        with: "methods: [incineration-n2o]\nguideline: provincal-2011", in: "inventory.yaml"),
      findings: ["inventory.yaml:5:12 unknown-guideline"], saying: "write “provincial-2011”"),
    BadInput(
      "an unknown set of warming potentials",
      .replacing("year: 2023", with: "year: 2023\ngwp: AR7", in: "inventory.yaml"),
      findings: ["inventory.yaml:4:6 unknown-gwp"], saying: "AR4, AR5, AR6, SAR, TAR"),
    BadInput(
      "an unknown kind of factor",
      .replacing("measured,42700", with: "mesured,42700", in: "factors.csv"),
      findings: ["factors.csv:2:24 unknown-word"], saying: "write “measured”"),
  ]

  /// Names typed in Chinese, which are met with names in Chinese.
  static let chinese = [
    BadInput(
      "a parameter", .replacing("net-calorific-value", with: "低位发热两", in: "factors.csv"),
      findings: ["factors.csv:2:1 unknown-parameter"], saying: "低位发热量（net-calorific-value）"),
    BadInput(
      "a kind of value", .replacing("measured,42700", with: "实测,42700", in: "factors.csv"),
      findings: ["factors.csv:2:24 unknown-word"], saying: "改为“实测值（measured）”"),
    BadInput(
      "a notation key", .replacing("NO", with: "不存在", in: "notation.csv"),
      findings: ["notation.csv:2:5 unknown-word"], saying: "改为“不存在（NO）”"),
    BadInput(
      "another notation key", .replacing("NO", with: "保密的", in: "notation.csv"),
      findings: ["notation.csv:2:5 unknown-word"], saying: "改为“保密（C）”"),
    BadInput(
      "a category", .replacing("1.3", with: "煤矿开采逃逸", in: "notation.csv"),
      findings: ["notation.csv:2:1 unknown-notation-category"], saying: "改为“煤炭开采逃逸（1.3）”"),
    BadInput(
      "a method",
      .replacing("year: 2023", with: "year: 2023\nmethods: [移动源甲烷排]", in: "inventory.yaml"),
      findings: ["inventory.yaml:4:11 unknown-method"], saying: "改为“移动源甲烷排放（mobile-ch4）”"),
    BadInput(
      "a technology", .replacing("road-diesel", with: "道路柴由", in: "activity/mobile-n2o.csv"),
      findings: ["activity/mobile-n2o.csv:2:7 unknown-technology-name"],
      saying: "“道路柴油（road-diesel）”括号里的词"),
    BadInput(
      "a treatment",
      .replacing(
        "language: en",
        with: "treatments: [{ row: 工业, fuel: 柴油, treat: 原料, reason: { zh: 甲, en: a } }]",
        in: "inventory.yaml"),
      findings: ["inventory.yaml:5:42 unknown-choice"], saying: "改为“作原料（feedstock）”"),
    BadInput(
      "an indicator", .init("indicators.csv", "indicator,value,unit\n人口,3,万人\n"),
      findings: ["indicators.csv:2:1 unknown-word"], saying: "改为“常住人口”"),
    BadInput(
      "a fuel that is like none", .replacing("工业,柴油", with: "工业,某种东西", in: "balance.csv"),
      findings: ["balance.csv:3:9 unknown-fuel"], saying: "改为“原煤”"),
  ]

  static let factors = [
    factor(
      "net-calorific-value,", "net-calorific-valu,", "2:1 unknown-parameter", "net-calorific-value"),
    factor("柴油", "柴有", "2:21 unknown-fuel", "write “柴油”"),
    factor("kJ/kg", "kJ/kgg", "2:39 unknown-unit", "kgg"),
    factor("kJ/kg", "tC/TJ", "2:39 other-dimension", "GJ/t"),
    factor("42700", "-42700", "2:1 negative-factor", "-42700"),
    factor("42700", "4.27.00", "2:33 not-a-number", "4.27.00"),
    factor(",measured,A", ",,A", "2:53 missing-cell", "reason"),
    BadInput(
      "a factor twice",
      .adding("net-calorific-value,柴油,measured,42000,kJ/kg,,report,measured,A", to: "factors.csv"),
      findings: ["factors.csv:3:1 factor-twice"], saying: "line 2"),
    BadInput(
      "a proxy of an unknown fuel",
      .adding("carbon-per-energy,柴油,proxy,,,汽由,report,none,A", to: "factors.csv"),
      findings: ["factors.csv:3:30 unknown-fuel"], saying: "write “汽油”"),
  ]

  static let numbers = [
    number("1.2.3", "not-a-number"), number("NaN", "not-a-number"), number("inf", "not-a-number"),
    number("1e999", "number-too-large"), number("-3", "negative-quantity"),
    number("", "missing-quantity"), number("三", "not-a-number"),
    BadInput(
      "more raw material than the row it is part of",
      .replacing("工业,柴油,2,", with: "工业,柴油,0.2,", in: "balance.csv"),
      findings: ["balance.csv:3:7 negative-balance"], saying: "-0.3"),
    BadInput(
      "no value for the year",
      .replacing("year: 2023", with: "year: 1985", in: "inventory.yaml"),
      .init("balance.csv", "row,fuel,quantity,unit\n工业,柴油,2,万吨\n"),
      .removing("activity/mobile-n2o.csv"),
      findings: ["balance.csv:2:7 no-value-for-year", "balance.csv:2:7 no-value-for-year"],
      saying: "has no value for 1985"),
    BadInput(
      "a value that nobody knows", .adding("工业,原煤,2,万吨", to: "balance.csv"),
      findings: ["balance.csv:6:7 no-value", "balance.csv:6:7 no-value"], saying: "Raw coal"),
  ]

  static let tables = [
    BadInput(
      "a missing column",
      .init("activity/mobile-n2o.csv", "line,fuel,technology,unit\n车,柴油,road-diesel,t\n"),
      findings: ["activity/mobile-n2o.csv:1:1 missing-column"], saying: "quantity"),
    BadInput(
      "a line twice", .adding("工业,柴油,2,万吨", to: "balance.csv"),
      findings: ["balance.csv:6:7 duplicate-line"], saying: "line 3"),
    BadInput(
      "a line twice under another spelling", .adding("2.工业,柴油,2,万吨", to: "balance.csv"),
      findings: ["balance.csv:6:9 cell-twice"], saying: "line 3"),
    BadInput(
      "a line of a table twice", .adding("货车,柴油,road-diesel,4,万吨", to: "activity/mobile-n2o.csv"),
      findings: ["activity/mobile-n2o.csv:4:19 duplicate-line"], saying: "line 2"),
    BadInput(
      "surplus fields", .replacing("2,万吨", with: "2,万吨,甲,乙", in: "balance.csv"),
      findings: ["balance.csv:3:12 too-many-fields"], saying: "6 fields"),
    BadInput(
      "a quote that never ends", .replacing("0.5,万吨\n", with: "0.5,\"万吨\n", in: "balance.csv"),
      findings: ["balance.csv:5:16 unterminated-quote"]),
    BadInput(
      "an empty table", .init("balance.csv", ""), findings: ["balance.csv empty-file"]),
    BadInput(
      "bytes that are no text",
      .init(file: "balance.csv", text: Data("row,fuel\n".utf8) + [0xFF, 0xC0]),
      findings: ["balance.csv:2:1 invalid-byte"], saying: "0xFF"),
    BadInput(
      "a workbook named .csv",
      .init(file: "balance.csv", text: Data("PK\u{3}\u{4}".utf8) + Data(count: 60)),
      findings: ["balance.csv binary-file"], saying: "CSV UTF-8"),
    BadInput(
      "no head", .removing("inventory.yaml"), findings: ["inventory.yaml missing-file"]),
    BadInput(
      "an empty head", .init("inventory.yaml", ""), findings: ["inventory.yaml empty-file"]),
  ]

  /// What is odd but understood: said, and not refused.
  static let accepted = [
    BadInput(
      "thousands separators", .replacing("工业,柴油,2,", with: "工业,柴油,\"1,234.5\",", in: "balance.csv"),
      findings: ["balance.csv:3:7 separated-number"], saying: "1234.5"),
    BadInput(
      "full-width digits", .replacing("工业,柴油,2,", with: "工业,柴油,１２．５,", in: "balance.csv"),
      findings: ["balance.csv:3:7 wide-number"], saying: "12.5"),
    BadInput(
      "line ends of Windows",
      .init(
        "balance.csv", (SmallInventory.files["balance.csv"] ?? "").replacing("\n", with: "\r\n")),
      findings: []),
    BadInput(
      "a byte order mark",
      .init("balance.csv", "\u{FEFF}" + (SmallInventory.files["balance.csv"] ?? "")),
      findings: []),
    BadInput(
      "a table nobody reads", .init("blance.csv", "row\n"), findings: ["blance.csv stray-table"],
      saying: "balance.csv"),
  ]

  private static func factor(
    _ old: String, _ new: String, _ finding: String, _ words: String
  ) -> BadInput {
    BadInput(
      "a factor with “\(new)”", .replacing(old, with: new, in: "factors.csv"),
      findings: ["factors.csv:\(finding)"], saying: words)
  }

  private static func number(_ text: String, _ code: String) -> BadInput {
    BadInput(
      "the number “\(text)”", .replacing(",1,", with: ",\(text),", in: "activity/mobile-n2o.csv"),
      findings: ["activity/mobile-n2o.csv:2:19 \(code)"], saying: text)
  }
}
