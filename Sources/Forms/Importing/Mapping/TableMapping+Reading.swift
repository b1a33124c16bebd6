import Findings
import Inventories
import Parsing
import SheetReferences

extension YAMLReading where Value == SheetMapping {
  /// Reads one entry of `sheets:`.
  static var sheetMapping: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let sheet = map.required("sheet", as: .locatedText, into: &findings)
      let table = map.required("table", as: .table, into: &findings)
      let method = map.optional("method", as: .string, into: &findings)
      let head = map.required("head", as: .headRow, into: &findings)
      let columns = map.optional("columns", as: .entries(of: .locatedText), into: &findings) ?? []
      let matrix = map.optional("matrix", as: .matrixMapping, into: &findings)
      let rules = RowRules(&map, into: &findings)
      map.finish(into: &findings)
      guard let sheet, let table, let head else { return nil }
      if let problem = Self.problem(table, method, columns, rules, matrix, at: node.place) {
        findings.append(problem)
        return nil
      }
      return SheetMapping(
        sheet: sheet, table: table, method: method, head: head,
        columns: columns.map { ($0.key, $0.value) }, matrix: matrix, rules: rules)
    }
  }

  /// What does not fit: a method for a table that has none, or none for one that needs it; a field
  /// that the table does not have; a table without fields.
  private static func problem(
    _ table: TableSpec, _ method: String?, _ columns: [YAMLEntry<Located<String>>],
    _ rules: RowRules, _ matrix: MatrixMapping?, at place: Place
  ) -> Finding? {
    if case .methods = table.location, method == nil {
      return Finding(.error, .mappingWithoutMethod, ["table": .text(table.id.rawValue)], at: place)
    }
    let known = table.columns.map(\.key)
    let used = columns.map { ($0.key, $0.place) } + rules.keys.map { ($0, place) }
    if let (key, place) = used.first(where: { !known.contains($0.0) }) {
      let arguments: [String: Finding.Argument] = [
        "field": .text(key), "nearest": .text(NearestName.of(key, among: known) ?? known[0]),
        "known": .text(known.joined(separator: ", ")),
      ]
      return Finding(.error, .mappingFieldUnknown, arguments, at: place)
    }
    if columns.isEmpty, matrix == nil {
      return Finding(.error, .mappingWithoutColumns, at: place)
    }
    return nil
  }
}

extension YAMLReading where Value == MatrixMapping {
  /// Reads `{ rows: A, units: 4, from: B, to: F }`.
  fileprivate static var matrixMapping: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let rows = map.required("rows", as: .locatedText, into: &findings)
      let units = map.optional("units", as: .sheetRow, into: &findings)
      let from = map.optional("from", as: .string, into: &findings)
      let to = map.optional("to", as: .string, into: &findings)
      map.finish(into: &findings)
      return rows.map { MatrixMapping(rows: $0, units: units.map { $0 - 1 }, from: from, to: to) }
    }
  }
}

extension YAMLReading where Value == Located<String> {
  /// A text with its place.
  fileprivate static var locatedText: Self {
    Self { node, findings in
      YAMLReading<String>.string(node, into: &findings).map { Located($0, at: node.place) }
    }
  }
}

extension YAMLReading where Value == TableSpec {
  /// The id of a table.
  fileprivate static var table: Self {
    Self { node, findings in
      guard let text = YAMLReading<String>.string(node, into: &findings) else { return nil }
      if let table = TableSpec.all.first(where: { $0.id.rawValue == text }) { return table }
      let known = TableSpec.all.map(\.id.rawValue)
      let arguments: [String: Finding.Argument] = [
        "table": .text(text.excerpt), "nearest": .text(NearestName.of(text, among: known) ?? ""),
        "known": .text(known.joined(separator: ", ")),
      ]
      findings.append(Finding(.error, .mappingTableUnknown, arguments, at: node.place))
      return nil
    }
  }
}

extension YAMLReading where Value == Int {
  /// The number of a row that a sheet can have, from 1.
  fileprivate static var sheetRow: Self {
    Self { node, findings in
      guard let row = YAMLReading<Int>.integer(node, into: &findings) else { return nil }
      if (1...CellReference.rowLimit).contains(row) { return row }
      findings.append(Finding(.error, .mappingRowWrong, ["row": .text("\(row)")], at: node.place))
      return nil
    }
  }
}

extension YAMLReading where Value == SheetMapping.HeadRow {
  /// A row's number, or the text of one of its cells.
  fileprivate static var headRow: Self {
    Self { node, findings in
      guard let text = YAMLReading<String>.string(node, into: &findings) else { return nil }
      guard let number = Int(text) else { return .text(text) }
      if number > 0, number <= CellReference.rowLimit { return .row(number - 1) }
      findings.append(Finding(.error, .mappingRowWrong, ["row": .text(text)], at: node.place))
      return nil
    }
  }
}

extension RowRules {
  /// Reads `values`, `words`, `skip` and `rows`.
  fileprivate init(_ map: inout YAMLMap, into findings: inout [Finding]) {
    let fixed = map.optional("values", as: .entries(of: .string), into: &findings) ?? []
    for entry in fixed { self.fixed[entry.key] = entry.value }
    let words =
      map.optional("words", as: .entries(of: .entries(of: .string)), into: &findings) ?? []
    for entry in words {
      let pairs = entry.value.map { ($0.key, $0.value) }
      self.words[entry.key] = Dictionary(pairs) { first, _ in first }
    }
    skipped = map.optional("skip", as: .oneOrMore(of: .string), into: &findings) ?? []
    let place = map.place(of: "rows")
    if let rows = map.optional("rows", as: .string, into: &findings) {
      take(rows, at: place, into: &findings)
    }
  }

  /// `5-40`, or `5-` to the end.
  private mutating func take(_ rows: String, at place: Place, into findings: inout [Finding]) {
    let ends = rows.split(separator: "-", omittingEmptySubsequences: false).map { $0.trimmed }
    let numbers = ends.map { Int($0) }
    guard ends.count == 2, let first = numbers[0], first > 0,
      ends[1].isEmpty || (numbers[1] ?? 0) >= first
    else {
      findings.append(Finding(.error, .mappingRowsWrong, ["rows": .text(rows.excerpt)], at: place))
      return
    }
    self.first = first - 1
    last = numbers[1].map { $0 - 1 }
  }

  /// The fields it speaks of.
  fileprivate var keys: [String] { fixed.keys.sorted() + words.keys.sorted() }
}

extension Substring {
  fileprivate var trimmed: String { String(self).trimmed }
}

extension Finding.Code {
  static let mappingWithoutMethod: Self = "mapping-without-method"
  static let mappingFieldUnknown: Self = "mapping-field-unknown"
  static let mappingWithoutColumns: Self = "mapping-without-columns"
  static let mappingTableUnknown: Self = "mapping-table-unknown"
  static let mappingRowWrong: Self = "mapping-row-wrong"
  static let mappingRowsWrong: Self = "mapping-rows-wrong"
}
