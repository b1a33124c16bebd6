/// What names mean where a formula stands.
struct FormNames {
  private let tables: [String: FormTable]
  private let home: FormTable?
  private let block: Int?

  /// Names as a block of a table sees them, or as a rule does, which stands in no table.
  init(_ tables: [FormTable], in home: FormTable? = nil, block: Int? = nil) {
    self.tables = Dictionary(tables.map { ($0.id, $0) }) { first, _ in first }
    self.home = home
    self.block = block
  }

  /// What a name stands for; `nil` for a name of nothing.
  func variable(_ written: String) -> FormVariable? {
    var path = written.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isPrevious = path.first == "previous" && path.count > 1
    if isPrevious { path.removeFirst() }
    if path.first == "setting" { return .setting(part: path.count > 1 ? path[1] : nil) }
    if path == ["details"] { return .details }
    if path == ["monitored", "month"] { return .months }
    if path.count == 2, path[0] == "inventory", let figure = InventoryFigure(rawValue: path[1]) {
      return .inventory(figure)
    }
    if path == ["column"] { return .everyColumn(table: nil, carrier: nil) }
    let carrier = Self.carrier(of: &path)
    if let cell = cell(path, carrier, isPrevious) { return .cell(cell) }
    if path.last == "column", path.count == 2 {
      return .everyColumn(table: path[0], carrier: carrier)
    }
    return path.last == "factor-primary" ? .primaryFactor(carrier: carrier) : nil
  }

  /// Takes the `[electricity]` off a table's name.
  private static func carrier(of path: inout [String]) -> String? {
    guard let first = path.first, first.hasSuffix("]"), let open = first.firstIndex(of: "[") else {
      return nil
    }
    path[0] = String(first[..<open])
    return String(first[first.index(after: open)...].dropLast())
  }

  /// The numbers to type in a table whose fields are there once.
  func numbers(of table: String) -> [FormCellName] {
    guard let table = tables[table] else { return [] }
    return table.blocks.enumerated().filter { $1.records == .single }.flatMap { index, block in
      block.columns.filter { $0.kind == .input }.map {
        FormCellName(table: table.id, block: index, record: .same, column: $0.id, isPrevious: false)
      }
    }
  }

  private func cell(_ path: [String], _ carrier: String?, _ isPrevious: Bool) -> FormCellName? {
    guard let first = path.first else { return nil }
    let isHere = path.count == 1 || tables[first] == nil
    guard let table = isHere ? home : tables[first] else { return nil }
    let rest = isHere ? path[...] : path.dropFirst()
    let order = isHere ? nearestFirst(table) : Array(table.blocks.indices)
    for block in order {
      guard
        let found = table.blocks[block].cell(
          Array(rest), carrier, isHere: isHere && block == self.block)
      else { continue }
      return FormCellName(
        table: table.id, block: block, record: found.record, column: found.column,
        isPrevious: isPrevious)
    }
    return nil
  }

  /// The blocks of the table, the formula's own first.
  private func nearestFirst(_ table: FormTable) -> [Int] {
    let own = [block].compactMap(\.self)
    return own + table.blocks.indices.filter { $0 != block }
  }
}

extension FormBlock {
  /// The cell that a path names within the block.
  fileprivate func cell(
    _ path: [String], _ carrier: String?, isHere: Bool
  ) -> (record: FormCellName.Record, column: String?)? {
    let record: FormCellName.Record = carrier.map { .carrier($0) } ?? .same
    if path.count == 1, let only = path.first {
      if column(only) != nil { return (record, only) }
      if namedRows.contains(where: { $0.id == only }) {
        return (.row(only), isHere ? nil : columns.first { $0.kind == .row }?.id)
      }
      if totals.contains(where: { $0.id == only }) { return (.total(only), nil) }
    }
    guard path.count == 2, column(path[1]) != nil else { return nil }
    if path[0] == id { return (record, path[1]) }
    if namedRows.contains(where: { $0.id == path[0] }) { return (.row(path[0]), path[1]) }
    return totals.contains { $0.id == path[0] } ? (.total(path[0]), path[1]) : nil
  }
}
