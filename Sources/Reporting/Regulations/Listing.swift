import Documents
import Findings

/// A table of items, one row each, in which columns that stay empty are left out.
struct Listing<Item> {
  private struct Column {
    let heading: String
    let alignment: Table.Column.Alignment?
    let cell: (Item) -> Cell
  }

  private let id: String
  private let words: RegulationWords
  private var columns: [Column] = []

  /// Begins a table without columns.
  init(_ id: String, _ words: RegulationWords) {
    self.id = id
    self.words = words
  }

  /// Adds a column of text under the label `key`.
  func text(
    _ key: String, _ alignment: Table.Column.Alignment? = nil, _ text: @escaping (Item) -> String?
  ) -> Self {
    cell(key, alignment) { item in
      text(item).flatMap { $0.isEmpty ? nil : Cell.text($0) } ?? .empty
    }
  }

  /// Adds a column of whole numbers under the label `key`; zeros are left blank.
  func count(_ key: String, _ count: @escaping (Item) -> Int) -> Self {
    cell(key, .right) { item in
      let count = count(item)
      return count == 0 ? .empty : .number(Double(count))
    }
  }

  /// Adds a column of cells under the label `key`.
  func cell(
    _ key: String, _ alignment: Table.Column.Alignment? = nil, _ cell: @escaping (Item) -> Cell
  ) -> Self {
    var longer = self
    longer.columns.append(Column(heading: words[key], alignment: alignment, cell: cell))
    return longer
  }

  /// The table of these items.
  func table(of items: [Item], title: String = "", notes: [String] = []) -> Table {
    let filled = columns.map { column in (column: column, cells: items.map(column.cell)) }
      .filter { $0.cells.contains { !$0.isEmpty } }
    let rows = items.indices.map { index in Table.Row(filled.map { $0.cells[index] }) }
    return Table(
      id: Table.ID(rawValue: id), title: title,
      columns: filled.enumerated().map { position, entry in
        Table.Column(
          id: Table.Column.ID(rawValue: "\(position)"), heading: entry.column.heading,
          alignment: entry.column.alignment)
      },
      rows: rows, notes: notes)
  }
}
