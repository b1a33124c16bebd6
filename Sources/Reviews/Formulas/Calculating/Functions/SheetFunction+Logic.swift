extension SheetFunction {
  /// Functions that choose; what is not chosen is not computed.
  static let logic: [String: SheetFunction] = [
    "IF": SheetFunction(arguments: 2...3, body: .parts(choice)),
    "IFS": SheetFunction(arguments: 2...most, body: .parts(firstTrue)),
    "IFERROR": SheetFunction(arguments: 2...2, body: .parts { fallback(&$0, $1) { _ in true } }),
    "IFNA": SheetFunction(
      arguments: 2...2, body: .parts { fallback(&$0, $1) { $0 == .notAvailable } }),
    "CHOOSE": SheetFunction(arguments: 2...most, body: .parts(choose)),
    "AND": truths { !$0.contains(false) },
    "OR": truths { $0.contains(true) },
    "XOR": truths { !$0.filter { $0 }.count.isMultiple(of: 2) },
    "NOT": SheetFunction(
      arguments: 1...1,
      body: .values { values in
        switch values[0].asTruth {
        case .success(let truth): .boolean(!truth)
        case .failure(let fault): .error(fault)
        }
      }),
  ]

  private enum Condition {
    case met(Bool)
    case fault(SheetFault)
    /// Not known yet, or never.
    case open
  }

  private static func condition(
    _ node: FormulaNode, _ calculator: inout SheetCalculator
  ) -> Condition {
    guard let value = single(node, &calculator) else { return .open }
    switch value.asTruth {
    case .success(let truth): return .met(truth)
    case .failure(let fault): return .fault(fault)
    }
  }

  /// One value; `nil` when it waits for other cells, or is an array.
  private static func single(
    _ node: FormulaNode, _ calculator: inout SheetCalculator
  ) -> SheetValue? {
    let operand = calculator.scalar(calculator.evaluate(node))
    guard calculator.pending.isEmpty, calculator.gap == nil else { return nil }
    guard case .value(let value) = operand else {
      _ = calculator.unknown(.arguments("IF"))
      return nil
    }
    return value
  }

  private static func choice(
    _ calculator: inout SheetCalculator, _ parts: [FormulaNode]
  ) -> SheetOperand {
    switch condition(parts[0], &calculator) {
    case .open: .value(.blank)
    case .fault(let fault): .error(fault)
    case .met(true): branch(parts[1], &calculator)
    case .met(false):
      parts.count > 2 ? branch(parts[2], &calculator) : .value(.boolean(false))
    }
  }

  private static func branch(
    _ node: FormulaNode, _ calculator: inout SheetCalculator
  ) -> SheetOperand {
    node == .omitted ? .number(0) : calculator.evaluate(node)
  }

  private static func firstTrue(
    _ calculator: inout SheetCalculator, _ parts: [FormulaNode]
  ) -> SheetOperand {
    guard parts.count.isMultiple(of: 2) else { return calculator.unknown(.arguments("IFS")) }
    for index in stride(from: 0, to: parts.count, by: 2) {
      switch condition(parts[index], &calculator) {
      case .open: return .value(.blank)
      case .fault(let fault): return .error(fault)
      case .met(true): return branch(parts[index + 1], &calculator)
      case .met(false): break
      }
    }
    return .error(.notAvailable)
  }

  private static func fallback(
    _ calculator: inout SheetCalculator, _ parts: [FormulaNode],
    _ isCaught: (SheetFault) -> Bool
  ) -> SheetOperand {
    guard let value = single(parts[0], &calculator) else { return .value(.blank) }
    guard let fault = value.fault, isCaught(fault) else { return .value(value) }
    return branch(parts[1], &calculator)
  }

  private static func choose(
    _ calculator: inout SheetCalculator, _ parts: [FormulaNode]
  ) -> SheetOperand {
    guard let value = single(parts[0], &calculator) else { return .value(.blank) }
    switch value.asNumber {
    case .failure(let fault): return .error(fault)
    case .success(let number):
      guard number >= 1, number < Double(parts.count) else { return .error(.value) }
      return branch(parts[Int(number)], &calculator)
    }
  }

  private static func truths(_ verdict: @escaping @Sendable ([Bool]) -> Bool) -> SheetFunction {
    SheetFunction(
      arguments: 1...most,
      body: .operands { calculator, operands in
        var found: [Bool] = []
        for operand in operands {
          for value in calculator.truths(of: operand) {
            switch value {
            case .success(let truth): found.append(truth)
            case .failure(let fault): return .error(fault)
            }
          }
        }
        return found.isEmpty ? .error(.value) : .value(.boolean(verdict(found)))
      })
  }
}

extension SheetCalculator {
  /// The conditions in an operand; text and blanks in cells are none.
  mutating func truths(of operand: SheetOperand) -> [Result<Bool, SheetFault>] {
    if case .value(let value) = operand { return [value.asTruth] }
    return array(of: operand).values.compactMap { value in
      switch value {
      case .blank, .text: nil
      case .number, .boolean, .error: value.asTruth
      }
    }
  }
}
