import Foundation
import Quantities
import TestSupport
import Testing

/// GB/T 8170-2008, 3.2 (进舍规则) and 3.3 (不允许连续修约), with the examples printed there.
///
/// Its intervals of 0.5 and 0.2 units (3.4) are not offered: no inventory is rounded to them.
@Suite("Rounding by GB/T 8170")
struct DecimalRoundingTests {
  @Test(arguments: [
    // 3.2.1 and 3.2.2: less than five is dropped, more than five carries.
    (12.1498, 1, "12.1"), (12.1498, 0, "12"), (1268, -2, "1300"), (1268, -1, "1270"),
    (10.5002, 0, "11"),
    // 3.2.4: five with nothing behind it goes to the even digit.
    (1.050, 1, "1.0"), (0.35, 1, "0.4"), (2500, -3, "2000"), (3500, -3, "4000"),
    // 3.2.5: a negative number is rounded by its magnitude.
    (-355, -1, "-360"), (-325, -1, "-320"), (-0.0365, 3, "-0.036"),
    // 3.3: in one step, never by way of a finer one.
    (15.4546, 0, "15"), (97.46, 0, "97"),
    // The decimal as written counts, not its binary neighbour.
    (0.125, 2, "0.12"), (0.135, 2, "0.14"), (2.675, 2, "2.68"), (1.005, 2, "1.00"),
    (1.015, 2, "1.02"), (0.285, 2, "0.28"), (1_000_000.5, 0, "1000000"),
  ])
  func `goes to the even digit`(_ value: Double, _ places: Int, _ expected: String) {
    #expect(DecimalRounding.halfEven.text(value, places: places) == expected)
  }

  @Test(arguments: [
    (0.125, 2, "0.13"), (2.675, 2, "2.68"), (-0.125, 2, "-0.13"), (0.5, 0, "1"), (1.5, 0, "2"),
    (2.5, 0, "3"), (-2.5, 0, "-3"), (2.4999, 0, "2"), (1.005, 2, "1.01"),
  ])
  func `or away from zero where that is asked for`(
    _ value: Double, _ places: Int, _ expected: String
  ) {
    #expect(DecimalRounding.halfUp.text(value, places: places) == expected)
  }

  @Test(arguments: [
    (0, 2, "0.00"), (-0.001, 2, "0.00"), (-0.0, 0, "0"), (3, 4, "3.0000"),
    (1e21, 1, "1000000000000000000000.0"),
    (1e-9, 3, "0.000"), (-0.5, 2, "-0.50"), (0.1 + 0.2, 4, "0.3000"), (100, 0, "100"),
  ])
  func `prints every place and no minus before zero`(
    _ value: Double, _ places: Int, _ expected: String
  ) {
    #expect(DecimalRounding.halfEven.text(value, places: places) == expected)
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan, 1e300, -1e300])
  func `leaves what no decimal holds as it is`(_ value: Double) {
    #expect(DecimalRounding.halfEven.text(value, places: 2) == value.description)
  }

  @Test(arguments: DecimalRounding.allCases)
  func `is what Foundation makes of the decimal, whatever its size`(
    _ rule: DecimalRounding
  ) throws {
    for step in 1..<2000 {
      let value = Double(step * 7919 % 10_007) * 5 / [1e9, 1e6, 8000, 20, 1, 1e-4][step % 6]
      for places in -2...6 {
        var exact = try #require(Decimal(string: value.description, locale: nil))
        var expected = Decimal()
        NSDecimalRound(&expected, &exact, places, rule == .halfEven ? .bankers : .plain)
        let ours = Decimal(string: rule.text(value, places: places), locale: nil)
        #expect(ours == expected, "\(value) to \(places)")
      }
    }
  }

  @Test(arguments: DecimalRounding.allCases)
  func `is as near as its places allow, and rounds once`(_ rule: DecimalRounding) throws {
    var generator = SplitMix64(seed: 8170)
    for _ in 0..<5000 {
      let value = Double.random(in: -1e6...1e6, using: &generator)
      let places = Int.random(in: 0...4, using: &generator)
      let text = rule.text(value, places: places)
      let rounded = try #require(Double(text))
      #expect(abs(rounded - value) <= 0.500001 * pow(10, Double(-places)))
      #expect(rule.text(rounded, places: places) == text)
    }
  }
}
