import Findings
import Formulas
import Parsing
import Quantities

extension YAMLReading where Value == Method.Formula {
  /// Reads `formula: { result: …, is: …, where: … }`.
  static var methodFormula: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let result = map.required("result", as: .letter, into: &findings)
      let expression = map.required("is", as: .formula, into: &findings)
      let place = map.place(of: "is")
      let letters = map.required("where", as: .entries(of: .map), into: &findings) ?? []
      let variables = letters.compactMap { Method.Variable($0, into: &findings) }
      map.finish(into: &findings)
      guard let result, let expression, variables.count == letters.count else { return nil }
      return Method.Formula(
        result: result, expression: expression, variables: variables, place: place)
    }
  }
}

extension YAMLReading where Value == Method.Letter {
  /// Reads `{ symbol: E, name: …, unit: … }`.
  static var letter: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let symbol = map.required("symbol", as: .symbol, into: &findings)
      let name = map.required("name", as: .localizedText, into: &findings)
      let unit = map.required("unit", as: .unit, into: &findings)
      map.finish(into: &findings)
      guard let symbol, let name, let unit else { return nil }
      return Method.Letter(symbol: symbol, name: name, unit: unit)
    }
  }
}

extension Method.Variable {
  fileprivate init?(_ entry: YAMLEntry<YAMLMap>, into findings: inout [Finding]) {
    var map = entry.value
    let name = map.required("name", as: .localizedText, into: &findings)
    let unit = map.required("unit", as: .unit, into: &findings)
    let origin = Origin(&map, into: &findings)
    let range = map.optional("range", as: .range, into: &findings)
    let usual = map.optional("usual", as: .range, into: &findings)
    let atMost = map.optional("at-most", as: .symbol, into: &findings)
    let defaultOnly = map.optional("default-only", as: .list(of: .string), into: &findings) ?? []
    let defaultUntil = map.optional("default-until", as: .year, into: &findings)
    map.finish(into: &findings)
    guard let symbol = Symbol(entry.key) else {
      findings.append(Finding(.error, .notASymbol, ["text": .text(entry.key)], at: entry.place))
      return nil
    }
    guard let name, let unit, let origin else { return nil }
    self.init(
      letter: Method.Letter(symbol: symbol, name: name, unit: unit), origin: origin, range: range,
      usual: usual, atMost: atMost, defaultOnly: defaultOnly, defaultUntil: defaultUntil,
      place: entry.place)
  }
}

extension Method.Variable.Origin {
  /// What becomes of a result when a stated value is absent, or of lines that follow from others when
  /// the methods whose results they go on with have none.
  private enum Absence: String, CaseIterable {
    case incomplete
    case noLines = "no-lines"
  }

  fileprivate init?(_ map: inout YAMLMap, into findings: inout [Finding]) {
    let words = map.required("from", as: .oneOrMore(of: .string), into: &findings) ?? []
    let place = map.place(of: "from")
    let parameter = map.optional("parameter", as: .string, into: &findings)
    let defaults = map.optional("defaults", as: .oneOrMore(of: .string), into: &findings) ?? []
    let absent = map.optional("absent", as: YAMLReading<Absence>.choice, into: &findings)
    let methods = map.optional("method", as: .oneOrMore(of: .string), into: &findings)
    let grouping = map.optional(
      "by", as: YAMLReading<ResultSource.Grouping>.choice, into: &findings)
    switch (words, methods) {
    case (["activity"], _): self = .activity
    case (["age"], _): self = .age
    case (["stated"], _): self = .stated(mayBeAbsent: absent == .incomplete)
    case (["result"], let methods?) where !methods.isEmpty:
      self = .result(ResultSource(methods, by: grouping, isCondition: absent == .noLines))
    default:
      let preference = words.compactMap { Method.Preference(rawValue: $0) }
      guard let parameter, !preference.isEmpty, preference.count == words.count else {
        findings.append(
          Finding(.error, .unknownOrigin, ["text": .text(words.joined(separator: ", "))], at: place)
        )
        return nil
      }
      self = .factor(parameter: parameter, preference: preference, defaults: defaults)
    }
  }
}

extension YAMLReading where Value == Method.Example {
  /// Reads `{ name: …, fuel-unit: t, given: { FC: 1 t, … }, expect: 3.095910 tCO2 }`.
  static var example: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let name = map.required("name", as: .localizedText, into: &findings)
      let fuelUnit = map.optional("fuel-unit", as: .unit, into: &findings)
      let given = map.required("given", as: .entries(of: .quantity), into: &findings)
      let expected = map.required("expect", as: .quantity, into: &findings)
      let text = map.optional("expect", as: .string, into: &findings)
      _ = map.optional("note", as: .localizedText, into: &findings)
      map.finish(into: &findings)
      guard let name, let given, let expected, let text else { return nil }
      let values = given.compactMap { entry in Symbol(entry.key).map { ($0, entry.value) } }
      return Method.Example(
        name: name, fuelUnit: fuelUnit,
        given: Dictionary(values, uniquingKeysWith: { $1 }), expected: expected,
        expectedText: text.split(separator: " ").first.map(String.init) ?? "", place: node.place)
    }
  }
}

extension Finding.Code {
  static let unknownOrigin: Self = "unknown-origin"
}
