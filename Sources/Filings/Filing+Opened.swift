import Findings
import Inventories
import StatutoryForms

extension Filing {
  /// The filing with room for more: a record for every carrier, lines to fill in, and whose it is.
  func opened(for inventory: Inventory) -> Filing {
    opened(
      sheets.map { sheet in
        let opened = sheet.opened(form.carriers)
        return form.tables.contains { $0.id == sheet.table.id }
          ? opened.named(for: inventory) : opened
      })
  }
}

extension FilingSheet {
  /// Lines that a list without a limit has room for, beside those it has.
  private static let roomOfLists = 8

  fileprivate func opened(_ list: CarrierList) -> FilingSheet {
    switch layout.records {
    case .carriers: withEveryCarrier(list)
    case .lines(let most):
      withRoom(for: max(most ?? records.count + Self.roomOfLists, records.count))
    case .single, .rows, .changes: self
    }
  }

  /// Rows for the unit's own names that a total has room for, beside those it has.
  private static let roomOfDetails = 3

  private var openedDetails: [Detail] {
    guard hasDetails else { return details }
    let blank = layout.columns.filter(\.hasDetails).flatMap { column in
      repeatElement(Detail(column: column.id, name: "", quantities: [:]), count: Self.roomOfDetails)
    }
    return details + blank
  }

  /// The sheet with what the inventory says of the unit already, where nothing was typed.
  fileprivate func named(for inventory: Inventory) -> FilingSheet {
    guard layout.records == .single else { return self }
    let rows = records.indices.map { record in
      let cells = layout.columns.indices.map { column in
        cell(record, column) ?? layout.columns[column].limits.sameAs.map { inventory.stated($0) }
      }
      return (records[record], cells)
    }
    return with(rows)
  }

  private func withEveryCarrier(_ list: CarrierList) -> FilingSheet {
    let blank = [TypedCell?](repeating: nil, count: layout.columns.count)
    let rows = list.carriers.map { carrier in
      (FilingSheet.Record.carrier(carrier), record(ofCarrier: carrier.id).map(typed) ?? blank)
    }
    return with(rows)
  }

  private func withRoom(for count: Int) -> FilingSheet {
    let blank = [TypedCell?](repeating: nil, count: layout.columns.count)
    let more = (records.count..<count).map { (FilingSheet.Record.line($0, ""), blank) }
    return with(records.indices.map { (records[$0], typed($0)) } + more)
  }

  private func typed(_ record: Int) -> [TypedCell?] {
    layout.columns.indices.map { cell(record, $0) }
  }

  private func with(_ rows: [(Record, [TypedCell?])]) -> FilingSheet {
    FilingSheet(
      table: table, block: block, records: rows.map(\.0), cells: rows.map(\.1), file: file,
      source: source, details: openedDetails)
  }
}

extension Inventory {
  /// What tells the unit's report from others, as if it had been typed.
  fileprivate func stated(_ identity: FieldLimits.Identity) -> TypedCell {
    let text =
      switch identity {
      case .year: "\(year)"
      case .code: entity.code
      case .name: entity.name.zh
      }
    return TypedCell(text: text, number: Double(text), row: 0, column: nil)
  }
}
