package import Findings
package import Parsing

/// One row of a small table, read cell by cell.
package struct CSVRecord {
  /// The table.
  package let table: CSVTable
  /// The row, counted from 0.
  package let row: Int

  /// Reads a row of a table.
  package init(_ table: CSVTable, _ row: Int) {
    self.table = table
    self.row = row
  }

  /// Where the row stands.
  var place: Place { table.place(row, nil) }

  /// Where a cell stands.
  package func place(of key: String) -> Place {
    table.place(row, table.column(named: key))
  }

  /// The text of a cell, empty where there is none.
  package func text(_ key: String) -> String {
    table.text(row, table.column(named: key))
  }

  /// The text of a cell with its place.
  func located(_ key: String) -> Located<String> {
    Located(text(key), at: place(of: key))
  }

  /// The word in a cell, be it with its name, empty where there is none.
  func word(_ key: String) -> String { text(key).withoutName }

  /// The word in a cell that must not be empty, be it with its name.
  func requiredWord(_ key: String, into findings: inout [Finding]) -> Located<String>? {
    required(key, into: &findings).map { Located($0.value.withoutName, at: $0.place) }
  }

  /// The text of a cell that must not be empty.
  func required(_ key: String, into findings: inout [Finding]) -> Located<String>? {
    let cell = located(key)
    if cell.value.isEmpty { missing(key, at: cell.place, into: &findings) }
    return cell.value.isEmpty ? nil : cell
  }

  /// The number in a cell, if there is one.
  package func number(_ key: String, into findings: inout [Finding]) -> Double? {
    table.number(row, table.column(named: key), into: &findings)
  }

  /// The number in a cell that must have one.
  func requiredNumber(_ key: String, into findings: inout [Finding]) -> Double? {
    let column = table.column(named: key)
    if table.isBlank(row, column) { missing(key, at: table.place(row, column), into: &findings) }
    return table.number(row, column, into: &findings)
  }

  /// The year in a cell, if there is one; what is none within reason is a finding.
  func year(_ key: String, into findings: inout [Finding]) -> Int? {
    guard let number = number(key, into: &findings) else { return nil }
    if let problem = SoundYear.problem(with: number, at: place(of: key)) {
      findings.append(problem)
      return nil
    }
    return Int(number)
  }

  /// The day in a cell that must have one.
  func requiredDay(_ key: String, into findings: inout [Finding]) -> Located<String>? {
    guard let cell = required(key, into: &findings) else { return nil }
    if let problem = Day.problem(with: cell.value, at: cell.place) {
      findings.append(problem)
      return nil
    }
    return cell
  }

  /// The unit of the quantity: the row's own, or the one in the header.
  func unit(of key: String) -> Located<String> {
    let own = located("unit")
    guard own.value.isEmpty else { return own }
    return Located(table.column(named: key)?.unit ?? "", at: own.place)
  }

  /// One of the words of an enumeration; `label` is what the keys of their names begin with.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ key: String, called label: String, into findings: inout [Finding]
  ) -> Value? where Value.RawValue == String {
    guard let cell = required(key, into: &findings) else { return nil }
    if let value = Value(rawValue: cell.value.withoutName) { return value }
    let known = Value.allCases.map(\.rawValue)
    findings.append(.unknownWord(cell.value, among: known, called: label, at: cell.place))
    return nil
  }

  private func missing(_ key: String, at place: Place, into findings: inout [Finding]) {
    let header = table.column(named: key)?.header ?? key
    findings.append(Finding(.error, .missingCell, ["column": .text(header)], at: place))
  }
}

extension Finding {
  /// A word that is none of those known; the nearest is looked for among others that mean them too.
  package static func unknownWord(
    _ word: String, among known: [String], meant others: [String] = [],
    called label: String? = nil, at place: Place
  ) -> Finding {
    let named = word.hasHan ? label : nil
    let arguments: [String: Finding.Argument] = [
      "found": .text(word),
      "nearest": named.map { .choice(WordChoice(for: word, among: known, called: $0)) }
        ?? .text(NearestName.of(word, among: known + others) ?? known.first ?? ""),
      "known": .text(known.joined(separator: ", ")),
    ]
    return Finding(.error, .unknownWord, arguments, at: place)
  }
}

extension Finding.Code {
  static let missingCell: Self = "missing-cell"
  static let unknownWord: Self = "unknown-word"
}
