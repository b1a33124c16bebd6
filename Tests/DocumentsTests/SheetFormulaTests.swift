import Documents
import Testing

@Suite("A sheet formula")
struct SheetFormulaTests {
  @Test("written as a string knows the cells put into it")
  func interpolation() throws {
    let amount = CellAddress("fuels", row: 0, column: "amount")
    let lines = try #require(CellRange("fuels", rows: 0..<3, column: "amount"))
    let product: SheetFormula = "\(amount)*\(44)/\(0.5)"
    let formula: SheetFormula = "SUM(\(lines))+\(product)"
    #expect(
      formula.tokens == [
        .text("SUM("), .range(lines.first, lines.last), .text(")+"), .cell(amount), .text("*"),
        .text("44"), .text("/"), .text("0.5"),
      ])
    #expect(formula.addresses == [lines.first, lines.last, amount])
  }

  @Test("quotes text so that it stays text")
  func literal() {
    #expect(SheetFormula.literal(#"5" 管"#).tokens == [.text(#""5"" 管""#)])
  }
}
