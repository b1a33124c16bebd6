import Findings
public import Formulas
public import Quantities

/// Every worked example comes out as printed, at its own decimals.
struct ExamplesHold: RegulationCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.methodWithoutExample: .error, .exampleIncomplete: .error, .exampleFails: .error]
  }

  func findings(in regulation: Regulation) -> [Finding] {
    regulation.methods.values.sorted { $0.id < $1.id }.flatMap { method in
      method.examples.isEmpty
        ? [Finding(.error, .methodWithoutExample, ["method": .text(method.id)], at: method.place)]
        : method.examples.compactMap { findings(for: $0, of: method.formula) }
    }
  }

  private func findings(for example: Method.Example, of formula: Method.Formula) -> Finding? {
    guard let result = example.result(of: formula) else {
      return Finding(
        .error, .exampleIncomplete, ["example": .name(example.name)], at: example.place)
    }
    let places = example.expectedText.split(separator: ".").dropFirst().first?.count ?? 0
    let rounded = DecimalRounding.halfUp.text(result.value, places: places)
    guard rounded != example.expectedText else { return nil }
    let arguments: [String: Finding.Argument] = [
      "example": .name(example.name), "expected": .text(example.expectedText),
      "found": .text(rounded),
    ]
    return Finding(.error, .exampleFails, arguments, at: example.place)
  }
}

extension Method.Example {
  /// What the formula yields for this example, in the unit expected; `nil` if a value is missing
  /// or of another unit.
  public func result(of formula: Method.Formula) -> Quantity? {
    guard let values = values(for: formula) else { return nil }
    let columns = values.mapValues { Column.same($0) }
    let reading = ColumnReading(columns: columns, count: 1)
    guard let column = try? formula.expression.read(as: reading) else { return nil }
    return Quantity(column[0], formula.result.unit).converted(to: expected.unit)
  }

  /// The values put in, each in its letter's unit; `nil` if one is missing or of another unit.
  public func values(for formula: Method.Formula) -> [Symbol: Double]? {
    var values: [Symbol: Double] = [:]
    for variable in formula.variables {
      let unit = fuelUnit.map { variable.letter.unit.replacing(.fuel, with: $0) }
      guard let given = given[variable.letter.symbol],
        let converted = given.converted(to: unit ?? variable.letter.unit)
      else { return nil }
      values[variable.letter.symbol] = converted.value
    }
    return values
  }
}

extension Finding.Code {
  static let methodWithoutExample: Self = "method-without-example"
  static let exampleIncomplete: Self = "example-incomplete"
  static let exampleFails: Self = "example-fails"
}
