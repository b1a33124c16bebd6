import Findings
import Inventories
import Parsing
import Quantities
import Regulations
import Rendering
import Workbooks

/// Lays out a table that people fill in line by line.
struct ListLayout {
  let table: FormTable
  let scope: FormScope
  let vocabularies: FormVocabularies
  let words: FormWords

  private var method: Method? { scope.method(table.method) }

  /// The sheet.
  var grid: FormGrid {
    let (pairs, specs) = (rows, specs)
    return FormGrid(
      title: title, instructions: instructions,
      columns: specs.flatMap { columns(for: $0, pairs) },
      rows: pairs.map { pair in
        FormGrid.Row(values: specs.flatMap { values(of: pair, for: $0) })
      }, room: table.method == nil ? Self.room : Self.activityRoom)
  }

  private static let room = 60
  private static let activityRoom = 200
  private static let numberWidth = 10
  private static let textWidth = 12
  private static let wordWidth = 10
  private static let widestWord = 16

  private var title: String {
    guard let method else { return table.method ?? table.spec.title[words.language] }
    return method.name[words.language]
  }

  private var instructions: [String] {
    let arguments = [
      "method": table.method ?? "", "lines": method?.lines[words.language] ?? "",
      "activity": method?.formula.activity?.letter.name[words.language] ?? "",
    ]
    let need = table.method == nil ? [] : [words["need-\(table.need.rawValue)"]]
    return need + words.instructions(for: table.spec, arguments)
  }
}

// MARK: Rows

extension ListLayout {
  /// A row with last year's number beside this year's.
  private struct Pair {
    let row: TableContent.Row
    let last: TableContent.Value
  }

  private var number: ColumnSpec? {
    table.spec.columns.first { $0.content == .number && $0.isRequired }
  }

  private var showsLastYear: Bool { number != nil && !table.last.rows.isEmpty }

  /// Whether lines are claims, such as certificates: each is of one year and is claimed once.
  private var isOfClaims: Bool { method?.claims != nil }

  /// This year's rows, then those that only last year had, without their numbers.
  private var rows: [Pair] {
    var last: [[String]: [TableContent.Row]] = [:]
    for row in table.last.rows { last[key(of: row), default: []].append(row) }
    let present = table.content.rows.map { row in
      let match = last[key(of: row)]?.isEmpty == false ? last[key(of: row)]?.removeFirst() : nil
      return Pair(row: row, last: match.map(lastNumber) ?? .blank)
    }
    let rest =
      isOfClaims
      ? []
      : table.last.rows.filter { row in
        guard showsLastYear, last[key(of: row)]?.isEmpty == false else { return false }
        last[key(of: row)]?.removeFirst()
        return true
      }
    return present
      + rest.filter { !isDeposit($0) }.map {
        Pair(row: asked(again: $0), last: lastNumber($0))
      } + deposits
  }

  /// Deposits of earlier years as last year's table has them, and a line for this year's where there
  /// was one last year; a table that has lines of its own is complete as it is.
  private var deposits: [Pair] {
    guard table.content.rows.isEmpty else { return [] }
    let year = scope.inventory.year
    let known = table.deposits.rows.filter(isDeposit)
    let next = known.filter { self.year(of: $0) == year - 1 }.map { row in
      var asked = asked(again: row)
      asked.values[ColumnSpec.lineYear.key] = .number(Double(year), "\(year)")
      return Pair(row: asked, last: showsLastYear ? lastNumber(row) : .blank)
    }
    return known.map { row in
      Pair(row: withUnit(row), last: showsLastYear ? lastNumber(row) : .blank)
    } + next
  }

  /// Whether a line is of a year before this one's, in a table of deposits.
  private func isDeposit(_ row: TableContent.Row) -> Bool {
    guard let method, scope.isOfDeposits(method), table.content.rows.isEmpty,
      let year = year(of: row)
    else { return false }
    return year < scope.inventory.year
  }

  private func year(of row: TableContent.Row) -> Int? {
    guard case .number(let year, _) = row.values[ColumnSpec.lineYear.key] else { return nil }
    return Int(exactly: year)
  }

  private func key(of row: TableContent.Row) -> [String] {
    table.spec.columns.filter(\.isKey).map { row.text($0.key) }
  }

  /// Last year's number, in the unit of its own row.
  private func lastNumber(_ row: TableContent.Row) -> TableContent.Value {
    number.flatMap { row.values[$0.key] } ?? .blank
  }

  /// What of last year's row holds this year too: what it speaks of, not its number nor its proof.
  private func asked(again row: TableContent.Row) -> TableContent.Row {
    let kept = table.spec.columns.filter { $0.isKey || $0.content.isWord }.map(\.key)
    return withUnit(TableContent.Row(values: row.values.filter { kept.contains($0.key) }))
  }

  /// A row of last year's with the unit of its head, where this head says another.
  private func withUnit(_ row: TableContent.Row) -> TableContent.Row {
    var values = row.values
    let units = table.last.units.merging(table.deposits.units) { last, _ in last }
    if let number, let unit = units[number.key], values["unit"] == nil,
      unit != headUnit(of: number)
    {
      values["unit"] = .text(unit)
    }
    return TableContent.Row(values: values)
  }

