/// A function of formulas.
struct SheetFunction: Sendable {
  /// How many arguments it takes.
  let arguments: ClosedRange<Int>
  let body: Body

  enum Body: Sendable {
    /// Single values make a single value; arrays are gone through value by value, errors pass.
    case values(@Sendable ([SheetValue]) -> SheetValue)
    /// The same, and it looks at errors itself.
    case anyValues(@Sendable ([SheetValue]) -> SheetValue)
    /// Arguments computed beforehand, cells and arrays as such.
    case operands(@Sendable (inout SheetCalculator, [SheetOperand]) -> SheetOperand)
    /// The same, with ranges taken as arrays in the arguments.
    case arrays(@Sendable (inout SheetCalculator, [SheetOperand]) -> SheetOperand)
    /// Arguments it computes itself, those it needs.
    case parts(@Sendable (inout SheetCalculator, [FormulaNode]) -> SheetOperand)
  }

  /// As many arguments as programs allow.
  static let most = 255

  /// A function of numbers, all of them needed.
  static func numbers(
    _ arguments: ClosedRange<Int>, _ body: @escaping @Sendable ([Double]) -> SheetValue
  ) -> SheetFunction {
    SheetFunction(
      arguments: arguments,
      body: .values { values in
        var numbers: [Double] = []
        for value in values {
          switch value.asNumber {
          case .success(let number): numbers.append(number)
          case .failure(let fault): return .error(fault)
          }
        }
        return body(numbers)
      })
  }

  /// All functions by their names.
  static let all: [String: SheetFunction] = [
    aggregates, conditionals, rounding, mathematics, logic, tests, lookups, texts, places,
  ].reduce(into: [:]) { all, family in all.merge(family) { first, _ in first } }
}

extension SheetCalculator {
  /// What a function gives.
  mutating func call(_ name: String, _ parts: [FormulaNode]) -> SheetOperand {
    guard let function = SheetFunction.all[name] else { return unknown(.function(name)) }
    guard function.arguments.contains(parts.count) else { return unknown(.arguments(name)) }
    switch function.body {
    case .parts(let body): return body(&self, parts)
    case .operands(let body): return body(&self, parts.map { evaluate($0) })
    case .arrays(let body):
      let before = takesArrays
      takesArrays = true
      let operands = parts.map { evaluate($0) }
      takesArrays = before
      return body(&self, operands)
    case .values(let body):
      let operands = parts.map { scalar(evaluate($0)) }
      return spread(operands) { values in
        values.lazy.compactMap(\.fault).first.map(SheetValue.error) ?? body(values)
      }
    case .anyValues(let body):
      let operands = parts.map { scalar(evaluate($0)) }
      return spread(operands, body)
    }
  }
}
