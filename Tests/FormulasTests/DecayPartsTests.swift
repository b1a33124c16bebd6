import Formulas
import Testing

@Suite("A formula in which something decays, taken apart")
struct DecayPartsTests {
  private let deposit: Symbol

  init() throws {
    deposit = try #require(Symbol("W"))
  }

  @Test("What stands before the decay is laid down, what stands after it follows")
  func parts() throws {
    let formula = try Expression("W × DOC × MCF × FOD(k, n) × F × 16/12 × (1 − OX)")
    let parts = try #require(DecayParts(formula, deposit: deposit))
    #expect(try parts.stock == Expression("W × DOC × MCF"))
    #expect(try parts.rate == Expression("k"))
    #expect(try parts.yield == Expression("W × F × 16/12 × (1 − OX)"))
  }

  @Test(
    "A formula without a decay, or with one that is not a factor after the deposit, has no parts",
    arguments: [
      "W × F", "FOD(k, n) × W", "W × FOD(k, n) × W", "F × FOD(k, n)", "W × F + FOD(k, n)",
    ])
  func others(formula: String) throws {
    #expect(try DecayParts(Expression(formula), deposit: deposit) == nil)
  }
}
