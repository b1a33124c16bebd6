import SheetReferences

extension SheetCalculator {
  private static let deepestNames = 16

  /// What a part of a formula gives.
  mutating func evaluate(_ node: FormulaNode) -> SheetOperand {
    switch node {
    case .number(let number): return .value(.number(number))
    case .text(let words): return .value(.text(words))
    case .boolean(let truth): return .value(.boolean(truth))
    case .error(let fault): return .error(fault)
    case .area(let area): return placed(area)
    case .name(let name, let sheet): return meaning(of: name, on: sheet)
    case .call(let name, let parts): return call(name, parts)
    case .array(let rows): return array(of: rows)
    case .chain(let first, let steps): return joined(first, steps)
    case .negated(let count, let operand): return negated(count, operand)
    case .percent(let count, let operand): return percent(count, operand)
    case .union(let parts): return .union(parts.map { evaluate($0) })
    case .omitted: return .value(.blank)
    case .opaque(let words): return unknown(.reference(words))
    }
  }

  /// Says why there is no value; what is given instead is never used.
  mutating func unknown(_ reason: SheetGap) -> SheetOperand {
    gap = gap ?? reason
    return .value(.blank)
  }

  private func placed(_ area: SheetArea) -> SheetOperand {
    guard let sheet = index(ofSheet: area.sheet) else { return .error(.reference) }
    return .area(PlacedArea(sheet: sheet, range: area.range))
  }

  private mutating func meaning(of name: String, on sheet: String?) -> SheetOperand {
    let owner = sheet.map { index(ofSheet: $0) } ?? here.sheet
    guard let owner, let text = source.definition(of: name, onSheet: owner) else {
      return .error(.name)
    }
    guard nesting < Self.deepestNames, case .success(let formula) = parsed(text) else {
      return unknown(.reference(name))
    }
    nesting += 1
    defer { nesting -= 1 }
    return evaluate(formula.root)
  }

  private func array(of rows: [[FormulaNode]]) -> SheetOperand {
    let columns = rows.map(\.count).max() ?? 0
    let values = rows.flatMap { row in
      (0..<columns).map { $0 < row.count ? Self.constant(row[$0]) : .error(.notAvailable) }
    }
    return .array(SheetArray(rows: rows.count, columns: columns, values: values))
  }

  private static func constant(_ node: FormulaNode) -> SheetValue {
    switch node {
    case .number(let number): .number(number)
    case .text(let words): .text(words)
    case .boolean(let truth): .boolean(truth)
    case .error(let fault): .error(fault)
    default: .blank
    }
  }

  private mutating func negated(_ count: Int, _ node: FormulaNode) -> SheetOperand {
    let operand = scalar(evaluate(node))
    return spread([operand]) { values in
      switch values[0].asNumber {
      case .success(let number): .number(count.isMultiple(of: 2) ? number : -number)
      case .failure(let fault): .error(fault)
      }
    }
  }

  private mutating func percent(_ count: Int, _ node: FormulaNode) -> SheetOperand {
    let operand = scalar(evaluate(node))
    return spread([operand]) { values in
      switch values[0].asNumber {
      case .success(let number): .number((0..<count).reduce(number) { part, _ in part / 100 })
      case .failure(let fault): .error(fault)
      }
    }
  }

  private mutating func joined(
    _ first: FormulaNode, _ steps: [FormulaNode.Step]
  ) -> SheetOperand {
    var left = evaluate(first)
    for step in steps {
      let right = evaluate(step.operand)
      left =
        step.sign.level >= .intersection
        ? Self.joined(step.sign, left, right) : computed(step.sign, left, right)
    }
    return left
  }

  private mutating func computed(
    _ sign: FormulaOperator, _ left: SheetOperand, _ right: SheetOperand
  ) -> SheetOperand {
    let (left, right) = (scalar(left), scalar(right))
    if case .value(let left) = left, case .value(let right) = right {
      return .value(SheetArithmetic.value(sign, left, right))
    }
    return spread([left, right]) { SheetArithmetic.value(sign, $0[0], $0[1]) }
  }

  private static func joined(
    _ sign: FormulaOperator, _ left: SheetOperand, _ right: SheetOperand
  ) -> SheetOperand {
    if case .value(.error(let fault)) = left { return .error(fault) }
    if case .value(.error(let fault)) = right { return .error(fault) }
    guard case .area(let left) = left, case .area(let right) = right,
      left.sheet == right.sheet
    else { return .error(.value) }
    if sign == .range {
      let whole = SheetArea("", left.range).reaching(SheetArea("", right.range))
      return .area(PlacedArea(sheet: left.sheet, range: whole.range))
    }
    return shared(left, right).map(SheetOperand.area) ?? .error(.null)
  }

  private static func shared(_ left: PlacedArea, _ right: PlacedArea) -> PlacedArea? {
    guard left.range.overlaps(right.range) else { return nil }
    let first = CellReference(
      row: max(left.range.first.row, right.range.first.row),
      column: max(left.range.first.column, right.range.first.column))
    let last = CellReference(
      row: min(left.range.last.row, right.range.last.row),
      column: min(left.range.last.column, right.range.last.column))
    return PlacedArea(sheet: left.sheet, range: CellRange(first, last))
  }
}
