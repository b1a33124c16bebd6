import Findings
import Formulas
import Quantities
package import StatutoryForms

extension FilingScope {
  /// What a name stands for, read at a cell.
  package func operand(_ variable: FormVariable, _ context: Context) -> Operand {
    switch variable {
    case .cell(let name): cell(name, context)
    case .everyColumn(let table, let carrier): everyColumn(table, carrier, context)
    case .primaryFactor(let carrier): primaryFactor(carrier ?? self.carrier(context)?.id)
    case .setting(let part): setting(part, context)
    case .months: months(context)
    case .inventory(let figure): inventory(figure, context)
    case .details: details(context)
    }
  }

  private func carrier(_ context: Context) -> Carrier? {
    carrier(
      of: FilingCell(sheet: context.sheet, record: context.record, column: context.column))
  }

  // MARK: Cells

  private func cell(_ name: FormCellName, _ context: Context) -> Operand {
    if name.isPrevious { return previousCell(name, context) }
    let column = name.column ?? openColumn(of: name, context)
    guard let sheet = sheet(of: name, column, context) else { return .missing }
    return cell(column, in: sheet, name.record, context)
  }

  /// The column of a name that leaves it open: the one being read, where the sum has it.
  private func openColumn(of name: FormCellName, _ context: Context) -> String {
    let own = filing.sheets[context.sheet].layout.columns[context.column].id
    guard case .total(let id) = name.record,
      let layout = filing.form.table(name.table)?.blocks[name.block],
      let total = layout.totals.first(where: { $0.id == id })
    else { return own }
    return total.columns.contains(own) ? own : total.columns.first ?? own
  }

  /// The sheet that a name means: of blocks alike, the one that is being read.
  private func sheet(of name: FormCellName, _ column: String, _ context: Context) -> Int? {
    let own = filing.sheets[context.sheet]
    let isOwn = own.table.id == name.table && own.position(of: column) != nil
    return isOwn && name.record == .same
      ? context.sheet : filing.sheet(name.table, block: name.block)
  }

  private func cell(
    _ id: String, in sheet: Int, _ record: FormCellName.Record, _ context: Context,
    isNoneAbsent: Bool = false
  ) -> Operand {
    let target = filing.sheets[sheet]
    guard let column = target.position(of: id) else { return .missing }
    let isNone = target.layout.columns[column].isNoneWhenEmpty
    guard let position = self.record(record, in: sheet, context) else {
      return isNone || isNoneAbsent ? .none : .missing
    }
    return .cell(
      FilingCell(sheet: sheet, record: position, column: column), isNoneWhenEmpty: isNone)
  }

  /// The record that a name means, in the sheet being read or another.
  private func record(_ record: FormCellName.Record, in sheet: Int, _ context: Context) -> Int? {
    if record == .same, sheet == context.sheet { return context.record }
    return filing.sheets[sheet].position(of: record, as: own(context))
  }

  /// The record that is being read; `nil` for a sum at the foot.
  private func own(_ context: Context) -> FilingSheet.Record? {
    let records = filing.sheets[context.sheet].records
    return records.indices.contains(context.record) ? records[context.record] : nil
  }

  private func everyColumn(
    _ table: String?, _ carrier: String?, _ context: Context
  ) -> Operand {
    let id = filing.sheets[context.sheet].layout.columns[context.column].id
    let sheet = table.flatMap { filing.sheet($0) } ?? context.sheet
    guard let carrier else { return cell(id, in: sheet, .same, context) }
    // A unit that does not state a carrier has none of it.
    return cell(id, in: sheet, .carrier(carrier), context, isNoneAbsent: true)
  }

  // MARK: Beside the form

  /// The coefficient for 等价值, which electricity has of its own and other carriers share.
  private func primaryFactor(_ id: String?) -> Operand {
    guard let id, let carrier = filing.form.carriers[id] else { return .missing }
    if let setting = carrier.primary { return self.setting(setting, of: id) }
    for (index, sheet) in filing.sheets.enumerated() {
      guard let column = sheet.position(of: Self.factorUsed),
        let record = sheet.record(ofCarrier: id)
      else { continue }
      return .cell(
        FilingCell(sheet: index, record: record, column: column), isNoneWhenEmpty: false)
    }
    return .missing
  }

  /// The column that the grammar of forms names as the coefficient used.
  private static let factorUsed = "factor-used"

  private func setting(_ name: String, of carrier: String?) -> Operand {
    let index =
      filing.settings.firstIndex { $0.name == name && $0.carrier == carrier }
      ?? filing.settings.firstIndex { $0.name == name && $0.carrier.isEmpty }
      ?? only(filing.settings.indices.filter { filing.settings[$0].name == name }, for: carrier)
    return index.map(Operand.setting) ?? .missing
  }

  /// The one of a few, for who names no carrier of a form's.
  private func only(_ indices: [Int], for carrier: String?) -> Int? {
    let isPrimary = indices.first.map { filing.settings[$0].name == primarySetting } ?? false
    return indices.count == 1 && (carrier == nil || isPrimary) ? indices.first : nil
  }

