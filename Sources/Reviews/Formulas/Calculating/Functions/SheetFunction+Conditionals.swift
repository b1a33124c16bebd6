import SheetReferences

extension SheetFunction {
  /// Totals of the cells that meet conditions.
  static let conditionals: [String: SheetFunction] = [
    "SUMIFS": manyConditions { .checked($0.reduce(0, +)) },
    "AVERAGEIFS": manyConditions(average),
    "MINIFS": manyConditions { .number($0.min() ?? 0) },
    "MAXIFS": manyConditions { .number($0.max() ?? 0) },
    "SUMIF": oneCondition { .checked($0.reduce(0, +)) },
    "AVERAGEIF": oneCondition(average),
    "COUNTIF": SheetFunction(arguments: 2...2, body: .operands(count)),
    "COUNTIFS": SheetFunction(arguments: 2...most, body: .operands(count)),
  ]

  private static func average(_ numbers: [Double]) -> SheetValue {
    numbers.isEmpty
      ? .error(.division) : .checked(numbers.reduce(0, +) / Double(numbers.count))
  }

  private static func manyConditions(
    _ total: @escaping @Sendable ([Double]) -> SheetValue
  ) -> SheetFunction {
    SheetFunction(
      arguments: 3...most,
      body: .operands { calculator, operands in
        let pairs = Array(operands.dropFirst())
        guard case .area(let sum) = operands[0] else { return .error(.value) }
        return conditional(sum, pairs, total, &calculator)
      })
  }

  private static func oneCondition(
    _ total: @escaping @Sendable ([Double]) -> SheetValue
  ) -> SheetFunction {
    SheetFunction(
      arguments: 2...3,
      body: .operands { calculator, operands in
        guard case .area(let range) = operands[0] else { return .error(.value) }
        var sum = range
        if operands.count > 2 {
          guard case .area(let written) = operands[2] else { return .error(.value) }
          sum = written.shaped(like: range)
        }
        return conditional(sum, Array(operands.prefix(2)), total, &calculator)
      })
  }

  private static func conditional(
    _ sum: PlacedArea, _ pairs: [SheetOperand], _ total: ([Double]) -> SheetValue,
    _ calculator: inout SheetCalculator
  ) -> SheetOperand {
    let shape = calculator.shape(of: .area(sum))
    guard let chosen = met(pairs, shape, &calculator) else { return .error(.value) }
    var numbers: [Double] = []
    for offset in chosen {
      let cell = sum.range.first.moved(
        rows: offset / shape.columns, columns: offset % shape.columns)
      switch calculator.value(at: CellPlace(sheet: sum.sheet, cell: cell)) {
      case .number(let number): numbers.append(number)
      case .error(let fault): return .error(fault)
      case .blank, .text, .boolean: break
      }
    }
    return .value(total(numbers))
  }

  private static func count(
    _ calculator: inout SheetCalculator, _ operands: [SheetOperand]
  ) -> SheetOperand {
    guard case .area = operands[0] else { return .error(.value) }
    let shape = calculator.shape(of: operands[0])
    guard let chosen = met(operands, shape, &calculator) else { return .error(.value) }
    return .number(Double(chosen.count))
  }

  /// The cells, counted row by row, at which all conditions are met; `nil` for ill-sized ranges.
  private static func met(
    _ pairs: [SheetOperand], _ shape: SheetShape, _ calculator: inout SheetCalculator
  ) -> [Int]? {
    guard pairs.count.isMultiple(of: 2) else { return nil }
    var chosen: [Int]?
    for index in stride(from: 0, to: pairs.count, by: 2) {
      guard case .area(let area) = pairs[index],
        calculator.shape(of: pairs[index]) == shape
      else { return nil }
      let criterion = SheetCriterion(calculator.settled(pairs[index + 1]))
      chosen =
        chosen.map { calculator.offsets(in: area, meeting: criterion, among: $0) }
        ?? calculator.offsets(in: area, meeting: criterion)
    }
    return chosen
  }
}

extension PlacedArea {
  /// The area from the same corner with the size of another.
  func shaped(like other: PlacedArea) -> PlacedArea {
    let last = range.first.moved(
      rows: other.range.rowCount - 1, columns: other.range.columnCount - 1)
    return PlacedArea(sheet: sheet, range: CellRange(range.first, last))
  }
}

extension SheetCalculator {
  /// Those of some cells of an area, counted row by row, that meet a condition.
  fileprivate mutating func offsets(
    in area: PlacedArea, meeting criterion: SheetCriterion, among earlier: [Int]
  ) -> [Int] {
    let width = area.range.columnCount
    return earlier.filter { offset in
      let cell = area.range.first.moved(rows: offset / width, columns: offset % width)
      return criterion.isMet(by: value(at: CellPlace(sheet: area.sheet, cell: cell)))
    }
  }

  /// The cells of an area that meet a condition: kept, for totals by group ask the same of a column
  /// again and again.
  fileprivate mutating func offsets(
    in area: PlacedArea, meeting criterion: SheetCriterion
  ) -> [Int] {
    let condition = SheetCondition(area: area, criterion: criterion)
    if let known = chosen[condition] { return known }
    let found = searched(area, for: criterion)
    if pending.isEmpty, gap == nil { chosen[condition] = found }
    return found
  }

  private mutating func searched(_ area: PlacedArea, for criterion: SheetCriterion) -> [Int] {
    let width = area.range.columnCount
    let part = criterion.isMet(by: .blank) ? whole(area) : array(of: area)
    return part.values.indices.filter { criterion.isMet(by: part.values[$0]) }
      .map { $0 / part.columns * width + $0 % part.columns }
  }

  /// All values of an area, blanks beyond the last used cell too.
  private mutating func whole(_ area: PlacedArea) -> SheetArray {
    values(of: area, in: area.range) ?? SheetArray(rows: 1, columns: 1, values: [.blank])
  }
}

/// A condition on the cells of an area.
struct SheetCondition: Hashable {
  let area: PlacedArea
  let criterion: SheetCriterion
}
