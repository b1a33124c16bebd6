import Inventories

/// Which line of the present table each line of a form is.
///
/// Lines are the same that have the same words in the columns that tell lines apart; of several
/// such lines the first is the first, the second the second.
struct RowMatching {
  /// The present line of each line of the form; `nil` for a new one.
  private(set) var matches: [Int?] = []
  /// The present lines that the form does not have.
  private(set) var unmatched: [Int] = []

  init(_ form: ImportedTable, to present: PresentTable, _ meaning: FieldMeaning) {
    var places: [[String]: [Int]] = [:]
    for row in (0..<present.count).reversed() {
      places[meaning.key({ present.text(row, $0) }, of: form.keys), default: []].append(row)
    }
    for line in form.rows {
      matches.append(places[meaning.key({ line[$0] }, of: form.keys)]?.popLast())
    }
    unmatched = places.values.flatMap(\.self).sorted()
  }
}