  /// The setting that only one carrier has.
  private var primarySetting: String? {
    let names = filing.form.carriers.carriers.compactMap(\.primary)
    return names.count == 1 ? names.first : nil
  }

  private func setting(_ part: String?, _ context: Context) -> Operand {
    guard let setting = context.setting else { return .missing }
    let name = [setting.name, part].compactMap(\.self).joined(separator: ".")
    let found = self.setting(name, of: carrier(context)?.id)
    guard case .missing = found else { return found }
    if let value = setting.value { return .given(Measure(value, .one)) }
    return context.assumesSettings ? .given(Measure(1, nil)) : .missing
  }

  /// A setting with its unit; `nil` for the unit where none is written or it cannot be read.
  package func measure(ofSetting index: Int) -> Measure {
    let setting = filing.settings[index]
    let unit = setting.unit.isEmpty ? nil : try? Unit(setting.unit)
    return Measure(setting.value, unit)
  }

  private func months(_ context: Context) -> Operand {
    guard let carrier = carrier(context),
      let months = filing.months.first(where: { $0.carrier == carrier.id })?.months,
      months.allSatisfy({ $0 != nil })
    else { return .missing }
    return .given(Measure(months.compactMap(\.self).reduce(0, +), unit(of: carrier)))
  }

  private func inventory(_ figure: InventoryFigure, _ context: Context) -> Operand {
    guard let counted else { return .missing }
    if figure == .output {
      return product(of: context).flatMap { counted.outputs[$0] }.map(Operand.given) ?? .missing
    }
    if figure == .greenPower { return counted.greenPower.map(Operand.given) ?? .missing }
    if figure == .certificates { return counted.certificates.map(Operand.given) ?? .missing }
    guard let carrier = carrier(context) else { return .missing }
    switch figure {
    case .output, .greenPower, .certificates: return .missing
    case .sold: return counted.sold[carrier.id].map(Operand.given) ?? .missing
    case .quantity: return quantity(of: carrier, counted.quantities)
    case .feedstock:
      return counted.hasFeedstock ? quantity(of: carrier, counted.feedstock) : .missing
    case .calorificValue:
      return counted.calorificValues[carrier.id].map(Operand.given) ?? .missing
    }
  }

  /// The name of the product whose record a formula is about.
  private func product(of context: Context) -> String? {
    let records = filing.sheets[context.sheet].records
    return records.indices.contains(context.record) ? records[context.record].name.zh : nil
  }

  /// Zero for a carrier that the inventory could count and does not.
  private func quantity(of carrier: Carrier, _ quantities: [String: Measure]) -> Operand {
    guard let counted, !counted.uncounted.contains(carrier.id),
      carrier.fuel != nil || carrier.countedBy != nil
    else { return .missing }
    return .given(quantities[carrier.id] ?? Measure(0, unit(of: carrier)))
  }

  private func details(_ context: Context) -> Operand {
    let sheet = filing.sheets[context.sheet]
    guard let carrier = carrier(context) else { return .missing }
    let column = sheet.layout.columns[context.column].id
    let rows = sheet.details.filter { $0.column == column && !$0.quantities.isEmpty }
    guard !rows.isEmpty else { return .missing }
    let parts = rows.compactMap { $0.quantities[carrier.id] }
    return .given(Measure(parts.reduce(0, +), unit(of: carrier)))
  }

  // MARK: The year before

  private func previousCell(_ name: FormCellName, _ context: Context) -> Operand {
    let id = name.column ?? openColumn(of: name, context)
    guard let previous, let sheet = previous.filing.sheet(name.table, block: name.block),
      let column = previous.filing.sheets[sheet].position(of: id),
      let record = previous.filing.sheets[sheet].position(of: name.record, as: own(context))
    else { return .missing }
    let cell = FilingCell(sheet: sheet, record: record, column: column)
    return previous.measure(cell).map(Operand.given) ?? .missing
  }
}

extension FilingSheet {
  /// The position of the record that a name means; the same as another is the one about the same.
  fileprivate func position(of record: FormCellName.Record, as other: Record?) -> Int? {
    switch record {
    case .carrier(let id): self.record(ofCarrier: id)
    case .row(let id): self.record(ofRow: id)
    case .total(let id): layout.totals.firstIndex { $0.id == id }.map { records.count + $0 }
    case .same:
      layout.records == .single ? 0 : other.flatMap(self.record(about:))
    }
  }

  /// The position of the record about the same as another.
  func record(about other: Record) -> Int? {
    switch other {
    case .carrier(let carrier): record(ofCarrier: carrier.id)
    case .row(let row): record(ofRow: row.id)
    case .single, .line, .change: records.firstIndex { $0.isAbout(other) }
    }
  }
}

extension FilingSheet.Record {
  /// The id of a row that the form names.
  var rowID: String? {
    if case .row(let row) = self { row.id } else { nil }
  }

  /// Whether two records of different tables speak of the same thing.
  func isAbout(_ other: FilingSheet.Record) -> Bool {
    switch (self, other) {
    case (.carrier(let left), .carrier(let right)): left.id == right.id
    case (.row(let left), .row(let right)): left.id == right.id
    case (.line(_, let left), .line(_, let right)): !left.isEmpty && left == right
    default: false
    }
  }
}
