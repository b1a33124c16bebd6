import SheetReferences

extension SheetFunction {
  /// Totals of whatever numbers there are.
  static let aggregates: [String: SheetFunction] = [
    "SUM": total { .checked($0.reduce(0, +)) },
    "PRODUCT": total { $0.isEmpty ? .number(0) : .checked($0.reduce(1, *)) },
    "SUMSQ": total { .checked($0.reduce(0) { $0 + $1 * $1 }) },
    "AVERAGE": total {
      $0.isEmpty ? .error(.division) : .checked($0.reduce(0, +) / Double($0.count))
    },
    "MIN": total { .number($0.min() ?? 0) },
    "MAX": total { .number($0.max() ?? 0) },
    "COUNT": count { isNumber($0, isWritten: $1) },
    "COUNTA": count { value, isWritten in value != .blank || isWritten },
    "COUNTBLANK": count { value, _ in value == .blank || value == .text("") },
    "SUMPRODUCT": SheetFunction(arguments: 1...most, body: .arrays(sumOfProducts)),
  ]

  private static func total(
    _ total: @escaping @Sendable ([Double]) -> SheetValue
  ) -> SheetFunction {
    SheetFunction(
      arguments: 1...most,
      body: .operands { calculator, operands in
        NumbersGiven(operands, &calculator).value(total)
      })
  }

  private static func count(
    _ counts: @escaping @Sendable (SheetValue, _ isWritten: Bool) -> Bool
  ) -> SheetFunction {
    SheetFunction(
      arguments: 1...most,
      body: .operands { calculator, operands in
        .number(Double(count(operands, counts, &calculator)))
      })
  }

  private static func count(
    _ operands: [SheetOperand], _ counts: (SheetValue, Bool) -> Bool,
    _ calculator: inout SheetCalculator
  ) -> Int {
    var sum = 0
    for operand in operands {
      switch operand {
      case .value(let value): sum += counts(value, true) ? 1 : 0
      case .union(let parts): sum += count(parts, counts, &calculator)
      case .area, .array:
        for value in calculator.array(of: operand).values where counts(value, false) { sum += 1 }
      }
    }
    return sum
  }

  /// A value in the formula itself counts as a number if it can be made one.
  private static func isNumber(_ value: SheetValue, isWritten: Bool) -> Bool {
    if case .number = value { return true }
    guard isWritten, case .success = value.asNumber else { return false }
    return true
  }

  private static func sumOfProducts(
    _ calculator: inout SheetCalculator, _ operands: [SheetOperand]
  ) -> SheetOperand {
    let arrays = operands.map { calculator.array(of: $0) }
    let shapes = operands.map { calculator.shape(of: $0) }
    if Set(shapes).count > 1, Set(arrays.map(\.shape)).count > 1 {
      // A whole column beside what was computed of another one: how long it is was not kept.
      let areCut = zip(arrays, shapes).contains { $0.shape != $1 }
      return areCut ? calculator.unknown(.arguments("SUMPRODUCT")) : .error(.value)
    }
    let values = arrays.map(\.values)
    if let fault = values.joined().lazy.compactMap(\.fault).first { return .error(fault) }
    // Arrays that end with their sheet's last used cell are zero beyond it.
    let rows = arrays.map(\.rows).min() ?? 0
    let columns = arrays.map(\.columns).min() ?? 0
    var sum: Double = 0
    for row in 0..<rows {
      for column in 0..<columns {
        sum += arrays.reduce(1) { $0 * plainNumber($1[row, column]) }
      }
    }
    return .number(sum)
  }

  private static func plainNumber(_ value: SheetValue) -> Double {
    if case .number(let number) = value { number } else { 0 }
  }
}

extension SheetCalculator {
  /// How many rows and columns an operand has, as written.
  func shape(of operand: SheetOperand) -> SheetShape {
    switch operand {
    case .value, .union: SheetShape(rows: 1, columns: 1)
    case .array(let array): array.shape
    case .area(let area):
      SheetShape(rows: area.range.rowCount, columns: area.range.columnCount)
    }
  }
}

/// How many rows and columns something has.
struct SheetShape: Hashable {
  let rows: Int
  let columns: Int
}

extension SheetArray {
  /// How many rows and columns it has.
  var shape: SheetShape { SheetShape(rows: rows, columns: columns) }
}
