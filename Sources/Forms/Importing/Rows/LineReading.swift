package import Findings
import Inventories
import Parsing
import Quantities
import SheetReferences
import WorkbookReading

/// Reads one line of a list, cell by cell.
struct LineReading {
  /// The line.
  private(set) var line: ImportedRow
  /// What is said about its cells.
  private(set) var findings: [Finding] = []
  private let row: Int
  private let list: FoundList
  private let layout: FoundTable
  private let sheet: FilledSheet
  private let vocabulary: ImportVocabulary
  /// The units that were typed behind numbers.
  private var typed: [String: String] = [:]

  init(
    _ row: Int, _ list: FoundList, _ layout: FoundTable, on sheet: FilledSheet,
    _ vocabulary: ImportVocabulary
  ) {
    self.row = row
    self.list = list
    self.layout = layout
    self.sheet = sheet
    self.vocabulary = vocabulary
    line = ImportedRow(at: sheet.place(row, list.columns.map(\.index).min() ?? 0))
    for column in list.columns { read(column) }
    for (key, text) in layout.rules.fixed where line[key].isEmpty {
      let content = layout.spec.column(key)?.content ?? .text
      line.set(key, to: written(text, content), at: line.place)
    }
    chooseUnit()
    refusePercents()
  }

  private mutating func read(_ column: FoundList.Column) {
    let content = layout.spec.column(column.key)?.content ?? .text
    let cell = cell(column, content)
    let place = sheet.place(cell)
    let reading = CellReading(sheet.grid[cell.row, cell.column], as: content, at: place)
    findings += reading.findings
    line.isRefused = line.isRefused || reading.isRefused
    line.set(column.key, to: word(reading.text, of: column.key, content), at: place)
    typed[column.key] = reading.unit
  }

  /// The cell of a field: for words, that of the merged range it lies in.
  private func cell(_ column: FoundList.Column, _ content: ColumnSpec.Content) -> CellReference {
    let owner = sheet.owner(row, column.index)
    let isOwn = content == .number || owner.row <= list.headRow
    return isOwn ? CellReference(row: row, column: column.index) : owner
  }

  private func word(_ text: String, of key: String, _ content: ColumnSpec.Content) -> String {
    written(layout.rules.word(text, of: key), content)
  }

  private func written(_ text: String, _ content: ColumnSpec.Content) -> String {
    guard case .word(let list) = content else { return text }
    return vocabulary.written(text, in: list)
  }

  /// Sets the unit of the line's number, wherever it is stated.
  private mutating func chooseUnit() {
    guard layout.spec.column("unit") != nil, let number = numberColumn else { return }
    let choice = UnitChoice(
      cell: line.fields["unit"], typed: typed[number.key], head: number.unit ?? list.unit)
    if let (typed, stated) = choice.conflict {
      refuse(typed, stated, at: line.place(of: number.key))
    } else if let unit = choice.unit {
      let hasCell = list.column("unit") != nil || layout.rules.fixed["unit"] != nil
      line.set("unit", to: unit, at: line.place(of: hasCell ? "unit" : number.key))
    }
    for (key, unit) in typed where key != number.key {
      let stated = layout.spec.column(key)?.ownUnit ?? line["unit"]
      if !UnitChoice.isSame(unit, stated) { refuse(unit, stated, at: line.place(of: key)) }
    }
  }

  /// A cell that shows 98.5% holds 0.985: in a line of per cents, or of tonnes, nobody knows which is
  /// meant.
  private mutating func refusePercents() {
    for column in list.columns {
      guard let text = unit(of: column), let unit = try? Unit(text), unit != .one, !unit.isRatio,
        let cell = sheet.grid[row, column.index], cell.isNumber,
        sheet.showsPercent(row, column.index)
      else { continue }
      let arguments: [String: Finding.Argument] = [
        "value": .text(line[column.key]), "unit": .text(text),
      ]
      findings.append(Finding(.error, .percentShown, arguments, at: line.place(of: column.key)))
      line.isRefused = true
    }
  }

  /// The unit of a column's numbers: its own, or the line's.
  private func unit(of column: FoundList.Column) -> String? {
    layout.spec.column(column.key)?.ownUnit
      ?? (column.key == numberColumn?.key ? line["unit"] : nil)
  }

  /// The column whose unit the line's unit is.
  private var numberColumn: FoundList.Column? {
    list.column("quantity") ?? list.column("value")
  }

  private mutating func refuse(_ typed: String, _ stated: String, at place: Place) {
    let arguments: [String: Finding.Argument] = ["unit": .text(typed), "stated": .text(stated)]
    findings.append(Finding(.error, .unitConflict, arguments, at: place))
    line.isRefused = true
  }
}

extension Unit {
  /// Whether it is one thing per another, such as tC/t, of which 85% is 0.85 as well.
  fileprivate var isRatio: Bool {
    scale == .one && powers.contains { $0.exponent < 0 }
  }
}

extension Finding.Code {
  package static let percentShown: Self = "percent-shown"
}
