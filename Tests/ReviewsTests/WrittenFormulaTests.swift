import Reviews
import SheetReferences
import TestSupport
import Testing

@Suite("A formula is compared by its meaning")
struct WrittenFormulaTests {
  private static let same: [(String, String)] = [
    ("=A1+B1", "a1 + b1"), ("$A$1", "A1"), ("'汇总'!B3", "汇总!B3"), ("汇总!B3", "B3"),
    ("SUM(B2:B9)*1.0", "sum( $B$2 : $b9 )*1"), ("((A1))", "A1"), ("(A1+B1)+C1", "A1+B1+C1"),
    ("A1*(B1)", "A1*B1"), ("0.001*A1", "1E-3*A1"), ("0.001*A1", ".001*A1"), ("+A1", "A1"),
    ("TRUE", "true()"), ("_xlfn.IFNA(A1,0)", "IFNA(A1,0)"), ("A:A", "A1:A1048576"),
    ("3:3", "A3:XFD3"), ("B3:A1", "A1:B3"), ("IF(A1,\n  1,\t2)", "IF(A1,1,2)"),
    ("'其他 表'!A1", "'其他 表'!$A$1"), ("Other!A1", "'OTHER'!A1"), ("-(-A1)", "--A1"),
    ("A1:B2", "A1:'汇总'!B2"), ("[1]Sheet1!$A$1", "[1]sheet1!A1"), ("{1, 2;3,4}", "{1,2;3,4.0}"),
    ("税率*2", "税率 * 2"), ("SUM((A1,B2))", "SUM( (A1 , B2) )"), ("1.50E+2%", "150%"),
    ("A1:A3 A2:B2", "$A$1:$A$3   A2:B2"), ("MAX(A1,,2)", "MAX(A1, ,2)"), ("2^(3)", "2^3"),
    ("Sheet1:Sheet3!$A$1", "Sheet1:Sheet3!A1"), ("Table1[数量]", "table1[数量]"),
    ("A1*1.078988551190182", "A1*1.07898855119018"),
    ("A1*(1.147947025041997-1)", "A1*(1.147947025042-1)"),
  ]

  @Test("What is written in two ways is one formula", arguments: same)
  func isSame(texts: (String, String)) throws {
    let (left, right) = (try Self.canonical(texts.0), try Self.canonical(texts.1))
    #expect(left == right)
  }

  private static let different: [(String, String)] = [
    ("A1+B1", "A1-B1"), ("A1-(B1-C1)", "A1-B1-C1"), ("A1/(B1*C1)", "A1/B1*C1"),
    ("其他!B3", "B3"), ("A1", "A2"), ("A1:A9", "A1:A8"), ("\"a\"", "\"b\""), ("\"1\"", "1"),
    ("-2^2", "-(2^2)"), ("2^3^2", "2^(3^2)"), ("SUM(A1)", "MAX(A1)"), ("A1*44/12", "A1*44/13"),
    ("A1%", "A1"), ("IF(A1,1)", "IF(A1,1,)"), ("(A1,B1)", "A1:B1"), ("A1&B1", "A1+B1"),
    ("A1<B1", "A1<=B1"), ("#REF!", "#N/A"), ("{1,2}", "{1;2}"), ("A1=B1", "A1<>B1"),
    ("[1]Sheet1!A1", "[2]Sheet1!A1"), ("1E-3", "1E-4"), ("\"a b\"", "\"ab\""),
  ]

  @Test("What means different things differs", arguments: different)
  func differs(texts: (String, String)) throws {
    let (left, right) = (try Self.canonical(texts.0), try Self.canonical(texts.1))
    #expect(left != right)
  }

  @Test("Its own text reads as itself", arguments: same + different)
  func readsItself(texts: (String, String)) throws {
    for text in [texts.0, texts.1] {
      let formula = try WrittenFormula(parsing: text, on: "汇总")
      #expect(try Self.canonical(formula.canonical) == formula.canonical)
      #expect(try Self.canonical(formula.text) == formula.canonical)
    }
  }

  @Test("Random trees read as themselves") func randomTrees() throws {
    var random = RandomFormulas(seed: 11)
    for _ in 0..<2_000 {
      let formula = try WrittenFormula(parsing: random.next(), on: "汇总")
      #expect(try WrittenFormula(parsing: formula.text, on: "汇总").root == formula.root)
    }
  }

