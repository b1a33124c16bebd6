/// A value for every line of a table: one number for all, or one for each.
public enum Column: Hashable, Sendable {
  /// The same number on every line.
  case same(Double)
  /// A number for each line.
  case each([Double])

  /// The value on a line.
  public subscript(line: Int) -> Double {
    switch self {
    case .same(let value): value
    case .each(let values): values[line]
    }
  }

  /// The column spelt out for `count` lines.
  public func values(count: Int) -> [Double] {
    switch self {
    case .same(let value): Array(repeating: value, count: count)
    case .each(let values): values
    }
  }
}

extension Column {
  /// Combines two columns line by line, in the storage of one of them.
  static func combining(
    _ left: consuming Column, _ right: Column, _ operation: (Double, Double) -> Double
  ) -> Column {
    switch (left, right) {
    case (.same(let left), .same(let right)):
      return .same(operation(left, right))
    case (.each(var values), .same(let right)):
      for line in values.indices { values[line] = operation(values[line], right) }
      return .each(values)
    case (.same(let left), .each(var values)):
      for line in values.indices { values[line] = operation(left, values[line]) }
      return .each(values)
    case (.each(var values), .each(let right)):
      values.withUnsafeMutableBufferPointer { left in
        right.withUnsafeBufferPointer { right in
          for line in 0..<min(left.count, right.count) {
            left[line] = operation(left[line], right[line])
          }
        }
      }
      return .each(values)
    }
  }

  /// The sum over all lines, with Neumaier's compensation, so that order hardly matters.
  public func total(count: Int) -> Double {
    switch self {
    case .same(let value): value * Double(count)
    case .each(let values): values.compensatedSum
    }
  }
}

extension Sequence<Double> {
  /// The sum, with Neumaier's compensation for lost digits.
  public var compensatedSum: Double {
    var sum = CompensatedSum()
    for value in self { sum.add(value) }
    return sum.value
  }
}
