/// Reads a formula as a column of numbers, one for each line of the table.
public struct ColumnReading: Reading {
  private let columns: [Symbol: Column]
  private let count: Int

  /// Reads with these columns for the letters, each of `count` lines.
  public init(columns: [Symbol: Column], count: Int) {
    self.columns = columns
    self.count = count
  }

  /// A letter that no column stands for.
  public struct Failure: Error, Hashable, Sendable {
    /// The letter.
    public let unbound: Symbol
  }

  /// The literal on every line.
  public func number(_ literal: Literal) -> Column { .same(literal.value) }

  /// The letter's column.
  public func variable(_ variable: Symbol) throws(Failure) -> Column {
    guard let column = columns[variable] else { throw Failure(unbound: variable) }
    return column
  }

  /// The sum, line by line.
  public func sum(_ left: Column, _ right: Column) -> Column { .combining(left, right, +) }

  /// The difference, line by line.
  public func difference(_ left: Column, _ right: Column) -> Column {
    .combining(left, right, -)
  }

  /// The product, line by line.
  public func product(_ left: Column, _ right: Column) -> Column { .combining(left, right, *) }

  /// The quotient, line by line.
  public func quotient(_ left: Column, _ right: Column) -> Column {
    .combining(left, right, /)
  }

  /// The power, line by line.
  public func power(_ base: Column, _ exponent: Int) -> Column {
    (1..<max(exponent, 1)).reduce(base) { product, _ in .combining(product, base, *) }
  }

  /// The function, line by line.
  public func call(_ function: NamedFunction, _ arguments: [Column]) -> Column {
    let definition = function.definition
    return .applying(arguments) { definition.init($0).value }
  }

  /// How a function changes with one of its arguments, line by line.
  func slope(_ function: NamedFunction, by position: Int, _ arguments: [Column]) -> Column {
    let definition = function.definition
    return .applying(arguments) { definition.init($0).slope(by: position) }
  }

  /// The sum over all lines, on every line.
  public func total(_ inner: Column) -> Column { .same(inner.total(count: count)) }
}
