import Accounting
import Documents
import Findings
import Formulas
import Inventories
import Quantities
import Regulations
import Rendering

/// What prose may say of a method: its formula in words, its lines and what they come to.
struct MethodValues {
  private let account: MethodAccount
  private let context: ReportContext

  init(of account: MethodAccount, in context: ReportContext) {
    self.account = account
    self.context = context
  }

  /// The values by name.
  var values: [String: TemplateValue] {
    let method = account.method
    return [
      "method": .text(context.name(method.name)), "methodID": .text(method.id),
      "citation": .text(context.citation(method.citation, standing: method.standing)),
      "formula": .text(method.formula.expression.printed(result: method.formula.result.symbol)),
      "definition": .text(method.definition.map(context.name) ?? ""),
      "lines": .text(context.name(method.lines)), "count": .text("\(account.count)"),
      "where": .list(letters), "gas": .text(method.approach.isOfGas ? method.gas : ""),
      "addsUp": .flag(method.approach.addsUp),
      "total": .text(DisplayNumber(account.total, .mass).description),
      "unit": .text(account.unit.symbol),
      "assumptions": .list(account.assumptions.map { .map(["text": .text(context.name($0))]) }),
      "hasAssumptions": .flag(!account.assumptions.isEmpty),
      "isIncomplete": .flag(account.isIncomplete),
      "categories": .text(categories), "items": .text(items),
    ]
  }

  /// What a method's lines are called, each name once, as many as a sentence bears.
  private var items: String {
    var names: [String] = []
    for line in 0..<account.count where names.count <= Self.namesInASentence {
      let name = context.itemName(line, of: account)
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    let told = names.prefix(Self.namesInASentence)
      .joined(separator: context.label("name-separator"))
    return names.count > Self.namesInASentence
      ? context.label("items-more", ["items": .text(told)]) : told
  }

  private static let namesInASentence = 12

  /// The categories in which a method has lines.
  private var categories: String {
    let codes = context.layout(of: account).masses
    return (context.account.tree?.categories ?? []).filter { codes[$0.code] != nil }
      .map { "\($0.code) \(context.name($0.name))" }
      .joined(separator: context.label("name-separator"))
  }

  private var letters: [TemplateValue] {
    let formula = account.method.formula
    let letters = ([formula.result] + formula.variables.map(\.letter)).map { letter in
      values(letter.symbol.name, context.name(letter.name), letter.unit)
    }
    return letters
      + formula.expression.functions.map { function in
        values(function.rawValue, context.label(function.label), function.valueUnit)
      }
  }

  private func values(_ symbol: String, _ meaning: String, _ unit: Unit) -> TemplateValue {
    .map(["symbol": .text(symbol), "meaning": .text(meaning), "unit": .text(printed(unit))])
  }

  /// A unit as prose prints it: that of the fuel in words, that of a plain number not at all.
  private func printed(_ unit: Unit) -> String {
    guard !unit.isOne else { return "" }
    let words = context.unitName(unit)
    guard words == unit.symbol else { return words }
    return unit.symbol.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0 == "fuel" ? context.label("unit-of-fuel") : String($0) }.joined(separator: "/")
  }
}