  private func values(of pair: Pair, for spec: ColumnSpec) -> [TableContent.Value] {
    let value = shown(pair.row.values[spec.key] ?? .blank, of: spec)
    return isNumber(spec) && showsLastYear ? [value, pair.last] : [value]
  }

  /// A word as the column's list offers it, so that the list takes what the cell holds.
  private func shown(_ value: TableContent.Value, of spec: ColumnSpec) -> TableContent.Value {
    guard case .word(let list) = spec.content, case .text(let text) = value else { return value }
    return .text(vocabularies.text(text, in: list))
  }

  private func isNumber(_ spec: ColumnSpec) -> Bool { spec.key == number?.key }
}

// MARK: Columns

extension ListLayout {
  /// The columns of the table that mean something here, or hold something.
  private var specs: [ColumnSpec] {
    table.spec.columns.filter { spec in
      isMeant(spec)
        || (table.content.rows + table.last.rows + table.deposits.rows).contains {
          !$0.text(spec.key).isEmpty
        }
    }
  }

  /// Whether a column says something of the method's lines.
  private func isMeant(_ spec: ColumnSpec) -> Bool {
    guard let method else { return true }
    if spec.key == ColumnSpec.lineYear.key { return method.asksForYears }
    guard case .word(let vocabulary) = spec.content else { return true }
    return switch vocabulary {
    case .categories: method.category == nil
    case .fuels: scope.asksForFuel(method)
    case .technologies: scope.asksForTechnology(method)
    default: true
    }
  }

  private func format(of spec: ColumnSpec, _ values: [TableContent.Value]) -> String {
    spec.ownUnit == Self.years ? NumberShape.year : NumberShape.format(for: values)
  }

  /// The unit of columns that hold years.
  private static let years = "a"

  private func columns(for spec: ColumnSpec, _ rows: [Pair]) -> [FormGrid.Column] {
    let values = rows.map { $0.row.values[spec.key] ?? .blank }
    let shown = isNumber(spec) && showsLastYear ? rows.map(\.last) : []
    let format = spec.content == .number ? format(of: spec, values + shown) : nil
    let column = FormGrid.Column(
      head: head(of: spec), mark: words[isNeeded(spec) ? "required" : "optional"],
      isRequired: isNeeded(spec), use: .input, numberFormat: format,
      validation: validation(for: spec), leastWidth: leastWidth(of: spec))
    guard isNumber(spec), showsLastYear else { return [column] }
    let last = FormGrid.Column(
      head: words["last-year"], mark: words["not-filled"], use: .lastYear, numberFormat: format,
      leastWidth: Self.numberWidth)
    return [column, last]
  }

  /// Whether a line without it is refused: a fuel where lines are quantities of fuels, a year where
  /// the method asks how long ago something was.
  private func isNeeded(_ spec: ColumnSpec) -> Bool {
    spec.isRequired || spec.key == ColumnSpec.lineYear.key && method?.asksForYears == true
      || spec.content == .word(of: .fuels) && method.map(scope.asksForFuel) == true
  }

  private func head(of spec: ColumnSpec) -> String {
    let name = spec.name[words.language]
    guard let unit = headUnit(of: spec) else { return name }
    return "\(name)(\(unit))"
  }

  /// The unit that stands in the head: the file's own, or the only one there is.
  private func headUnit(of spec: ColumnSpec) -> String? {
    if let own = table.content.units[spec.key] { return own }
    guard isNumber(spec), table.content.rows.isEmpty, let method, !method.isOfFuels else {
      return nil
    }
    return method.formula.activity?.letter.unit.symbol
  }

  private func leastWidth(of spec: ColumnSpec) -> Int {
    switch spec.content {
    case .number: return Self.numberWidth
    case .text, .day: return Self.textWidth
    case .word(let vocabulary):
      let list = vocabularies.list(vocabulary, in: table.spec, of: method)
      let widest = list?.words.map(\.text.displayWidth).max() ?? Self.textWidth
      return min(max(widest, Self.wordWidth), Self.widestWord)
    }
  }
}

// MARK: What may be typed

extension ListLayout {
  private func validation(for spec: ColumnSpec) -> Validation? {
    let expected = words.expectation(of: spec, in: table.spec)
    let title = spec.name[words.language]
    switch spec.content {
    case .text: return nil
    case .day: return nil
    case .number:
      return FormRules.number(
        words, prompt: words.notice(title: title, expected), column: title)
    case .word(let vocabulary):
      guard let list = vocabularies.list(vocabulary, in: table.spec, of: method) else { return nil }
      return FormRules.choice(
        list, words, prompt: words.notice(title: title, expected), column: title)
    }
  }
}

extension ColumnSpec.Content {
  /// Whether cells choose from a list.
  var isWord: Bool {
    if case .word = self { true } else { false }
  }
}
