import Foundation
import SheetReferences

extension SheetFunction {
  /// Values found by their place or by one another.
  static let lookups: [String: SheetFunction] = [
    "INDEX": SheetFunction(arguments: 2...3, body: .operands(element)),
    "MATCH": SheetFunction(arguments: 2...3, body: .operands(position)),
    "VLOOKUP": SheetFunction(arguments: 3...4, body: .operands { table(&$0, $1, down: true) }),
    "HLOOKUP": SheetFunction(arguments: 3...4, body: .operands { table(&$0, $1, down: false) }),
    "LOOKUP": SheetFunction(arguments: 2...3, body: .operands(vector)),
  ]

  private static func element(
    _ calculator: inout SheetCalculator, _ operands: [SheetOperand]
  ) -> SheetOperand {
    var places: [Int] = []
    for operand in operands.dropFirst() {
      switch calculator.settled(operand).asNumber {
      case .success(let number):
        guard number >= 0, let place = Int(exactly: number.rounded(.down)) else {
          return .error(.value)
        }
        places.append(place)
      case .failure(let fault): return .error(fault)
      }
    }
    let shape = calculator.shape(of: operands[0])
    var (row, column) = (places[0], places.count > 1 ? places[1] : 0)
    if places.count == 1, shape.rows == 1 { (row, column) = (1, places[0]) }
    if places.count == 1, shape.rows > 1, shape.columns > 1, !calculator.takesArrays, column == 0 {
      // A rectangle with its row alone gives that whole row.
      return part(operands[0], row: row, column: 0, shape, &calculator)
    }
    return part(operands[0], row: row, column: column, shape, &calculator)
  }

  /// A cell, or a whole row or column where the other is 0.
  private static func part(
    _ operand: SheetOperand, row: Int, column: Int, _ shape: SheetShape,
    _ calculator: inout SheetCalculator
  ) -> SheetOperand {
    guard row <= shape.rows, column <= shape.columns else { return .error(.reference) }
    let rows = row == 0 ? 0...(shape.rows - 1) : (row - 1)...(row - 1)
    let columns = column == 0 ? 0...(shape.columns - 1) : (column - 1)...(column - 1)
    switch operand {
    case .area(let area):
      let first = area.range.first.moved(rows: rows.lowerBound, columns: columns.lowerBound)
      let last = area.range.first.moved(rows: rows.upperBound, columns: columns.upperBound)
      return .area(PlacedArea(sheet: area.sheet, range: CellRange(first, last)))
    case .value(.error(let fault)): return .error(fault)
    case .value, .array:
      let array = calculator.array(of: operand)
      let values = rows.flatMap { row in columns.map { array[row, $0] } }
      return .array(SheetArray(rows: rows.count, columns: columns.count, values: values))
    case .union: return calculator.unknown(.arguments("INDEX"))
    }
  }

  private static func position(
    _ calculator: inout SheetCalculator, _ operands: [SheetOperand]
  ) -> SheetOperand {
    let shape = calculator.shape(of: operands[1])
    guard shape.rows == 1 || shape.columns == 1 else { return .error(.notAvailable) }
    let wanted = calculator.settled(operands[0])
    var kind: Double = 1
    if operands.count > 2 {
      switch calculator.settled(operands[2]).asNumber {
      case .success(let number): kind = number
      case .failure(let fault): return .error(fault)
      }
    }
    let found = place(of: wanted, in: calculator.array(of: operands[1]).values, kind)
    switch found {
    case .success(let index): return .number(Double(index + 1))
    case .failure(let fault): return .error(fault)
    }
  }

  private static func table(
    _ calculator: inout SheetCalculator, _ operands: [SheetOperand], down: Bool
  ) -> SheetOperand {
    let wanted = calculator.settled(operands[0])
    var isNear = true
    if operands.count > 3 {
      switch calculator.settled(operands[3]).asTruth {
      case .success(let truth): isNear = truth
      case .failure(let fault): return .error(fault)
      }
    }
    guard case .success(let number) = calculator.settled(operands[2]).asNumber, number >= 1 else {
      return .error(.value)
    }
    let array = calculator.array(of: operands[1])
    let shape = calculator.shape(of: operands[1])
    guard number < Double(down ? shape.columns : shape.rows) + 1 else { return .error(.reference) }
    let keys =
      down
      ? (0..<array.rows).map { array[$0, 0] } : (0..<array.columns).map { array[0, $0] }
    let offset = Int(number) - 1
    switch place(of: wanted, in: keys, isNear ? 1 : 0) {
    case .failure(let fault): return .error(fault)
    case .success(let index):
      guard offset < (down ? array.columns : array.rows) else { return .value(.blank) }
      return .value(down ? array[index, offset] : array[offset, index])
    }
  }

  private static func vector(
    _ calculator: inout SheetCalculator, _ operands: [SheetOperand]
  ) -> SheetOperand {
    let shape = calculator.shape(of: operands[1])
    guard shape.rows == 1 || shape.columns == 1 else {
      return calculator.unknown(.arguments("LOOKUP"))
    }
    let keys = calculator.array(of: operands[1]).values
    let results = operands.count > 2 ? calculator.array(of: operands[2]).values : keys
    switch place(of: calculator.settled(operands[0]), in: keys, 1) {
    case .failure(let fault): return .error(fault)
    case .success(let index):
      return .value(index < results.count ? results[index] : .blank)
    }
  }

  /// Where a value stands: itself for kind 0, the last not beyond it for 1, upwards for -1.
  private static func place(
    of wanted: SheetValue, in keys: [SheetValue], _ kind: Double
  ) -> Result<Int, SheetFault> {
    if let fault = wanted.fault { return .failure(fault) }
    let wanted = wanted == .blank ? .number(0) : wanted
    let index =
      kind == 0
      ? exactPlace(of: wanted, in: keys)
      : nearPlace(of: wanted, in: keys, beyond: kind > 0 ? .orderedDescending : .orderedAscending)
    return index.map(Result.success) ?? .failure(.notAvailable)
  }

  private static func exactPlace(of wanted: SheetValue, in keys: [SheetValue]) -> Int? {
    if case .text(let words) = wanted {
      let pattern = TextPattern(words)
      return keys.firstIndex { key in
        if case .text(let words) = key { pattern.matches(words) } else { false }
      }
    }
    return keys.firstIndex { key in
      key != .blank && key.fault == nil && SheetArithmetic.order(key, wanted) == .orderedSame
    }
  }

  /// The last of the keys of its kind before one that is beyond it.
  private static func nearPlace(
    of wanted: SheetValue, in keys: [SheetValue], beyond: ComparisonResult
  ) -> Int? {
    var last: Int?
    for (index, key) in keys.enumerated() where isSameKind(key, wanted) {
      if SheetArithmetic.order(key, wanted) == beyond { break }
      last = index
    }
    return last
  }

  private static func isSameKind(_ left: SheetValue, _ right: SheetValue) -> Bool {
    switch (left, right) {
    case (.number, .number), (.text, .text), (.boolean, .boolean): true
    default: false
    }
  }
}
