import Findings
import Inventories

/// No line stands twice on a form, in tables whose lines are told apart by their words alone.
struct LinesTwice {
  private let table: ImportedTable
  private let meaning: FieldMeaning

  init(_ table: ImportedTable, _ vocabulary: ImportVocabulary) {
    self.table = table
    meaning = FieldMeaning(spec: table.spec, vocabulary: vocabulary)
  }

  /// The second lines, each with an error that names the cell of the first.
  var repeated: [(row: Int, finding: Finding)] {
    guard Self.tables.contains(table.spec.id) else { return [] }
    var first: [[String]: Place] = [:]
    return table.rows.enumerated().filter { !$0.element.isRefused }.compactMap { index, row in
      let key = meaning.key({ row[$0] }, of: table.keys)
      guard let earlier = first[key] else {
        first[key] = row.place
        return nil
      }
      let arguments: [String: Finding.Argument] = [
        "name": .text(meaning.name { row[$0] }), "cell": .text(earlier.cell ?? ""),
      ]
      return (index, Finding(.error, .lineTwice, arguments, at: row.place))
    }
  }

  private static let tables: Set<TableSpec.ID> = [
    TableSpec.balance.id, TableSpec.activity.id, TableSpec.notation.id,
  ]
}

extension Finding.Code {
  static let lineTwice: Self = "line-twice"
}
