import Documents
import Filings
import Findings
import Quantities
import StatutoryForms

/// Lays the tables of a form out with what was filed on them.
struct FilingTableBuilder {
  private let cells: FilingCells
  private var result: FilingResult { cells.result }
  private var words: FilingWords { cells.words }

  init(_ cells: FilingCells) {
    self.cells = cells
  }

  /// The tables of one of the form's, a block each.
  func tables(of table: FormTable) -> [Table] {
    result.filing.sheets.indices.filter { result.filing.sheets[$0].table.id == table.id }
      .map { made($0) }
  }

  private func made(_ index: Int) -> Table {
    let sheet = result.filing.sheets[index]
    let (columns, rows) =
      switch sheet.layout.records {
      case .single: fields(index, sheet)
      case .carriers(across: true): across(index, sheet)
      case .carriers, .rows, .lines, .changes: down(index, sheet)
      }
    return Table(
      id: cells.layout.table(index), title: title(sheet), columns: columns, rows: rows,
      notes: notes(sheet))
  }

  private func title(_ sheet: FilingSheet) -> String {
    let table = sheet.table.title(in: words.language)
    if let name = sheet.layout.name { return "\(table)：\(words.name(name))" }
    return sheet.block == 0 ? table : words.label("below", ["table": .text(table)])
  }

  private func notes(_ sheet: FilingSheet) -> [String] {
    let who = sheet.block == 0 ? sheet.table.filledBy : nil
    let isBesideFields = sheet.layout.records == .single && !isBelow(sheet)
    let remarks = isBesideFields ? [] : sheet.layout.columns + sheet.layout.namedRows
    return [who.map { words.label("who", ["who": .name($0)]) }].compactMap(\.self)
      + noneWhenEmpty(sheet) + productUnits(sheet) + remarks.compactMap(remark)
  }

  /// The unit of each product's figures in a column that prints none: that of what they follow from.
  private func productUnits(_ sheet: FilingSheet) -> [String] {
    guard let index = result.filing.sheet(sheet.table.id, block: sheet.block) else { return [] }
    return sheet.layout.columns.indices.compactMap { column in
      let field = sheet.layout.columns[column]
      guard field.unit == .product else { return nil }
      let units = sheet.records.indices.compactMap { record -> String? in
        guard case .line(_, let name) = sheet.records[record],
          let unit = result.unit(of: FilingCell(sheet: index, record: record, column: column)),
          unit != .one
        else { return nil }
        return "\(name) \(unit.symbol)"
      }
      guard !units.isEmpty else { return nil }
      let list = units.joined(separator: words.language == .zh ? "、" : "; ")
      return words.label("product-units", ["field": .name(field.name), "units": .text(list)])
    }
  }

  /// The columns whose empty cells mean none.
  private func noneWhenEmpty(_ sheet: FilingSheet) -> [String] {
    let names = sheet.layout.columns.filter(\.isNoneWhenEmpty).map { words.name($0.name) }
    guard !names.isEmpty, sheet.layout.records != .single else { return [] }
    let list = names.joined(separator: words.language == .zh ? "、" : "; ")
    return [words.label("none-when-empty", ["columns": .text(list)])]
  }

  /// What a reader should know of a column or row.
  private func remark(_ field: FormField) -> String? {
    guard let note = field.note else { return nil }
    return words.label("remark", ["field": .name(field.name), "note": .name(note)])
  }

  // MARK: Fields

  private func fields(_ index: Int, _ sheet: FilingSheet) -> ([Table.Column], [Table.Row]) {
    let rows = sheet.layout.columns.indices.map { column in
      let field = sheet.layout.columns[column]
      let place = FilingCell(sheet: index, record: 0, column: column)
      let note = isBelow(sheet) ? [] : [Cell.text(field.note.map(words.name) ?? "", role: .note)]
      return Table.Row(
        [
          .text(words.name(field.name)), cells.cell(place),
          .text(cells.unit(field.unit) ?? "", role: .label),
        ] + note)
    }
    let columns = [
      Table.Column(id: "field", heading: words.label("column-field")),
      Table.Column(
        id: "value", heading: words.label("column-value"), alignment: .right, preferredWidth: .term,
        role: .input),
      Table.Column(id: "unit", heading: words.label("column-unit"), alignment: .center),
      Table.Column(
        id: "note", heading: words.label("column-note"), preferredWidth: .sentence, role: .note),
    ]
    return (isBelow(sheet) ? columns.dropLast() : columns, rows)
  }

  /// Whether fields stand below a grid, whose columns they share.
  private func isBelow(_ sheet: FilingSheet) -> Bool {
    sheet.layout.records == .single && sheet.layout.id == nil && sheet.block > 0
  }

  // MARK: Down the page

