import Quantities
import TestSupport
import Testing

@Suite("The text of a unit")
struct UnitTextTests {
  @Test(arguments: [
    ("10⁴ t", "万吨"), ("10^4t", "万吨"), ("10^4·t", "万吨"), ("10000 t", "万吨"),
    ("10⁴m³", "万立方米"), ("10⁸ m³", "亿立方米"), ("10⁻³ t", "kg"), ("m³", "m3"),
    ("（t）", "t"), ("ｔ", "t"), ("ＧＪ／ｔ", "GJ/t"), ("tC／GJ", "tC/GJ"), ("１０^４ t", "万吨"),
    ("tCO₂", "tCO2"), ("tCH₄", "tCH4"), ("tN₂O", "tN2O"), ("tCO2e［AR5］", "tCO2e[AR5]"),
    ("％", "%"), ("\u{3000}t\u{A0}", "t"), ("GJ / t", "GJ/t"), ("t·km", "t*km"), ("t×km", "t km"),
    ("t•km", "t·km"), ("GJ÷t", "GJ/t"), ("tCO2/(t·km)", "tCO2/t/km"), ("t^-1", "1/t"),
    ("(GJ/t)^2", "GJ^2/t^2"), ("十万吨", "10^5 t"), ("百万吨", "Mt"), ("千万吨", "10^7 t"),
    ("百万kWh", "GWh"), ("万t", "万吨"), ("亿kWh", "亿千瓦时"), ("t^0", "1"),
    ("万 kWh", "万kWh"), ("kW·h", "kWh"), ("万千瓦·时", "万千瓦时"), ("万㎥", "万m3"), ("㎡", "m2"),
    ("kcal/kg", "大卡/千克"), ("吨COD", "tCOD"), ("千克COD", "kgCOD"), ("t/万 kWh", "t/万kWh"),
  ])
  func `may be written in several ways`(_ text: String, _ other: String) throws {
    #expect(try Unit(text) == Unit(other))
  }

  /// GB/T 2589: a kilogram of standard coal is 29,307 kJ, which is 7,000 kcal.
  @Test func `reckons the calorie as statistics do`() throws {
    let factor = try #require(try Unit("kcal").factor(to: Unit("kJ")))
    #expect((7000 * factor).rounded(.down) == 29307)
  }

  @Test func `is printed as it was written`() throws {
    #expect(try Unit(" 万吨 ").symbol == "万吨")
    #expect(try Unit("10⁴ t").description == "10⁴ t")
    #expect(try (Unit("tC/GJ") * Unit("GJ")).plainSymbol == "tC")
    #expect(try (Unit("GJ") / Unit("t·km")).symbol == "GJ/(t·km)")
  }

  @Test(arguments: [
    ("gj/t", "gj", "GJ", 0), ("GJ/T", "T", "t", 3), ("TCO2", "TCO2", "tCO2", 0),
    ("MWH", "MWH", "MWh", 0), ("KWh", "KWh", "kWh", 0), ("NM3", "NM3", "Nm3", 0),
    ("原煤吨", "原煤吨", "吨", 0), ("万立方", "万立方", "万立方米", 0), ("万NM3", "万NM3", "万Nm3", 0),
    ("t/万立方", "万立方", "万立方米", 2),
  ])
  func `names the unit that was meant`(
    _ text: String, _ name: String, _ nearest: String, _ offset: Int
  ) {
    let error = #expect(throws: UnitSyntaxError.self) { try Unit(text) }
    #expect(error?.fault == .unknown(name))
    #expect(error?.nearest == nearest)
    #expect(error?.offset == offset)
  }

  @Test(arguments: ["km3", "蒸吨", "毫方", "mtce", "x", "Mg", "mJ", "kW", "千瓦"])
  func `offers no unit of another magnitude`(_ text: String) {
    let error = #expect(throws: UnitSyntaxError.self) { try Unit(text) }
    #expect(error?.nearest == nil)
  }

  @Test(
    arguments: [
      ("", .empty, 0), ("  ", .empty, 2), ("t/", .empty, 2), ("furlong", nil, 0),
      ("(t", .unclosed, 2), ("t)", .unexpected(")"), 1), ("5 t", .unexpected("5"), 0),
      ("20 t", .unexpected("20"), 0), ("t^", .unexpected(""), 2), ("t^x", .unexpected("x"), 2),
      ("t^1.5", .unexpected("."), 3), ("t^100", nil, 5), ("t+t", .unexpected("+"), 1),
      ("10⁴ ?", .unexpected("?"), 4), ("t[AR5]", nil, 0),
    ] as [(String, UnitSyntaxError.Fault?, Int)])
  func `is refused where it stops making sense`(
    _ text: String, _ fault: UnitSyntaxError.Fault?, _ offset: Int
  ) {
    let error = #expect(throws: UnitSyntaxError.self) { try Unit(text) }
    #expect(error?.offset == offset)
    if let fault { #expect(error?.fault == fault) }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "(", count: 100_000), String(repeating: "t", count: 100_000),
      String(repeating: "(", count: 100) + "t", String(repeating: "t^9)", count: 30),
      "((((((((((((t^99)^99)^99)^99)^99)^99)^99)^99)^99)^99)^99)^99)^99",
      "((((((10^99)^99)^99)^99)^99)^99)^99", String(repeating: "万", count: 100_000),
    ])
  func `is refused quickly when it is absurd`(_ text: String) {
    #expect(throws: UnitSyntaxError.self) { try Unit(text) }
  }

  @Test func `is read or refused, whatever it is`() {
    let valid = [
      "tC/GJ", "10^4 m3", "万吨", "kgN2O/TJ", "tCO2e[AR5]", "GJ/(t·km)", "（10⁻⁴ t）／％", "((t^9)^9)^1",
    ]
    var mutation = Mutation(
      seed: 8170, words: ["(", ")", "^", "^-", "^99", "[", "]", "/", "万", "10", "⁴", "³", "t", "%"])
    var read = 0
    for text in valid {
      for _ in 0..<2500 {
        guard let unit = try? Unit(mutation.mutated(text)) else { continue }
        read += 1
        #expect(unit.factor(to: unit)?.isFinite ?? true)
      }
    }
    #expect(read > 100, "mutations that stay valid are tried as well")
  }
}
