import Formulas
import Quantities
import TestSupport
import Testing

@Suite("The text of a formula")
struct FormulaTextTests {
  @Test func `read again after printing is the same formula`() throws {
    var formulas = try RandomFormula(seed: 44)
    for _ in 0..<3000 {
      let formula = formulas.next()
      let text = formula.notation
      guard text.count <= 2000 else { continue }
      #expect(try Expression(text) == formula, "\(text)")
    }
  }

  @Test(arguments: [
    ("a+b×c", "a+(b×c)"), ("a−b−c", "(a−b)−c"), ("a/b/c", "(a/b)/c"), ("a/b×c", "(a/b)×c"),
    ("a×b^2", "a×(b^2)"), ("a−b+c", "(a−b)+c"), ("a + b / c − d × e", "(a+(b/c))−(d×e)"),
    ("Σ(a)×b", "(Σ(a))×b"), ("total(a+b)", "Σ(a+b)"), ("∑(a)", "Σ(a)"), ("a*b", "a×b"),
    ("a·b÷c", "a×b/c"), ("a-b", "a−b"), (" a\t+\u{3000}b ", "a+b"), ("total (a)", "Σ(a)"),
  ])
  func `binds as in arithmetic, from the left`(_ text: String, _ bracketed: String) throws {
    #expect(try Expression(text) == Expression(bracketed))
  }

  @Test(arguments: [
    ("a−(b−c)", "a − (b − c)"), ("a/(b×c)", "a / (b × c)"), ("(a+b)×c", "(a + b) × c"),
    ("((a))", "a"), ("(a×b)+c", "a × b + c"), ("(a^2)^3", "(a^2)^3"), ("(a×b)^2", "(a × b)^2"),
    ("Σ(a×b)", "Σ(a × b)"), ("a×(b/c)", "a × (b / c)"), ("44[tCO2]/12[tC]", "44 / 12"),
    ("FOD(k,n)×a", "FOD(k, n) × a"), ("a^2×FOD(k+b，n−1)", "a^2 × FOD(k + b, n − 1)"),
    ("a×k×1[tce]/1[t]", "a × k"), ("a×1[GJ]/1000[MJ]", "a / 1000"), ("a×(0−1)", "a × (−1)"),
    ("1[t]/a", "1 / a"), ("1−a", "1 − a"), ("FOD(k×1[a],n)", "FOD(k, n)"),
  ])
  func `is printed with the brackets it needs`(_ text: String, _ printed: String) throws {
    #expect(try Expression(text).print == printed)
  }

  @Test func `keeps its letters in order, each once`() throws {
    let formula = try Expression("FC × NCV + EF_e × FC − 碳^2 / Σ(x1)")
    #expect(formula.variables.map(\.name) == ["FC", "NCV", "EF_e", "碳", "x1"])
  }

  @Test func `gives numbers their units`() throws {
    let formula = try Expression("44[tCO2]/12[tC] × 28[tCO2e[AR5]/tCH4]")
    guard case .product(.quotient(.number(let oxygen), _), .number(let potential)) = formula else {
      Issue.record("\(formula)")
      return
    }
    #expect(try oxygen.unit == Unit("tCO2") && oxygen.value == 44)
    #expect(try potential.unit == Unit("tCO2e[AR5]/tCH4"))
    #expect(try Expression("44").variables.isEmpty)
  }

  struct Broken: Sendable, CustomTestStringConvertible {
    let text: String
    let fault: FormulaSyntaxError.Fault?
    let offset: Int
    var testDescription: String { text }

    init(_ text: String, _ fault: FormulaSyntaxError.Fault?, _ offset: Int) {
      self.text = text
      self.fault = fault
      self.offset = offset
    }
  }

  private static let broken: [Broken] = [
    Broken("", .incomplete, 0),
    Broken("  ", .incomplete, 2),
    Broken("a +", .incomplete, 3),
    Broken("a × × b", .unexpected("×"), 4),
    Broken("a b", .unexpected("b"), 2),
    Broken("(a", .unclosed, 2),
    Broken("a)", .unexpected(")"), 1),
    Broken("Σ a", .unexpected("a"), 2),
    Broken("Σ(a", .unclosed, 3),
    Broken("a^0", .power("0"), 2),
    Broken("a^10", .power("10"), 2),
    Broken("a^b", .power(""), 2),
    Broken("a^-1", .power(""), 2),
    Broken("1.2.3", .number("1.2.3"), 0),
    Broken("a × .", .number("."), 4),
    Broken("−a", .unexpected("−"), 0),
    Broken("2[furlong]", nil, 2),
    Broken("2[t", .unclosed, 1),
    Broken("a?b", .unexpected("?"), 1),
    Broken("a=b", .unexpected("="), 1),
    Broken("2[]", nil, 2),
    Broken("IF(a,b)", .unexpected("("), 2),
    Broken("a^2^3", .unexpected("^"), 3),
    Broken("1e3", .unexpected("e"), 1),
  ]

  @Test(arguments: broken)
  func `is refused where it stops making sense`(_ broken: Broken) {
    let error = #expect(throws: FormulaSyntaxError.self) { try Expression(broken.text) }
    #expect(error?.offset == broken.offset)
    if let fault = broken.fault { #expect(error?.fault == fault) }
  }

  @Test func `passes on what is wrong with a number's unit`() {
    let error = #expect(throws: FormulaSyntaxError.self) { try Expression("a × 2[t/gj]") }
    guard case .unit(let inner) = error?.fault else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(inner.fault == .unknown("gj"))
    #expect((error?.offset, inner.offset) == (6, 2))
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "(", count: 100_000), String(repeating: "Σ(", count: 100_000),
      String(repeating: "a+", count: 100_000), String(repeating: "(", count: 65) + "a",
      "2[" + String(repeating: "(", count: 1500), String(repeating: "[", count: 100_000),
      "2" + String(repeating: "[", count: 1500),
    ])
  func `is refused quickly when it is absurd`(_ text: String) {
    #expect(throws: FormulaSyntaxError.self) { try Expression(text) }
  }

  @Test func `of two thousand characters is read in one breath`() throws {
    let formula = try Expression(String(repeating: "a+", count: 999) + "a")
    #expect(formula.notation.count > 2000)
    #expect(formula.variables.count == 1)
  }

  @Test func `is read or refused, whatever it is`() throws {
    let valid = [
      "FC × NCV × CC × OF × 44[tCO2]/12[tC]", "Σ(FC × NCV)^2 − (R + x1) / 2.5",
      "(AD × EF − R) × 28[tCO2e[AR5]/tCH4] × 10[kgCH4]",
    ]
    var mutation = Mutation(
      seed: 12, words: ["(", ")", "[", "]", "^9", "Σ(", "×", "/", "−", "44[tCO2]", ".", "total"])
    var read = 0
    for index in 0..<40_000 {
      let text = mutation.mutated(valid[index % valid.count])
      guard let formula = try? Expression(text) else { continue }
      read += 1
      #expect(try Expression(formula.notation) == formula, "\(text)")
    }
    #expect(read > 100, "mutations that stay valid are tried as well")
  }
}
