/// A value for every line of a table: one number for all, one for each, or one of a few by code.
public enum Column: Hashable, Sendable {
  /// The same number on every line.
  case same(Double)
  /// A number for each line.
  case each([Double])
  /// For each line the position of its number among a few: a city's lines share a dozen factors.
  case coded([Int32], values: [Double])

  /// The value on a line.
  public subscript(line: Int) -> Double {
    switch self {
    case .same(let value): value
    case .each(let values): values[line]
    case .coded(let codes, let values): values[Int(codes[line])]
    }
  }

  /// The column spelt out for `count` lines.
  public func values(count: Int) -> [Double] {
    switch self {
    case .same(let value): Array(repeating: value, count: count)
    case .each(let values): values
    case .coded(let codes, let values): codes.map { values[Int($0)] }
    }
  }
}

extension Column {
  /// Combines two columns line by line, in the storage of one of them.
  @inline(__always)
  static func combining(
    _ left: consuming Column, _ right: consuming Column, _ operation: (Double, Double) -> Double
  ) -> Column {
    switch (left, right) {
    case (.same(let left), .same(let right)):
      return .same(operation(left, right))
    case (.each(var values), let right):
      right.forEach(in: &values) { operation($0, $1) }
      return .each(values)
    case (let left, .each(var values)):
      left.forEach(in: &values) { operation($1, $0) }
      return .each(values)
    case (.coded(let codes, let values), .same(let right)):
      return .coded(codes, values: values.map { operation($0, right) })
    case (.same(let left), .coded(let codes, let values)):
      return .coded(codes, values: values.map { operation(left, $0) })
    case (.coded(let codes, let table), let right):
      var values = codes.map { table[Int($0)] }
      right.forEach(in: &values) { operation($0, $1) }
      return .each(values)
    }
  }

  /// What `function` gives for the values of all columns on a line, which it is handed by position.
  static func applying(
    _ columns: [Column], _ function: (_ argument: (Int) -> Double) -> Double
  ) -> Column {
    guard let count = columns.lazy.compactMap(\.count).max() else {
      return .same(function { columns[$0][0] })
    }
    return .each((0..<count).map { line in function { columns[$0][line] } })
  }

  /// How many lines it has; `nil` where it is the same on any.
  private var count: Int? {
    switch self {
    case .same: nil
    case .each(let values): values.count
    case .coded(let codes, _): codes.count
    }
  }

  /// Replaces each of `values` by what `operation` makes of it and this column's value.
  @inline(__always)
  private func forEach(in values: inout [Double], _ operation: (Double, Double) -> Double) {
    values.withUnsafeMutableBufferPointer { values in
      switch self {
      case .same(let value):
        for line in values.indices { values[line] = operation(values[line], value) }
      case .each(let others):
        others.withUnsafeBufferPointer { others in
          for line in 0..<min(values.count, others.count) {
            values[line] = operation(values[line], others[line])
          }
        }
      case .coded(let codes, let table):
        codes.withUnsafeBufferPointer { codes in
          for line in 0..<min(values.count, codes.count) {
            values[line] = operation(values[line], table[Int(codes[line])])
          }
        }
      }
    }
  }

  /// The sum over all lines, with Neumaier's compensation, so that order hardly matters.
  public func total(count: Int) -> Double {
    switch self {
    case .same(let value): value * Double(count)
    case .each(let values): values.compensatedSum
    case .coded: values(count: count).compensatedSum
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
