import Foundation
import SheetReferences
import Testing
import Workbooks

@Suite("A number in a cell")
struct NumberTests {
  @Test("must be finite", arguments: [Double.nan, .infinity, -.infinity])
  func finite(number: Double) throws {
    let refused = WorkbookError.cell(.notFinite, sheet: "表", at: cell("B2"))
    #expect(try refusal { _, sheet in try sheet.write(number, at: cell("B2")) } == refused)
    #expect(
      try refusal { _, sheet in
        try sheet.write(formula: "=A1", cached: .number(number), at: cell("B2"))
      } == refused)
  }

  @Test("is stored as StoredNumber says, in cells and in formulas")
  func stored() throws {
    var generator = SystemRandomNumberGenerator()
    let numbers =
      [
        0.1 + 0.2, 1 / 3, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -0.0, 1e15 + 0.3,
        12_345_678.9,
      ]
      + (0..<200).map { _ in
        Double(sign: .plus, exponent: .random(in: -60...60, using: &generator), significand: 1)
          * Double.random(in: 1..<2, using: &generator)
      }
    let file = try written { _, sheet in
      for (row, number) in numbers.enumerated() {
        try sheet.write(number, at: CellReference(row: row, column: 0))
        try sheet.write(
          formula: "=A\(row + 1)", cached: .number(number), at: CellReference(row: row, column: 1))
      }
    }
    let values = try file.sheet(1).matches(of: /<v>([^<]*)<\/v>/).map { String($0.output.1) }
    let expected = numbers.flatMap { [StoredNumber.text(of: $0), StoredNumber.text(of: $0)] }
    #expect(values == expected)
    #expect(values.compactMap(Double.init) == expected.compactMap(Double.init))
  }

  @Test("loses at most 5 parts in 10¹⁶, and nothing within 15 digits")
  func precision() {
    #expect(StoredNumber.value(of: 0.1 + 0.2) == 0.3)
    #expect(StoredNumber.value(of: 0.5810) == 0.5810)
    #expect(StoredNumber.value(of: 123_456_789_012_345) == 123_456_789_012_345)
    for number in stride(from: 0.1, to: 100, by: 0.37) {
      let value = number.squareRoot()
      #expect(abs(StoredNumber.value(of: value) - value) <= 5e-16 * value)
    }
  }
}
