import CXLSXWriter
public import SheetReferences

extension Sheet {
  /// Gives cells a look while a condition holds; rules given first win.
  ///
  /// Of the format the font's style and colour, the fill, borders and number format count.
  public func format(
    _ range: CellRange, when condition: Condition, _ format: Format
  ) throws(WorkbookError) {
    let sheet = try open()
    try require(range)
    var record = lxw_conditional_format()
    record.format = try library(format)
    let operand = try prepare(condition, for: range, in: &record)
    let result = withCString(operand) { text in
      record.value_string = text
      return worksheet_conditional_format_range(
        sheet, range.first.libraryRow, range.first.libraryColumn, range.last.libraryRow,
        range.last.libraryColumn, &record)
    }
    try expect(result)
  }

  /// Fills in the condition; the answer is the text or formula it compares with.
  private func prepare(
    _ condition: Condition, for range: CellRange, in record: inout lxw_conditional_format
  ) throws(WorkbookError) -> String? {
    record.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
    switch condition {
    case .cell(let comparison, let operand):
      record.criteria = UInt8(comparison.libraryValue.rawValue)
      return try prepare(operand, for: range, in: &record)
    case .between(let lower, let upper, let outside):
      guard lower.isFinite, upper.isFinite, lower <= upper else {
        throw .range(.bounds, sheet: name, range)
      }
      let criteria =
        outside ? LXW_CONDITIONAL_CRITERIA_NOT_BETWEEN : LXW_CONDITIONAL_CRITERIA_BETWEEN
      record.criteria = UInt8(criteria.rawValue)
      (record.min_value, record.max_value) = (lower, upper)
      return nil
    case .formula(let formula):
      record.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      return try checked(formula)
    }
  }

  private func prepare(
    _ operand: Condition.Operand, for range: CellRange, in record: inout lxw_conditional_format
  ) throws(WorkbookError) -> String? {
    switch operand {
    case .number(let number):
      guard number.isFinite else { throw .range(.bounds, sheet: name, range) }
      record.value = number
      return nil
    case .text(let text):
      try TextRole.condition.check(text, limit: 255)
      let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
      return "\"" + parts.joined(separator: "\"\"") + "\""
    case .formula(let formula):
      return try checked(formula)
    }
  }

  private func checked(_ formula: String) throws(WorkbookError) -> String {
    let body = formula.hasPrefix("=") ? String(formula.dropFirst()) : formula
    if body.allSatisfy(\.isWhitespace) { throw .text(.formula, .empty) }
    if body.hasPrefix("=") { throw .text(.formula, .readAsFormula) }
    try TextRole.formula.check(body, limit: Sheet.formulaLimit)
    return body
  }
}

extension Condition.Comparison {
  fileprivate var libraryValue: lxw_conditional_criteria {
    switch self {
    case .equal: LXW_CONDITIONAL_CRITERIA_EQUAL_TO
    case .notEqual: LXW_CONDITIONAL_CRITERIA_NOT_EQUAL_TO
    case .less: LXW_CONDITIONAL_CRITERIA_LESS_THAN
    case .lessOrEqual: LXW_CONDITIONAL_CRITERIA_LESS_THAN_OR_EQUAL_TO
    case .greater: LXW_CONDITIONAL_CRITERIA_GREATER_THAN
    case .greaterOrEqual: LXW_CONDITIONAL_CRITERIA_GREATER_THAN_OR_EQUAL_TO
    }
  }
}
