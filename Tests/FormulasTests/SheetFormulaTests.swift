import Formulas
import Foundation
import TestSupport
import Testing

/// A cell's formula is worked out by Python, which knows nothing of the tree it came from.
@Suite("The formula of a cell")
struct SheetFormulaTests {
  private static let python = "/usr/bin/python3"
  private static let script = """
    import math, sys
    cells = {'FC': 3.0, 'NCV': 2.5, 'EF_e': 0.25, 'x1': 7.0, '碳': 1.5, 'total': 0.75, 'SUM': lambda x: x,
      'IF': lambda test, then, otherwise: then if test else otherwise, 'EXP': lambda x: math.exp(min(x, 700))}
    for line in sys.stdin:
        print(repr(float(eval(line.replace('^', '**'), cells))))
    """
  private static let values = [
    "FC": 3.0, "NCV": 2.5, "EF_e": 0.25, "x1": 7, "碳": 1.5, "total": 0.75,
  ]

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: python)))
  func `means what the formula means`() throws {
    var formulas = try RandomFormula(seed: 7)
    let drawn = (0..<2000).map { _ in formulas.next(depth: 4) }
    let input = try drawn.map(cellText).joined(separator: "\n")
    let run = try Command.run(Self.python, ["-c", Self.script], input: input)
    let results = run.output.split(separator: "\n").compactMap { Double($0) }
    try #require(results.count == drawn.count, "\(run.errors)")
    for (formula, result) in zip(drawn, results) {
      let value = try formula.read(as: ColumnReading(columns: columns, count: 1))[0]
      let size = formula.read(as: SizeReading(values: Self.values))
      #expect(abs(value - result) <= size * 1e-12, "\(formula.notation)")
    }
  }

  @Test(
    "Cells hold the derivatives that numbers have",
    .enabled(if: FileManager.default.isExecutableFile(atPath: python)))
  func derivatives() throws {
    var formulas = try RandomFormula(seed: 11)
    let drawn = (0..<700).map { _ in formulas.next(depth: 3) }
      .flatMap { formula in formula.variables.map { (formula, $0) } }
    let input = try drawn.map { try slopeText($0.0, $0.1) }.joined(separator: "\n")
    let run = try Command.run(Self.python, ["-c", Self.script], input: input)
    let results = run.output.split(separator: "\n").compactMap { Double($0) }
    try #require(results.count == drawn.count, "\(run.errors)")
    for ((formula, letter), result) in zip(drawn, results) {
      let gradient = try formula.read(as: GradientReading(columns: columns, count: 1))
      let exact = gradient[letter][0]
      #expect(abs(exact - result) <= 1e-7 * max(1, abs(exact)), "\(formula.notation) by \(letter)")
    }
  }

  private func slopeText(
    _ formula: Formulas.Expression<Symbol>, _ letter: Symbol
  ) throws -> String {
    let names = formula.variables.map { ($0, $0.name) }
    let reading = SheetGradientReading(references: Dictionary(uniqueKeysWithValues: names))
    let tokens = try #require(try formula.read(as: reading).slope(by: letter))
    return tokens.map { token in
      switch token {
      case .text(let text): text
      case .reference(let name): name
      }
    }.joined()
  }

  private var columns: [Symbol: Column] {
    let pairs = Self.values.compactMap { name, value in
      Symbol(name).map { ($0, Column.same(value)) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  private func cellText(_ formula: Formulas.Expression<Symbol>) throws -> String {
    let names = formula.variables.map { ($0, $0.name) }
    let reading = SheetReading(references: Dictionary(uniqueKeysWithValues: names))
    return try formula.read(as: reading).tokens.map { token in
      switch token {
      case .text(let text): text
      case .reference(let name): name
      }
    }.joined()
  }
}

/// Reads a formula as the size of its largest part, to judge how many digits may be lost.
private struct SizeReading: Reading {
  let values: [String: Double]

  func number(_ literal: Literal) -> Double { literal.value }
  func variable(_ variable: Symbol) -> Double { values[variable.name] ?? 0 }
  func sum(_ left: Double, _ right: Double) -> Double { left + right }
  func difference(_ left: Double, _ right: Double) -> Double { left + right }
  func product(_ left: Double, _ right: Double) -> Double { left * right }
  func quotient(_ left: Double, _ right: Double) -> Double { left / right }
  func power(_ base: Double, _ exponent: Int) -> Double { pow(base, Double(exponent)) }
  func total(_ inner: Double) -> Double { inner }
  func call(_ function: NamedFunction, _ arguments: [Double]) -> Double { 1 }
}
