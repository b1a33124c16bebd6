import Quantities
import TestSupport
import Testing

@Suite("Units multiply")
struct UnitAlgebraTests {
  private static let names = [
    "t", "kg", "GJ", "kWh", "MWh", "万千瓦时", "tC", "tCO2", "tCO2e[AR5]", "tce", "m3", "Nm3", "fuel",
    "万吨", "km", "1", "%", "kJ/kg", "tC/TJ",
  ]

  /// Three units drawn at random, the same for the same seed.
  private struct Draw {
    let left, middle, right: Unit

    init(_ generator: inout SplitMix64) throws {
      func unit() throws -> Unit {
        let name = UnitAlgebraTests.names.randomElement(using: &generator) ?? "1"
        return try Unit(name).raised(to: Int.random(in: -3...3, using: &generator))
      }
      (left, middle, right) = (try unit(), try unit(), try unit())
    }
  }

  private func check(_ law: (Draw) -> Void) throws {
    var generator = SplitMix64(seed: 3100)
    for _ in 0..<2000 { law(try Draw(&generator)) }
  }

  /// Whether two units are one but for the last digit of their scale.
  private func same(_ left: Unit, _ right: Unit) -> Bool {
    guard let factor = left.factor(to: right) else { return false }
    return abs(factor - 1) < 1e-12
  }

  @Test func `in any order`() throws {
    try check { #expect($0.left * $0.right == $0.right * $0.left) }
  }

  @Test func `in any grouping`() throws {
    try check {
      #expect(same(($0.left * $0.middle) * $0.right, $0.left * ($0.middle * $0.right)))
      #expect(same(($0.left / $0.middle) / $0.right, $0.left / ($0.middle * $0.right)))
    }
  }

  @Test func `and what is multiplied in divides out again`() throws {
    try check {
      #expect(same($0.left * $0.right / $0.right, $0.left))
      #expect(same($0.left * $0.right.raised(to: -1), $0.left / $0.right))
      #expect(($0.left / $0.left).isOne)
      #expect($0.left * .one == $0.left)
      #expect($0.left / .one == $0.left)
    }
  }

  @Test func `as powers`() throws {
    try check {
      #expect(same($0.left.raised(to: 2), $0.left * $0.left))
      #expect(same($0.left.raised(to: -2), .one / $0.left / $0.left))
      #expect($0.left.raised(to: 0).isOne)
      #expect(
        same(($0.left * $0.right).raised(to: 3), $0.left.raised(to: 3) * $0.right.raised(to: 3)))
    }
  }

  @Test func `and a printed unit reads as the same unit`() throws {
    for left in Self.names {
      for right in Self.names {
        for unit in [try Unit(left) * Unit(right), try Unit(left) / Unit(right)] {
          #expect(try same(Unit(unit.symbol), unit), "\(unit.symbol)")
        }
      }
    }
  }

  @Test func `quantities come back from any unit they were put in`() throws {
    var generator = SplitMix64(seed: 1)
    for (from, to) in [("kWh", "GJ"), ("万吨", "kg"), ("kJ/kg", "GJ/t"), ("tC/TJ", "tC/GJ")] {
      let (from, to) = (try Unit(from), try Unit(to))
      for _ in 0..<500 {
        let value = Double.random(in: -1e9...1e9, using: &generator)
        let there = try #require(Quantity(value, from).converted(to: to))
        let back = try #require(there.converted(to: from))
        #expect(abs(back.value - value) <= abs(value) * 1e-15)
      }
    }
  }

  @Test(arguments: [
    ("GJ/fuel", "10^4 m3", "GJ/10^4 m3"), ("fuel", "t", "t"), ("tC/fuel", "万吨", "tC/10^4 t"),
    ("GJ/fuel^2", "t", "GJ/t^2"), ("tC/GJ", "t", "tC/GJ"), ("GJ/fuel", "MWh", "GJ/MWh"),
  ])
  func `and a fuel's own unit takes the place of fuel`(
    _ text: String, _ fuel: String, _ expected: String
  ) throws {
    let unit = try Unit(text).replacing(.fuel, with: Unit(fuel))
    #expect(try unit == Unit(expected))
    #expect(try same(Unit(unit.symbol), unit), "\(unit.symbol) reads as what it means")
  }

  /// The conversion a formula forgets shows in its unit.
  @Test func `so that a forgotten 44/12 does not come out as carbon dioxide`() throws {
    let carbon = try Unit("t") * Unit("GJ/t") * Unit("tC/GJ")
    #expect(try carbon == Unit("tC"))
    #expect(try carbon * Unit("tCO2") / Unit("tC") == Unit("tCO2"))
  }
}
