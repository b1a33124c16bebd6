import Reviews
import SheetReferences
import Testing

@Suite("Cells are computed as spreadsheets do")
struct SheetCalculatorTests {
  private static let known: [(String, SheetValue)] = [
    // Where Excel and LibreOffice differ, Excel's way.
    ("\"z\"<TRUE", .boolean(true)), ("TRUE&\"\"", .text("TRUE")),
    ("SUM(数据!E1:E12,\"3\")", .number(15)), ("CONCATENATE(\"a\",1,TRUE)", .text("a1TRUE")),
    ("0^0", .error(.number)), ("COUNTIF(数据!E1:E12,12)", .number(1)),
    ("SUM(TRUE,数据!B1)", .number(2)), ("MAX(数据!E1:E12)", .number(9)),
    ("SUM(数据!A1:B2 数据!C1:C2)", .error(.null)), ("没有这个名字", .error(.name)),
    ("没有!A1", .error(.reference)), ("#REF!+1", .error(.reference)), ("数据!A7", .number(0)),
    ("数据!A:A", .number(3)), ("SUM(数据!B:B)", .number(70)),
    ("SUMIFS(数据!A:A,数据!D:D,\"\")", .number(2.675)), ("COUNTIF(数据!D1:D20,\"\")", .number(9)),
    ("SUMPRODUCT((数据!D:D=\"煤\")*数据!B:B)", .number(13)),
    ("IF(FALSE,没有这个函数(1),2)", .number(2)), ("IFERROR(没有!A1,\"无\")", .text("无")),
    ("1E+20&\"\"", .text("100000000000000000000")), ("-1.5E-7&\"\"", .text("-0.00000015")),
  ]

  @Test("A formula gives what it gives in Excel", arguments: known)
  func gives(formula: String, value: SheetValue) {
    #expect(SampleSheets.outcome(formula) == .value(value))
  }

  private static let unknown: [(String, SheetGap)] = [
    ("没有这个函数(1)", .function("没有这个函数")), ("1+OFFSET(A1,1,1)", .function("OFFSET")),
    ("TODAY()", .function("TODAY")), ("[1]Sheet1!A1*2", .reference("[1]sheet1!a1")),
    ("ROUND(1)", .arguments("ROUND")), ("TEXT(1,\"yyyy-mm-dd\")", .format("yyyy-mm-dd")),
    ("IFERROR(LAMBDA(1),5)", .function("LAMBDA")),
    ("1+", .unreadable(FormulaProblem(kind: .incomplete, position: 2))),
    ("SUMPRODUCT(数据!A2:XFC1048575*1)", .size),
  ]

  @Test("What is not understood is said, not guessed", arguments: unknown)
  func isUnknown(formula: String, gap: SheetGap) {
    #expect(SampleSheets.outcome(formula) == .unknown(gap))
  }

  @Test("What needs an unknown cell is unknown, unless it is not looked at") func spreads() {
    var calculator = SampleSheets.calculator(["GUESS(1)", "A1*2", "IFERROR(A2,0)", "IF(1,5,A1)"])
    let outcomes = (0...3).map { calculator.outcome(at: .init(row: $0, column: 0), on: "计算") }
    #expect(outcomes.prefix(3).allSatisfy { $0 == .unknown(.function("GUESS")) })
    #expect(outcomes[3] == .value(.number(5)))
  }

  @Test("A cell that needs itself is an error, and only what needs it") func cycles() {
    var calculator = SampleSheets.calculator([
      "A2+1", "A3+1", "A1+1", "A4", "SUM(A1:A7)", "IF(TRUE,1,A6)", "A6+1", "IFERROR(A1,9)",
      "SUM(A8:A9)",
    ])
    let outcomes = (0...8).map { calculator.outcome(at: .init(row: $0, column: 0), on: "计算") }
    #expect(outcomes[0...4].allSatisfy { $0 == .value(.error(.cycle)) })
    #expect(outcomes[5...7] == [.value(.number(1)), .value(.number(2)), .value(.number(9))])
    #expect(outcomes[8] == .value(.error(.cycle)))
  }

  @Test("Chains as long as a sheet are no danger, from either end") func chains() {
    let length = 100_000
    let circleLength = 20_000
    let down = ["1"] + (1..<length).map { "A\($0)+1" }
    var calculator = SampleSheets.calculator(down)
    let last = CellReference(row: length - 1, column: 0)
    #expect(calculator.outcome(at: last, on: "计算") == .value(.number(Double(length))))

    var circle = SampleSheets.calculator(
      ["A\(circleLength)"] + down[1..<circleLength])
    let end = CellReference(row: circleLength - 1, column: 0)
    #expect(circle.outcome(at: end, on: "计算") == .value(.error(.cycle)))
  }

  @Test("Each of many cells may add up all before or after it") func runningTotals() {
    let count = 300
    let down = ["1"] + (1..<count).map { "SUM(A1:A\($0))*0.5" }
    let up = (1..<count).map { "SUM(A\($0 + 1):A\(count))*0.5" } + ["1"]
    for (formulas, row) in [(down, count - 1), (up, 0)] {
      var calculator = SampleSheets.calculator(formulas)
      let value = calculator.outcome(at: CellReference(row: row, column: 0), on: "计算")
      let total = (2..<count).reduce(0.5) { sum, _ in sum * 1.5 }
      guard case .value(.number(let number)) = value else {
        Issue.record("\(value)")
        continue
      }
      #expect(abs(number / total - 1) < 1e-9)
    }
  }

  @Test(
    "Formulas as deep as they may be are computed",
    arguments: ["1=1&1+1*1^(", "IF(1,-(", "SUM(1,", "((", "IFERROR(1,ROUND(1+("])
  func deep(opening: String) {
    let brackets = opening.filter { $0 == "(" }.count
    for depth in [90, 200] {
      let times = depth / brackets
      let closing = opening.hasPrefix("IFERROR") ? "),1))" : String(repeating: ")", count: brackets)
      let formula =
        String(repeating: opening, count: times) + "1" + String(repeating: closing, count: times)
      let outcome = SampleSheets.outcome(formula)
      if case .unknown(let gap) = outcome {
        #expect(depth > 100, "\(gap)")
      } else {
        #expect(depth < 100)
      }
    }
  }

  @Test("Names stand for cells, and never without end") func names() {
    let cells: [CellReference: SheetContent] = [
      CellReference(row: 0, column: 0): .value(.number(6)),
      CellReference(row: 1, column: 0): .formula("单价*7"),
      CellReference(row: 2, column: 0): .formula("甲+1"),
    ]
    var calculator = SheetCalculator(
      SheetContents([("表", cells)], names: ["单价": "'表'!$A$1", "甲": "乙", "乙": "甲"]))
    #expect(calculator.outcome(at: .init(row: 1, column: 0), on: "表") == .value(.number(42)))
    #expect(
      calculator.outcome(at: .init(row: 2, column: 0), on: "表") == .unknown(.reference("甲")))
  }

  @Test("A workbook that would never end is given up") func effort() {
    let formulas = (0..<200).map { _ in "SUM(数据!A1:E12)" }
    var calculator = SheetCalculator(SampleSheets.contents(formulas), effort: 1_000)
    let outcomes = formulas.indices.map {
      calculator.outcome(at: CellReference(row: $0, column: 0), on: "计算")
    }
    #expect(outcomes.first != .unknown(.size))
    #expect(outcomes.last == .unknown(.size))
  }
}
