import Quantities
import Testing

/// Definitions of the SI brochure (9th edition), GB 3100-1993 and GB 3101, and the customary
/// Chinese units of energy statistics.
@Suite("Units convert")
struct UnitConversionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let from: String
    let factor: Double
    let to: String
    var testDescription: String { "1 \(from) = \(factor) \(to)" }

    init(_ from: String, _ factor: Double, _ to: String) {
      self.from = from
      self.factor = factor
      self.to = to
    }
  }

  @Test(arguments: [
    Case("kWh", 3.6, "MJ"), Case("MWh", 3.6, "GJ"), Case("GWh", 3.6, "TJ"),
    Case("Wh", 3600, "J"), Case("万千瓦时", 36, "GJ"), Case("亿千瓦时", 360, "TJ"),
    Case("度", 1, "kWh"), Case("千瓦小时", 1, "kWh"), Case("兆瓦时", 1000, "千瓦时"),
    Case("TJ", 1e12, "J"), Case("PJ", 1e6, "GJ"), Case("百万千焦", 1, "GJ"),
    Case("10^6 kJ", 1, "GJ"), Case("吉焦", 1e9, "焦耳"), Case("太焦", 1000, "吉焦"),
    Case("兆焦", 1000, "千焦"), Case("焦", 1, "J"), Case("千焦", 1, "kJ"),
    Case("t", 1000, "kg"), Case("kg", 1000, "g"), Case("g", 1000, "mg"), Case("kt", 1000, "t"),
    Case("Mt", 1e6, "t"), Case("吨", 1, "t"), Case("公斤", 1, "千克"), Case("克", 1, "g"),
    Case("万吨", 10, "kt"), Case("亿吨", 100, "Mt"), Case("千吨", 1, "kt"),
    Case("万吨标准煤", 1e4, "tce"), Case("吨标煤", 1, "吨标准煤"), Case("千克标煤", 1, "kgce"),
    Case("公斤标准煤", 1, "kgce"), Case("克标准煤", 1e-6, "tce"), Case("gce", 1, "克标准煤"),
    Case("m3", 1000, "L"), Case("立方米", 1, "m3"), Case("方", 1, "m³"), Case("升", 1, "l"),
    Case("亿立方米", 1e4, "万立方米"), Case("万方", 1, "10^4 m3"), Case("千立方米", 1000, "m3"),
    Case("标方", 1, "Nm3"), Case("标准立方米", 1, "标立方米"), Case("万标立方米", 1, "10^4 Nm³"),
    Case("kJ/kg", 1, "MJ/t"), Case("kJ/kg", 1e-3, "GJ/t"), Case("kJ/m3", 1e-2, "GJ/10^4 m3"),
    Case("tC/TJ", 1e-3, "tC/GJ"), Case("kgCO2/GJ", 1, "tCO2/TJ"),
    Case("tCO2/万千瓦时", 0.1, "tCO2/MWh"),
    Case("kgCO2/kWh", 1, "tCO2/MWh"), Case("万吨二氧化碳", 10, "ktCO2"),
    Case("吨二氧化碳当量", 1, "tCO2e"), Case("千克二氧化碳", 1, "kgCO2"), Case("吨碳", 1, "tC"),
    Case("吨甲烷", 1000, "千克甲烷"), Case("吨氧化亚氮", 1e6, "gN2O"), Case("吨氮", 1, "tN"),
    Case("吨六氟化硫", 1, "tSF6"), Case("吨氢氟碳化物", 1, "tHFC"), Case("吨全氟化碳", 1, "tPFC"),
    Case("公里", 1, "km"), Case("万公里", 1e4, "千米"), Case("公顷", 1, "ha"), Case("万人", 1e4, "人"),
    Case("万头", 1e4, "head"), Case("万只", 1e4, "头"), Case("亩", 1.0 / 15, "公顷"),
    Case("亿元", 1e8, "CNY"), Case("万元", 1e4, "元"), Case("年", 1, "a"),
    Case("%", 0.01, "1"), Case("‰", 0.1, "%"),
    Case("吨标准煤当量", 1000, "kgce当量"), Case("吨标准煤等价", 1000, "kgce等价"),
  ])
  func `by their definitions, exactly`(_ definition: Case) throws {
    let from = try Unit(definition.from)
    let to = try Unit(definition.to)
    let converted = try #require(Quantity(1, from).converted(to: to))
    #expect(converted.value == definition.factor)
    #expect(converted.unit == to)
    let back = try #require(to.factor(to: from))
    #expect(abs(back * definition.factor - 1) < 1e-15)
  }

  @Test(arguments: [
    ("tC", "tCO2"), ("tCO2", "tCO2e"), ("tCO2e", "tCO2e[AR5]"), ("tCO2e[SAR]", "tCO2e[AR5]"),
    ("tce", "tce当量"), ("tce当量", "tce等价"), ("tce", "tce等价"), ("tce", "GJ"), ("tce", "t"),
    ("Nm3", "m3"), ("万标立方米", "万立方米"), ("t", "tC"), ("tCH4", "tCO2e"), ("tN", "tN2O"),
    ("fuel", "t"), ("fuel", "1"), ("GJ", "t"), ("人", "头"), ("%", "t"), ("tHFC", "tPFC"),
  ])
  func `never into another substance`(_ left: String, _ right: String) throws {
    let (left, right) = (try Unit(left), try Unit(right))
    #expect(!left.isCommensurable(with: right))
    #expect(left.factor(to: right) == nil)
    #expect(right.factor(to: left) == nil)
    #expect(left != right)
    #expect(!(left / right).powers.isEmpty, "they do not cancel")
  }

  @Test func `and keep every GWP set apart, in every size`() throws {
    #expect(try Unit("kgCO2e[AR5]").factor(to: Unit("tCO2e[AR5]")) == 0.001)
    #expect(try Unit("万吨二氧化碳当量") == Unit("10^4 tCO2e"))
    #expect(throws: UnitSyntaxError.self) { try Unit("tCO2[AR5]") }
    #expect(throws: UnitSyntaxError.self) { try Unit("tCO2e[]") }
  }
}
