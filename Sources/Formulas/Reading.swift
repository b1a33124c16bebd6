/// A way to read a formula: one function per case of the tree.
public protocol Reading<Variable> {
  /// What the formula's letters are.
  associatedtype Variable: Hashable & Sendable
  /// What the reading yields.
  associatedtype Result
  /// How it can fail; `Never` for most readings.
  associatedtype Failure: Error = Never

  /// Reads a number.
  func number(_ literal: Literal) throws(Failure) -> Result
  /// Reads a letter.
  func variable(_ variable: Variable) throws(Failure) -> Result
  /// Reads a sum.
  func sum(_ left: Result, _ right: Result) throws(Failure) -> Result
  /// Reads a difference.
  func difference(_ left: Result, _ right: Result) throws(Failure) -> Result
  /// Reads a product.
  func product(_ left: Result, _ right: Result) throws(Failure) -> Result
  /// Reads a quotient.
  func quotient(_ left: Result, _ right: Result) throws(Failure) -> Result
  /// Reads a whole power.
  func power(_ base: Result, _ exponent: Int) throws(Failure) -> Result
  /// Reads a total over all lines.
  func total(_ inner: Result) throws(Failure) -> Result
  /// Reads a named function.
  func call(_ function: NamedFunction, _ arguments: [Result]) throws(Failure) -> Result
}

extension Expression {
  /// What `reading` makes of the formula, from the leaves up.
  public func read<R: Reading<Variable>>(as reading: R) throws(R.Failure) -> R.Result {
    switch self {
    case .number(let literal): try reading.number(literal)
    case .variable(let variable): try reading.variable(variable)
    case .sum(let left, let right):
      try reading.sum(left.read(as: reading), right.read(as: reading))
    case .difference(let left, let right):
      try reading.difference(left.read(as: reading), right.read(as: reading))
    case .product(let left, let right):
      try reading.product(left.read(as: reading), right.read(as: reading))
    case .quotient(let left, let right):
      try reading.quotient(left.read(as: reading), right.read(as: reading))
    case .power(let base, let exponent): try reading.power(base.read(as: reading), exponent)
    case .total(let inner): try reading.total(inner.read(as: reading))
    case .call(let function, let arguments):
      try reading.call(function, Self.read(arguments, as: reading))
    }
  }

  private static func read<R: Reading<Variable>>(
    _ arguments: [Expression], as reading: R
  ) throws(R.Failure) -> [R.Result] {
    var results: [R.Result] = []
    for argument in arguments { results.append(try argument.read(as: reading)) }
    return results
  }

  /// The letters of the formula, each once, in order of appearance.
  public var variables: [Variable] {
    var found: [Variable] = []
    collectVariables(into: &found)
    return found
  }

  /// The named functions that the formula calls, each with its arguments, in order of appearance.
  public var calls: [(function: NamedFunction, arguments: [Expression])] {
    switch self {
    case .number, .variable: []
    case .sum(let left, let right), .difference(let left, let right),
      .product(let left, let right), .quotient(let left, let right):
      left.calls + right.calls
    case .power(let inner, _), .total(let inner): inner.calls
    case .call(let function, let arguments):
      [(function, arguments)] + arguments.flatMap(\.calls)
    }
  }

  /// The named functions that the formula calls, each once.
  public var functions: [NamedFunction] {
    NamedFunction.allCases.filter { function in calls.contains { $0.function == function } }
  }

  /// A formula has few letters, so that looking through those found takes less than hashing them.
  private func collectVariables(into found: inout [Variable]) {
    switch self {
    case .number: break
    case .variable(let variable): if !found.contains(variable) { found.append(variable) }
    case .sum(let left, let right), .difference(let left, let right),
      .product(let left, let right), .quotient(let left, let right):
      left.collectVariables(into: &found)
      right.collectVariables(into: &found)
    case .power(let inner, _), .total(let inner): inner.collectVariables(into: &found)
    case .call(_, let arguments):
      for argument in arguments { argument.collectVariables(into: &found) }
    }
  }
}
