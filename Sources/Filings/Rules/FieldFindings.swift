import Findings
import Inventories
import Quantities
import StatutoryForms

/// What is typed in single cells and may not stand there, by what the form says of their fields.
struct FieldFindings {
  private let result: FilingResult
  private let inventory: Inventory

  /// Takes a filing and the inventory that it belongs to.
  init(_ result: FilingResult, of inventory: Inventory) {
    self.result = result
    self.inventory = inventory
  }

  /// All of them, cell by cell.
  var findings: [Finding] {
    result.filing.sheets.indices.flatMap { index -> [Finding] in
      let sheet = result.filing.sheets[index]
      return sheet.records.indices.flatMap { record in
        sheet.layout.columns.indices.flatMap { column -> [Finding] in
          let cell = FilingCell(sheet: index, record: record, column: column)
          return sheet.cell(record, column).map { findings(in: $0, at: cell) } ?? []
        }
      }
    }
  }

  private func findings(in typed: TypedCell, at cell: FilingCell) -> [Finding] {
    let field = result.scope.entry(of: cell)
    let words = field.isNumber ? [] : words(typed.text, field)
    let days = field.kind == .date ? days(typed.text, field.limits) : []
    let numbers = typed.number.map { self.numbers($0, typed.text, field) } ?? []
    let units = self.units(typed.text, field, at: cell)
    let faults = words + days + numbers + units
    guard !faults.isEmpty else { return [] }
    let cellName = Finding.Argument.name(result.name(of: cell))
    let place = result.filing.sheets[cell.sheet].place(cell.record, cell.column)
    return faults.map { fault in
      let arguments = fault.arguments.merging(
        ["cell": cellName, "text": .text(typed.text)], uniquingKeysWith: { first, _ in first })
      return Finding(fault.severity, fault.code, arguments, at: place)
    }
  }

  /// What is wrong with a cell, before it is said which.
  private struct Fault {
    let severity: Finding.Severity
    let code: Finding.Code
    var arguments: [String: Finding.Argument] = [:]
  }

  // MARK: Words

  private func words(_ text: String, _ field: FormField) -> [Fault] {
    let choices = field.choices
    var faults: [Fault] = []
    if !choices.isEmpty, !choices.contains(text) {
      faults.append(
        Fault(
          severity: field.others, code: .formChoiceUnknown,
          arguments: ["choices": .text(choices.joined(separator: "、"))]))
    }
    if let digits = field.limits.digits, !text.isDigits(digits) {
      faults.append(
        Fault(severity: .warning, code: .formDigits, arguments: ["digits": .count(digits)]))
    }
    if let most = field.limits.longest, text.count > most {
      faults.append(
        Fault(
          severity: .warning, code: .formTextLong,
          arguments: ["count": .count(text.count), "most": .count(most)]))
    }
    if let same = field.limits.sameAs { faults += identity(text, same) }
    return faults
  }

  /// What the inventory says otherwise; the name of a unit may be written in several ways.
  private func identity(_ text: String, _ same: FieldLimits.Identity) -> [Fault] {
    let entity = inventory.entity
    let known =
      switch same {
      case .year: ["\(inventory.year)", "\(inventory.year)年"]
      case .code: [entity.code]
      case .name: [entity.name.zh, entity.name.en]
      }
    guard known.contains(where: { !$0.isEmpty }),
      !known.map(\.plainName).contains(text.plainName)
    else { return [] }
    return [
      Fault(
        severity: same == .name ? .warning : .error, code: .formOtherThanInventory,
        arguments: ["known": .text(known[0])])
    ]
  }

  // MARK: Days

  private func days(_ text: String, _ limits: FieldLimits) -> [Fault] {
    switch FormDay.reading(text) {
    case .words: [Fault(severity: .warning, code: .formDateUnread)]
    case .impossible: [Fault(severity: .error, code: .formDateImpossible)]
    case .day(let day): early(day, limits.after) + late(day, limits.until)
    }
  }

