import CXLSXWriter
public import SheetReferences

extension Sheet {
  /// How many validations the library can count on a sheet: one for a whole range is one.
  public static let validationLimit = Int(UInt8.max)

  /// Limits what may be typed into a range of cells.
  public func validate(_ range: CellRange, _ validation: Validation) throws(WorkbookError) {
    let sheet = try open()
    try require(range)
    try check(validation.prompt)
    try check(validation.alert)
    guard sheet.pointee.num_validations < UInt8.max else {
      throw .range(.tooMany(limit: Sheet.validationLimit), sheet: name, range)
    }
    var record = lxw_data_validation()
    record.ignore_blank = option(validation.allowsBlank)
    record.error_type = validation.severity.libraryValue
    let rule = try prepare(validation.rule, for: range, in: &record)
    try expect(add(record, to: range, rule, validation))
  }

  private func check(_ notice: Validation.Notice?) throws(WorkbookError) {
    guard let notice else { return }
    try TextRole.validationTitle.check(notice.title, limit: Validation.Notice.titleLimit)
    try TextRole.validationMessage.check(notice.message, limit: Validation.Notice.messageLimit)
  }

  private func option(_ on: Bool) -> UInt8 {
    UInt8((on ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF).rawValue)
  }

  /// Lends the texts to the library, which drops one leading `=` from each.
  private func add(
    _ record: lxw_data_validation, to range: CellRange, _ formula: String?,
    _ validation: Validation
  ) -> lxw_error {
    let notices = [
      validation.prompt?.title, validation.prompt?.message, validation.alert?.title,
      validation.alert?.message,
    ]
    let texts = notices.map { $0.map { $0.hasPrefix("=") ? "=" + $0 : $0 } } + [formula]
    return withCStrings(texts) { texts in
      var record = record
      (record.input_title, record.input_message) = (texts[0], texts[1])
      (record.error_title, record.error_message) = (texts[2], texts[3])
      record.value_formula = texts[4]
      return worksheet_data_validation_range(
        handle, range.first.libraryRow, range.first.libraryColumn, range.last.libraryRow,
        range.last.libraryColumn, &record)
    }
  }
}

extension Sheet {
  /// Fills in what may be typed; the answer is the formula of a list.
  private func prepare(
    _ rule: Validation.Rule, for range: CellRange, in record: inout lxw_data_validation
  ) throws(WorkbookError) -> String? {
    switch rule {
    case .choice(let items):
      record.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      return try formula(for: items, range)
    case .choiceFrom(let cells, let sheet):
      record.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      return try formula(for: cells, on: sheet, range)
    case .decimal(let lower, let upper):
      record.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      try bound(&record, lower, upper, range)
    case .integer(let lower, let upper):
      record.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      try bound(&record, lower.map(Double.init), upper.map(Double.init), range)
    }
    return nil
  }

  /// A short list is a quoted text; the library's own list, which can overrun, is not used.
  private func formula(
    for items: [String], _ range: CellRange
  ) throws(WorkbookError) -> String {
    guard !items.isEmpty else { throw .range(.noChoices, sheet: name, range) }
    let limit = CellReference.columnLimit
    guard items.count <= limit else {
      throw .range(.tooManyChoices(count: items.count, limit: limit), sheet: name, range)
    }
    for item in items {
      if item.isEmpty { throw .text(.choice, .empty) }
      try TextRole.choice.check(item, limit: CellText.limit)
    }
    if ChoiceLists.fitInline(items) { return "\"" + items.joined(separator: ",") + "\"" }
    return "=" + workbook.choices.range(for: items).absolute(on: ChoiceLists.sheetName)
  }

  private func formula(
    for cells: CellRange, on sheet: String, _ range: CellRange
  ) throws(WorkbookError) -> String {
    guard workbook.hasSheet(named: sheet) else {
      throw .range(.unknownSheet(sheet), sheet: name, range)
    }
    guard cells.isOnSheet else { throw .range(.outsideSheet, sheet: sheet, cells) }
    guard cells.rowCount == 1 || cells.columnCount == 1 else {
      throw .range(.notALine, sheet: name, cells)
    }
    return "=" + cells.absolute(on: sheet)
  }

  private func bound(
    _ record: inout lxw_data_validation, _ lower: Double?, _ upper: Double?, _ range: CellRange
  ) throws(WorkbookError) {
    guard [lower, upper].allSatisfy({ $0?.isFinite != false }) else {
      throw .range(.bounds, sheet: name, range)
    }
    switch (lower, upper) {
    case (let lower?, let upper?) where lower <= upper:
      record.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      (record.minimum_number, record.maximum_number) = (lower, upper)
    case (let lower?, nil):
      record.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      record.value_number = lower
    case (nil, let upper?):
      record.criteria = UInt8(LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO.rawValue)
      record.value_number = upper
    default:
      throw .range(.bounds, sheet: name, range)
    }
  }
}

extension Validation.Severity {
  fileprivate var libraryValue: UInt8 {
    let value =
      switch self {
      case .stop: LXW_VALIDATION_ERROR_TYPE_STOP
      case .warning: LXW_VALIDATION_ERROR_TYPE_WARNING
      case .information: LXW_VALIDATION_ERROR_TYPE_INFORMATION
      }
    return UInt8(value.rawValue)
  }
}
