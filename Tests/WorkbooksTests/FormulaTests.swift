import Testing
import Workbooks

@Suite("A formula in a cell")
struct FormulaTests {
  private func refused(
    _ formula: String, _ cached: CachedValue = .number(0)
  ) throws -> WorkbookError? {
    try refusal { _, sheet in try sheet.write(formula: formula, cached: cached, at: cell("A1")) }
  }

  @Test("must not be empty", arguments: ["", "=", " ", "= "])
  func empty(formula: String) throws {
    #expect(try refused(formula) == .cell(.formula(.empty), sheet: "表", at: cell("A1")))
  }

  @Test("must not begin with two equals signs")
  func twice() throws {
    #expect(try refused("==A2") == .cell(.formula(.readAsFormula), sheet: "表", at: cell("A1")))
  }

  @Test("has at most 8 192 characters and none XML forbids")
  func characters() throws {
    let long = "1" + String(repeating: "+1", count: 4_096)
    #expect(
      try refused(long)
        == .cell(.formula(.tooLong(count: 8_193, limit: 8_192)), sheet: "表", at: cell("A1")))
    #expect(
      try refused("=\"\u{1}\"")
        == .cell(.formula(.forbidden("\u{1}")), sheet: "表", at: cell("A1")))
  }

  @Test("never caches an error", arguments: ["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?"])
  func errors(value: String) throws {
    #expect(
      try refused("=1/0", .text(value))
        == .cell(.cachedError(value), sheet: "表", at: cell("A1")))
  }

  @Test("of which nothing is known shows 0; an empty text shows nothing")
  func unknown() throws {
    let file = try written { _, sheet in
      try sheet.write(formula: "=A2", cached: .unknown, at: cell("A1"))
      try sheet.write(formula: "=A2&\"\"", cached: .text(""), at: cell("B1"))
    }
    #expect(try file.sheet(1).contains("<c r=\"A1\"><f>A2</f><v>0</v></c>"))
    #expect(try file.sheet(1).contains("<c r=\"B1\" t=\"str\"><f>A2&amp;\"\"</f><v></v></c>"))
  }

  @Test("escapes the text it caches")
  func cachedText() throws {
    let file = try written { _, sheet in
      try sheet.write(formula: "=A2", cached: .text("<&\u{1}_x0002_"), at: cell("A1"))
    }
    #expect(try file.sheet(1).contains("<v>&lt;&amp;_x0001__x005F_x0002_</v>"))
  }
}
