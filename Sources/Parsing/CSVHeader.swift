import Findings

/// The cells of a header, matched with the columns that a table declares.
struct CSVHeader {
  /// The declared columns found, in the table's order.
  let columns: [CSVColumn]
  /// What is wrong with the header.
  let findings: [Finding]
  /// Whether every required column was found.
  let isComplete: Bool

  /// Matches cells, given as their texts and places, with the declared columns.
  init(_ cells: [(text: String, place: Place)], specs: [ColumnSpec]) {
    let pairs = specs.flatMap { spec in spec.headers.map { ($0.lowercased(), spec.key) } }
    let keys = Dictionary(pairs) { first, _ in first }
    var columns: [String: CSVColumn] = [:]
    var findings: [Finding] = []
    for (index, cell) in cells.enumerated() {
      if let column = Self.match(cell.text, at: index, keys: keys) {
        if columns[column.key] == nil {
          columns[column.key] = column
        } else {
          let arguments: [String: Finding.Argument] = ["column": .text(cell.text.excerpt)]
          findings.append(Finding(.error, .duplicateColumn, arguments, at: cell.place))
        }
      } else {
        findings.append(Self.finding(unknown: cell.text, specs: specs, at: cell.place))
      }
    }
    let missing = specs.filter { $0.isRequired && columns[$0.key] == nil }
    findings += missing.map { spec in
      let arguments: [String: Finding.Argument] = ["column": spec.title, "key": .text(spec.key)]
      return Finding(.error, .missingColumn, arguments, at: cells.first?.place)
    }
    self.columns = columns.values.sorted { $0.index < $1.index }
    self.findings = findings
    isComplete = missing.isEmpty
  }

  private static func match(_ text: String, at index: Int, keys: [String: String]) -> CSVColumn? {
    if let key = keys[text.lowercased()] {
      return CSVColumn(key: key, header: text, unit: nil, index: index)
    }
    guard let named = UnitHeader(text), let key = keys[named.name.lowercased()] else { return nil }
    return CSVColumn(key: key, header: text, unit: named.unit, index: index)
  }

  private static func finding(
    unknown text: String, specs: [ColumnSpec], at place: Place
  ) -> Finding {
    guard !text.isEmpty else { return Finding(.error, .emptyHeader, at: place) }
    let name = UnitHeader(text)?.name ?? text
    let known = specs.map { LocalizedText(zh: $0.names.first?.zh ?? $0.key, en: $0.key) }
    let nearest = NearestName.of(name, among: specs.flatMap(\.headers))
    let arguments: [String: Finding.Argument] = [
      "column": .text(text.excerpt), "nearest": .text(nearest ?? ""),
      "known": .name(known.listed),
    ]
    return Finding(.error, nearest == nil ? .surplusColumn : .unknownColumn, arguments, at: place)
  }
}

/// A header with a unit in brackets behind the name: `消费量(万吨)`, `消费量（万吨）`.
struct UnitHeader {
  let name: String
  let unit: String

  init?(_ text: String) {
    guard let last = text.last, last == ")" || last == "）",
      let open = text.firstIndex(where: { $0 == "(" || $0 == "（" })
    else { return nil }
    name = String(text[..<open].reversed().drop(while: \.isWhitespace).reversed())
    unit = String(text[text.index(after: open)...].dropLast())
  }
}

extension Finding.Code {
  static let duplicateColumn: Self = "duplicate-column"
  static let missingColumn: Self = "missing-column"
  static let emptyHeader: Self = "empty-header"
  static let surplusColumn: Self = "surplus-column"
  static let unknownColumn: Self = "unknown-column"
}