  private func early(_ day: FormDay, _ moment: FieldLimits.Moment?) -> [Fault] {
    guard let moment, let bound = self.day(of: moment), day <= bound else { return [] }
    return [
      Fault(
        severity: .error, code: .formDateEarly, arguments: ["bound": .text(bound.text)])
    ]
  }

  private func late(_ day: FormDay, _ moment: FieldLimits.Moment?) -> [Fault] {
    guard let moment, let bound = self.day(of: moment), day > bound else { return [] }
    return [
      Fault(
        severity: .warning, code: moment == .due ? .formDateOverdue : .formDateLate,
        arguments: ["bound": .text(bound.text)])
    ]
  }

  private func day(of moment: FieldLimits.Moment) -> FormDay? {
    switch moment {
    case .yearEnd: FormDay(lastOf: inventory.year)
    case .due:
      result.filing.form.due.flatMap {
        FormDay(year: inventory.year + 1, month: $0.month, day: $0.day)
      }
    }
  }

  // MARK: Units

  /// A unit that cannot be read, so that nothing is converted by it; one that only stands below an
  /// energy in another unit of the record cancels and need not be.
  private func units(_ text: String, _ field: FormField, at cell: FilingCell) -> [Fault] {
    let sheet = result.filing.sheets[cell.sheet]
    let namesUnit = sheet.layout.columns.contains { $0.unit == .column(field.id) }
    guard namesUnit, FilingScope.reading(text) == nil else { return [] }
    let cancels = sheet.layout.columns.indices.contains { column in
      sheet.cell(cell.record, column)?.text.hasSuffix("/\(text)") ?? false
    }
    return cancels ? [] : [Fault(severity: .warning, code: .formUnitUnread)]
  }

  // MARK: Numbers

  private func numbers(_ number: Double, _ text: String, _ field: FormField) -> [Fault] {
    var faults: [Fault] = []
    if let range = field.limits.range, !range.contains(number) {
      faults.append(
        Fault(
          severity: .warning, code: .formOutOfRange,
          arguments: [
            "low": .text(range.lowerBound.tidy), "high": .text(range.upperBound.tidy),
            "unit": .text(field.unit.printed),
          ]))
    }
    if field.limits.isWhole, number != number.rounded() {
      faults.append(Fault(severity: .warning, code: .formNotWhole))
    }
    if field.limits.isRate, number > 0, number <= 1 {
      faults.append(Fault(severity: .warning, code: .formShareForRate))
    }
    return faults
  }
}

extension String {
  /// The text without blanks, its brackets half-width: names of one unit are typed either way.
  fileprivate var plainName: String {
    filter { !$0.isWhitespace }.replacing("（", with: "(").replacing("）", with: ")")
  }

  /// Whether it is so many digits, and nothing else.
  fileprivate func isDigits(_ number: Int) -> Bool {
    count == number && allSatisfy { $0.isASCII && $0.isNumber }
  }
}

extension FormUnit? {
  /// The unit as the form prints it.
  fileprivate var printed: String {
    if case .printed(let text, _) = self { text } else { "" }
  }
}

extension Finding.Code {
  static let formChoiceUnknown: Self = "form-choice-unknown"
  static let formDigits: Self = "form-digits"
  static let formTextLong: Self = "form-text-long"
  static let formOtherThanInventory: Self = "form-other-than-inventory"
  static let formDateUnread: Self = "form-date-unread"
  static let formDateImpossible: Self = "form-date-impossible"
  static let formDateEarly: Self = "form-date-early"
  static let formDateLate: Self = "form-date-late"
  static let formDateOverdue: Self = "form-date-overdue"
  static let formUnitUnread: Self = "form-unit-unread"
  static let formOutOfRange: Self = "form-out-of-range"
  static let formShareForRate: Self = "form-share-for-rate"
  static let formNotWhole: Self = "form-not-whole"
}
