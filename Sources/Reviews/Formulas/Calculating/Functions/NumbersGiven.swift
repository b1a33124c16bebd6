/// The numbers that a total is made of.
///
/// Of cells and arrays only numbers count; what stands in the formula itself is converted.
struct NumbersGiven {
  private(set) var numbers: [Double] = []
  /// The first error met.
  private(set) var fault: SheetFault?

  init(_ operands: [SheetOperand], _ calculator: inout SheetCalculator) {
    for operand in operands { take(operand, &calculator) }
  }

  /// What `total` makes of the numbers, or the error met.
  func value(_ total: ([Double]) -> SheetValue) -> SheetOperand {
    fault.map(SheetOperand.error) ?? .value(total(numbers))
  }

  private mutating func take(_ operand: SheetOperand, _ calculator: inout SheetCalculator) {
    switch operand {
    case .value(let value):
      switch value.asNumber {
      case .success(let number): numbers.append(number)
      case .failure(let error): fault = fault ?? error
      }
    case .area, .array:
      for value in calculator.array(of: operand).values { take(cell: value) }
    case .union(let parts):
      for part in parts { take(part, &calculator) }
    }
  }

  private mutating func take(cell value: SheetValue) {
    switch value {
    case .number(let number): numbers.append(number)
    case .error(let error): fault = fault ?? error
    case .blank, .text, .boolean: break
    }
  }
}
