import Documents
import Findings
import Formulas
import Quantities
import Regulations

extension RegulationPages {
  /// An example: what is put in, the formula, the line with the numbers put in, and what comes out.
  func blocks(of example: Method.Example, in formula: Method.Formula) -> [Block] {
    let given = formula.variables.compactMap { self.given($0, in: example) }
    let lead = "\(formula.result.symbol)"
    let indent = String(repeating: " ", count: lead.count)
    let lines =
      ["\(lead) = \(formula.expression.print)"]
      + [substituted(example, in: formula), outcome(of: example, in: formula)]
      .compactMap { $0 }.map { "\(indent) = \($0)" }
    let expected = text(example.expectedText, example.expected.unit)
    return [
      .paragraph(
        words.name(example.name) + words["colon"] + given.joined(separator: words["semicolon"])),
      .preformatted(lines.joined(separator: "\n")),
      .paragraph(words("expected", ["result": .text(expected)])),
    ]
  }

  /// What is given for a letter, and the same in the letter's own unit where that differs.
  private func given(_ variable: Method.Variable, in example: Method.Example) -> String? {
    guard let given = example.given[variable.letter.symbol] else { return nil }
    let stated = text(number(given.value), given.unit)
    let unit = example.unit(of: variable)
    let converted = given.converted(to: unit).map { text(number($0.value), unit) }
    let same = given.unit == unit ? nil : converted
    return ([variable.letter.symbol.name, stated] + [same].compactMap(\.self))
      .joined(separator: " = ")
  }

  private func substituted(_ example: Method.Example, in formula: Method.Formula) -> String? {
    guard let values = example.values(for: formula) else { return nil }
    var texts: [Symbol: String] = [:]
    for variable in formula.variables {
      texts[variable.letter.symbol] = values[variable.letter.symbol].map {
        text(number($0), example.unit(of: variable))
      }
    }
    let print = PrintReading<Symbol>(
      literal: { $0.unit.isOne ? $0.text : "\($0.text) \($0.unit.symbol)" },
      wording: { [texts] symbol in texts[symbol] ?? symbol.name })
    return formula.expression.read(as: print).text
  }

  private func outcome(of example: Method.Example, in formula: Method.Formula) -> String? {
    example.result(of: formula).map { text(number($0.value), $0.unit) }
  }

  private func text(_ number: String, _ unit: Unit) -> String {
    unit.isOne ? number : "\(number) \(unit.symbol)"
  }
}

extension Method.Example {
  /// The unit of a letter in this example.
  fileprivate func unit(of variable: Method.Variable) -> Unit {
    fuelUnit.map { variable.letter.unit.replacing(.fuel, with: $0) } ?? variable.letter.unit
  }
}
