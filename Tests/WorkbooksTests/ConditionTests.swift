import Testing
import Workbooks

@Suite("A conditional format")
struct ConditionTests {
  @Test("compares with a number, a text or a formula")
  func cellRules() throws {
    let file = try written { book, sheet in
      let red = try book.format(CellFormat { $0.fontColor = 0xC00000 })
      try sheet.format(range("A1:A9"), when: .cell(.greater, .number(1_000)), red)
      try sheet.format(range("B1:B9"), when: .cell(.equal, .text("不\"符")), red)
      try sheet.format(range("C1:C9"), when: .cell(.notEqual, .formula("=$D$1")), red)
      try sheet.format(range("D1:D9"), when: .between(0, 1, outside: true), red)
      try sheet.format(range("E1:E9"), when: .formula("=ABS(E1)>0.01"), red)
    }
    let sheet = try file.sheet(1)
    #expect(sheet.contains("operator=\"greaterThan\"><formula>1000</formula>"))
    #expect(sheet.contains("operator=\"equal\"><formula>\"不\"\"符\"</formula>"))
    #expect(sheet.contains("operator=\"notEqual\"><formula>$D$1</formula>"))
    #expect(
      sheet.contains("operator=\"notBetween\"><formula>0</formula><formula>1</formula>"))
    #expect(sheet.contains("type=\"expression\""))
    #expect(sheet.contains("<formula>ABS(E1)&gt;0.01</formula>"))
  }

  @Test("knows every comparison", arguments: Condition.Comparison.allCases)
  func comparisons(comparison: Condition.Comparison) throws {
    let file = try written { book, sheet in
      let red = try book.format(CellFormat { $0.fontColor = 0xC00000 })
      try sheet.format(range("A1"), when: .cell(comparison, .number(1)), red)
    }
    let operators = try file.sheet(1).matches(of: /operator="(\w+)"/).map { String($0.output.1) }
    let known = comparison.expectedOperator
    #expect(operators == [known])
  }

  @Test(
    "has operands there can be",
    arguments: [
      (
        Condition.cell(.equal, .number(.nan)), WorkbookError.range(.bounds, sheet: "表", range("A1"))
      ),
      (.between(2, 1), .range(.bounds, sheet: "表", range("A1"))),
      (.formula("="), .text(.formula, .empty)),
      (.cell(.equal, .formula("")), .text(.formula, .empty)),
      (.cell(.equal, .text("\u{1}")), .text(.condition, .forbidden("\u{1}"))),
    ])
  func refused(condition: Condition, error: WorkbookError) throws {
    #expect(
      try refusal { book, sheet in
        try sheet.format(range("A1"), when: condition, try book.format(CellFormat()))
      } == error)
  }
}

extension Condition.Comparison {
  /// What ECMA-376 calls it (ST_ConditionalFormattingOperator).
  fileprivate var expectedOperator: String {
    switch self {
    case .equal: "equal"
    case .notEqual: "notEqual"
    case .less: "lessThan"
    case .lessOrEqual: "lessThanOrEqual"
    case .greater: "greaterThan"
    case .greaterOrEqual: "greaterThanOrEqual"
    }
  }
}
