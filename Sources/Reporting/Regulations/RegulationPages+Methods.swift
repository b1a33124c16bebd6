import Documents
import Findings
import Formulas
import Regulations

extension RegulationPages {
  /// A method: what it is, its formula and letters, where values and lines come from, examples.
  func sections(of method: Method, level: Int) -> [Section] {
    let parts: [(key: String, blocks: [Block])] = [
      ("formula", [.preformatted(print(method.formula)), .table(letters(of: method.formula))]),
      ("default-factors", [.table(defaults(of: method))]),
      ("balance-rows", [.table(balanceRows(of: method))]),
      ("examples", method.examples.flatMap { blocks(of: $0, in: method.formula) }),
    ]
    return parts.filter { part in
      !part.blocks.isEmpty && part.blocks.tables.allSatisfy { !$0.rows.isEmpty }
    }.map { part in
      Section(
        id: "\(method.id)-\(part.key)", heading: words[part.key], level: level,
        blocks: part.blocks)
    }
  }

  /// What a method is, in a few lines.
  func facts(of method: Method) -> [String] {
    let guideline = regulation.guidelines[method.guideline].map { words.name($0.name) }
    let tree = regulation.guidelines[method.guideline]?.categories.flatMap { regulation.trees[$0] }
    let category = method.category.map { code in
      [code, tree?[code].map { words.name($0.name) }].compactMap(\.self).joined(separator: " ")
    }
    return [
      fact("id", method.id),
      fact("guideline", guideline ?? method.guideline),
      fact("citation", cited(method.citation, withNumber: true)),
      fact("formula-standing", words.standing(method.standing)),
      fact("gas", method.gas),
      fact("scope", "\(method.scope)"),
      fact("approach", words.choice("approach", method.approach.rawValue)),
      fact("category", category ?? words["category-by-line"]),
      method.definition.flatMap { fact("definition", words.name($0)) },
      fact("lines", method.lines[words.language]),
    ].compactMap(\.self)
  }

  /// The formula as the guideline prints it, with its result.
  func print(_ formula: Method.Formula) -> String {
    "\(formula.result.symbol) = \(formula.expression.print)"
  }

  private func letters(of formula: Method.Formula) -> Table {
    let result = Where(letter: formula.result, origin: words["result"])
    let others = formula.variables.map { Where(letter: $0.letter, origin: origin(of: $0)) }
    return Listing<Where>("letters", words)
      .text("letter") { $0.letter.symbol.name }
      .text("meaning") { words.name($0.letter.name) }
      .text("unit") { words.unit($0.letter.unit) }
      .text("origin") { $0.origin }
      .table(of: [result] + others + functions(of: formula))
  }

  private func functions(of formula: Method.Formula) -> [Where] {
    formula.expression.functions.compactMap { function in
      Symbol(function.rawValue).map { symbol in
        let name = LocalizedText(words.choice("function", function.id))
        let letter = Method.Letter(symbol: symbol, name: name, unit: function.valueUnit)
        return Where(letter: letter, origin: words["function"])
      }
    }
  }

  private func origin(of variable: Method.Variable) -> String {
    switch variable.origin {
    case .activity: words["from-activity"]
    case .age: words["from-age"]
    case .result(let source):
      words(
        source.grouping.map { "from-result-by-\($0.rawValue)" } ?? "from-result",
        [
          "method": .text(
            source.methods.map(name(ofMethod:)).joined(separator: words["enumeration"]))
        ])
    case .stated(let mayBeAbsent): words[mayBeAbsent ? "from-stated-or-absent" : "from-stated"]
    case .factor(_, let preference, _):
      preference.map { words.choice("preference", $0.rawValue) }.joined(separator: words["then"])
    }
  }

  private func name(ofMethod id: String) -> String {
    regulation.methods[id].map { words.name($0.name) } ?? id
  }

  /// The sets that a letter's default comes from, in the order they are asked.
  func defaults(of method: Method) -> Table {
    Listing<Default>("defaults", words)
      .text("letter") { $0.letter }
      .text("factor-set") { $0.set.id }
      .text("name") { words.name($0.set.name) }
      .text("years") { StandingCount([$0.set]).years }
      .text("standing") { StandingCount([$0.set]).text(in: words) }
      .text("source") { citations(in: $0.set) }
      .table(of: defaultSets(of: method))
  }

  /// The sets that a method asks for defaults, with the letters that ask.
  func defaultSets(of method: Method) -> [Default] {
    method.formula.variables.flatMap { variable -> [Default] in
      variable.defaults.compactMap { regulation.factorSets[$0] }.map {
        Default(letter: variable.letter.symbol.name, set: $0)
      }
    }
  }

  private func citations(in set: FactorSet) -> String {
    var once: Set<String> = []
    let titles = set.values.map { regulation.sources[$0.citation.source]?.title[words.language] }
    return words.joined(titles.compactMap(\.self).filter { once.insert($0).inserted })
  }
}

/// A letter of a where-list and where its values come from.
private struct Where {
  let letter: Method.Letter
  let origin: String
}

/// A set of default values, and the letter it is for.
struct Default {
  let letter: String
  let set: FactorSet
}
