import Documents

extension [Block] {
  /// Each table with what stands before it.
  var apart: [[Block]] {
    reduce(into: []) { groups, block in
      if groups.last?.tables.isEmpty == true {
        groups[groups.count - 1].append(block)
      } else {
        groups.append([block])
      }
    }
  }
}

extension Table {
  /// The table without a remark that stands elsewhere.
  func without(note: String) -> Table {
    Table(
      id: id, title: title, caption: caption, columns: columns, rows: rows,
      notes: notes.filter { $0 != note })
  }
}

extension Block {
  /// The block under a heading: a table does not repeat it, nor the formula that prose has shown.
  func below(heading: String, isExplained: Bool) -> Block {
    guard case .table(let table) = self else { return self }
    let isSaid = heading.hasSuffix(table.title)
    return .table(
      Table(
        id: table.id, title: isSaid ? "" : table.title,
        caption: isSaid && isExplained ? "" : table.caption, columns: table.columns,
        rows: table.rows, notes: table.notes))
  }
}