  private static let broken: [(String, FormulaProblem.Kind, Int)] = [
    ("", .incomplete, 0), ("=", .incomplete, 1), ("A1+", .incomplete, 3), ("(A1", .unclosed, 3),
    ("SUM(A1", .unclosed, 6), ("\"text", .unclosed, 5), ("'表!A1", .unclosed, 5),
    ("A1)", .unexpected, 2), ("A1 5", .unexpected, 4), ("合计+;", .unexpected, 3),
    ("1E999", .number, 0), ("{1,2", .unclosed, 4), ("#NIX!", .unexpected, 0),
    ("A1;B1", .unexpected, 2), ("=*A1", .unexpected, 1),
  ]

  @Test("What is no formula is said, and where", arguments: broken)
  func isBroken(text: String, kind: FormulaProblem.Kind, position: Int) throws {
    let problem = try #require(throws: FormulaProblem.self) {
      try WrittenFormula(parsing: text, on: "汇总")
    }
    #expect(problem == Self.problem(kind, position))
  }

  @Test(
    "Text without end is refused, not walked into",
    arguments: ["(", "-(", "SUM(", "{", "1+(", "A1:(", "@", "-", "IF(A1,(", "1=1&1+1*1^(", "'"])
  func hostile(piece: String) {
    for count in [1_000, 20_000, 5_000_000] {
      #expect(throws: FormulaProblem.self) {
        try WrittenFormula(parsing: String(repeating: piece, count: count), on: "表")
      }
    }
  }

  @Test("Long formulas are fine") func long() throws {
    for piece in ["A1+", "-", "A1:", "A1 ", "1&", "A1^"] {
      let text = String(repeating: piece, count: 60_000 / piece.utf8.count) + "A1"
      let formula = try WrittenFormula(parsing: text, on: "表")
      #expect(!formula.canonical.isEmpty)
    }
  }

  @Test("Damaged formulas never do harm") func damaged() {
    var mutation = Mutation(
      seed: 5, words: ["(", ")", "'", "!", "$", "[", "]", "{", "}", "#REF!", ":", ",", "\"", "%"])
    var random = RandomFormulas(seed: 7)
    for _ in 0..<5_000 {
      let text = mutation.mutated(random.next())
      if let formula = try? WrittenFormula(parsing: text, on: "表") {
        #expect((try? Self.canonical(formula.canonical)) == formula.canonical, "\(text)")
      }
    }
  }

  private static func canonical(_ text: String) throws -> String {
    try WrittenFormula(parsing: text, on: "汇总").canonical
  }

  private static func problem(_ kind: FormulaProblem.Kind, _ position: Int) -> FormulaProblem {
    FormulaProblem(kind: kind, position: position)
  }
}

@Suite("The references of a formula")
struct FormulaReferenceTests {
  @Test("are all the cells and ranges it names") func names() throws {
    let formula = try WrittenFormula(
      parsing: "SUM($B$2:B9)*'因子'!C3+IF(A:A>0,-D4,3:5)", on: "汇总")
    let areas = formula.references.map { "\($0.sheet)!\($0.cells)" }
    #expect(areas == ["汇总!B2:B9", "因子!C3", "汇总!A:A", "汇总!D4", "汇总!3:5"])
  }

  @Test("follow rows and sheets that moved, and vanish with them") func mapped() throws {
    let formula = try WrittenFormula(parsing: "SUM(B2:B9)*'因子'!$C$3+D4+E20", on: "汇总")
    let moved = formula.mapped(on: "总表") { area in
      if area.range.first.row == 19 { return nil }
      let name = area.sheet == "汇总" ? "总表" : area.sheet
      return SheetArea(
        name,
        CellRange(area.range.first.moved(rows: 1), area.range.last.moved(rows: 1)))
    }
    #expect(moved.text == "SUM(B3:B10)*'因子'!C4+D5+#REF!")
    #expect(
      try moved.canonical
        == WrittenFormula(parsing: "SUM(B3:B10)*因子!C4+D5+#REF!", on: "总表").canonical)
  }
}