  private func down(_ index: Int, _ sheet: FilingSheet) -> ([Table.Column], [Table.Row]) {
    let lead = leadColumns(sheet)
    let rows = sheet.records.indices.map { record in
      Table.Row(
        leadCells(sheet, record)
          + sheet.layout.columns.indices.map { cell(index, sheet, record, $0) })
    }
    let totals = sheet.layout.totals.indices.map { total(index, sheet, $0, lead.count) }
    return (lead + sheet.layout.columns.map(column), rows + totals)
  }

  /// A grid with named rows prints what each is and its unit before the form's columns.
  private func leadColumns(_ sheet: FilingSheet) -> [Table.Column] {
    guard !sheet.layout.namedRows.isEmpty else { return [] }
    return [
      Table.Column(id: "row-name", heading: words.label("column-row")),
      Table.Column(id: "row-unit", heading: words.label("column-unit"), alignment: .center),
    ]
  }

  private func leadCells(_ sheet: FilingSheet, _ record: Int) -> [Cell] {
    guard case .row(let row) = sheet.records[record] else { return [] }
    return [.text(words.name(row.name)), .text(cells.unit(row.unit) ?? "")]
  }

  private func cell(_ index: Int, _ sheet: FilingSheet, _ record: Int, _ column: Int) -> Cell {
    if case .change(let change, _) = sheet.records[record],
      sheet.layout.columns[column].id == "change-rate"
    {
      return cells.rate(of: change)
    }
    return cells.cell(FilingCell(sheet: index, record: record, column: column))
  }

  private func column(_ field: FormField) -> Table.Column {
    let name = words.name(field.name)
    let unit = cells.unit(field.unit).flatMap { name.contains("(\($0))") ? nil : $0 }
    let isWords = !field.isNumber
    return Table.Column(
      id: Table.Column.ID(rawValue: field.id),
      heading: words.name(field.head), unit: unit,
      alignment: isWords ? .left : .right, preferredWidth: isWords ? nil : Self.numberWidth,
      role: isWords ? .label : .input, choices: field.choices)
  }

  /// Wide enough for a head in three lines.
  private static let numberWidth = 10

  private func total(
    _ index: Int, _ sheet: FilingSheet, _ total: Int, _ lead: Int
  ) -> Table.Row {
    let declared = sheet.layout.totals[total]
    let known = result.scope.carrierTotal(declared)
    var row = sheet.layout.columns.indices.map { column -> Cell in
      guard declared.columns.contains(sheet.layout.columns[column].id) else { return .empty }
      return cells.cell(
        FilingCell(sheet: index, record: sheet.records.count + total, column: column))
    }
    let name = declared.name ?? known?.name
    row[0] = .text(name.map(words.name) ?? words.label("total"))
    if let known, row.count > 2, row[1].isEmpty, row[2].isEmpty {
      row[1] = .text(cells.unit(known.unit) ?? "")
      row[2] = .text(known.code ?? "")
    }
    return Table.Row(Array(repeating: .empty, count: lead) + row, role: .total)
  }

  // MARK: Across the page

  private func across(_ index: Int, _ sheet: FilingSheet) -> ([Table.Column], [Table.Row]) {
    let columns =
      [Table.Column(id: "row-name", heading: words.label("column-row"), preferredWidth: .term)]
      + sheet.records.indices.map { record in
        let carrier = result.scope.carrier(of: FilingCell(sheet: index, record: record, column: 0))
        return Table.Column(
          id: FilingLayout.record(record), heading: carrier.map { words.name($0.name) } ?? "",
          unit: carrier?.unit, alignment: .right, preferredWidth: Self.numberWidth, role: .input)
      }
    let rows = sheet.layout.columns.indices.flatMap { column -> [Table.Row] in
      details(sheet, column) + [row(index, sheet, column)]
    }
    return (columns, rows)
  }

  private func row(_ index: Int, _ sheet: FilingSheet, _ column: Int) -> Table.Row {
    let field = sheet.layout.columns[column]
    let unit = cells.unit(field.unit).map { "(\($0))" } ?? ""
    return Table.Row(
      [.text(words.name(field.name) + unit)]
        + sheet.records.indices.map {
          cells.cell(FilingCell(sheet: index, record: $0, column: column))
        })
  }

  private func details(_ sheet: FilingSheet, _ column: Int) -> [Table.Row] {
    let id = sheet.layout.columns[column].id
    return sheet.details.filter { $0.column == id }.map { detail in
      Table.Row(
        [detail.name.isEmpty ? Cell(.empty, role: .input) : .text(detail.name)]
          + sheet.records.map { record -> Cell in
            guard case .carrier(let carrier) = record, let value = detail.quantities[carrier.id]
            else { return Cell(.empty, role: .input) }
            return .number(value, FilingCells.typed, role: .input)
          }, indentation: 1)
    }
  }
}
