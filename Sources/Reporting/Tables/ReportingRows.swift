import Accounting
import Documents
import Findings
import Regulations

/// Writes the rows of a reporting table, each value a reference to where it is computed.
struct ReportingRows {
  private let table: ReportingTable
  private let context: ReportContext

  init(_ table: ReportingTable, _ context: ReportContext) {
    self.table = table
    self.context = context
  }

  var rows: [Table.Row] {
    table.rows.isEmpty ? lines(of: table.methods) : table.rows.flatMap(rows)
  }

  /// The methods of these ids that have lines.
  private func accounts(_ ids: [String]) -> [MethodAccount] {
    ids.compactMap { id in
      context.account.methods.first { $0.method.id == id && $0.count > 0 }
    }
  }

  // MARK: A row a line

  private func lines(of methods: [String]) -> [Table.Row] {
    accounts(methods).flatMap { account in
      context.layout(of: account).counted.map { line in
        row("") { head in
          ReportingValue(
            of: line, head.letters, as: head.unit, head.decimals, in: account, context
          ).cell(head.content)
        }
      }
    }
  }

  // MARK: Rows as declared

  private func rows(_ row: ReportingTable.Row) -> [Table.Row] {
    if let total = row.total { return others(before: row, total) + [self.row(of: row, total)] }
    let accounts = accounts(row.methods)
    guard !accounts.isEmpty else { return [self.row(context.name(row.name)) { _ in .empty }] }
    guard !row.items.isEmpty else {
      return [sum(context.name(row.name), accounts, row.decimals)]
    }
    return [Table.Row([.text(context.name(row.name))], role: .band)]
      + accounts.flatMap { items(of: row, $0) }
  }

  /// What is printed of each line, one below the other; lines of one material are told by their names.
  private func items(of row: ReportingTable.Row, _ account: MethodAccount) -> [Table.Row] {
    let lines = context.layout(of: account).counted
    let materials = lines.map { context.materialOrItem($0, of: account) }
    let uses = Dictionary(grouping: materials, by: \.self).mapValues(\.count)
    return zip(lines, materials).flatMap { line, material in
      let isOne = uses[material] == 1
      return row.items
        .filter { $0.letters.isEmpty || account.method.letter(among: $0.letters) != nil }
        .map { item in
          let name = context.label(
            "reporting-item",
            [
              "material": .text(isOne ? material : context.lineTitle(line, of: account)),
              "item": .name(item.name),
            ])
          let value = ReportingValue(
            of: line, item.letters, as: item.unit, item.decimals, in: account, context)
          return self.row(name) { value.cell($0.content) }
        }
    }
  }

  private func sum(
    _ name: String, _ accounts: [MethodAccount], _ decimals: Int? = nil,
    role: Table.Row.Role = .item
  ) -> Table.Row {
    let sum = ReportingSum(accounts, decimals, context)
    return row(name, role: role) { sum.cell($0.content) }
  }

  private func row(of row: ReportingTable.Row, _ total: ReportingTable.Total) -> Table.Row {
    let name = context.name(row.name)
    // Without data on what is purchased there is no total with it.
    guard total == .direct || context.account.hasIndirect || !context.account.countsIndirect else {
      return self.row(name, role: .total) { head in
        [.value, .mass, .equivalent].contains(head.content) ? .notationKey("NE") : .empty
      }
    }
    return sum(name, context.account.methods(in: total), row.decimals, role: .total)
  }

  /// What the total adds up and neither the table nor a total above it has a row for.
  private func others(
    before row: ReportingTable.Row, _ total: ReportingTable.Total
  ) -> [Table.Row] {
    let wanted = context.account.methods(in: total)
    let above = table.rows.prefix { $0.name != row.name }.compactMap(\.total)
      .flatMap(context.account.methods(in:))
    let placed = Set(table.rows.flatMap(\.methods) + above.map(\.method.id))
    let left = wanted.filter { !placed.contains($0.method.id) }
    guard left.count < wanted.count, !left.isEmpty else { return [] }
    return [sum(context.label("reporting-others"), left)]
  }

  private func row(
    _ name: String, role: Table.Row.Role = .item, _ cell: (ReportingTable.Head) -> Cell
  ) -> Table.Row {
    Table.Row(
      table.heads.map { $0.content == .name && !name.isEmpty ? .text(name) : cell($0) }, role: role)
  }
}

extension ReportContext {
  /// The fuel of a line, with its technology; of one without a fuel what it is called, with what the
  /// library calls its technology.
  func materialOrItem(_ line: Int, of account: MethodAccount) -> String {
    guard account.lines.fuels[line].isEmpty else { return material(line, of: account) }
    let (item, technology) = (
      itemName(line, of: account), account.lines.technologies[line]
    )
    let name = technologyName(technology)
    let isNamed = name != technology && name != item
    return isNamed ? [item, name].filter { !$0.isEmpty }.joined(separator: " · ") : item
  }
}

extension EmissionAccount {
  /// The methods that a total adds up.
  fileprivate func methods(in total: ReportingTable.Total) -> [MethodAccount] {
    let wanted = total == .direct ? methods(.sectoral) : methods(.sectoral) + methods(.indirect)
    return wanted.filter { $0.count > 0 }
  }
}
