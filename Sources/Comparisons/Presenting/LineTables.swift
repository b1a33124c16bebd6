import Accounting
import Documents
import Findings
import Regulations

/// The split by line: the lines that move the totals most, the rest together, and their sum.
struct LineSplitTable {
  let comparison: AccountComparison
  let words: ComparisonWords
  let ranked: RankedLines
  let limit: Int
  let isWhole: Bool

  private var heads: SplitColumnHeads { SplitColumnHeads(words: words, isWhole: isWhole) }

  /// The table; none when no line moves.
  var table: Table? {
    guard !ranked.inTotal.isEmpty || !ranked.inMemo.isEmpty else { return nil }
    let listed = ranked.inTotal.prefix(limit)
    let rows = listed.enumerated().map { row($1, at: $0, role: .item) }
    let memo = ranked.inMemo.prefix(limit).enumerated().map {
      row($1, at: rows.count + 2 + $0, role: .memo)
    }
    return Table(
      id: .lineSplit, title: words.label("diff-table-lines"),
      columns: [
        Table.Column(id: "code", heading: words.label("column-code")),
        Table.Column(id: "line", heading: words.label("diff-column-line"), preferredWidth: .remark),
        Table.Column(id: "gas", heading: words.label("column-gas")),
      ] + heads.columns, rows: rows + [rest(of: listed), total(rows.count)] + memo)
  }

  private func row(_ entry: RankedLines.Entry, at row: Int, role: Table.Row.Role) -> Table.Row {
    let method = comparison.methods[entry.method]
    let place = method.line(entry.pair)
    let account = method.pairs.after[entry.pair] >= 0 ? comparison.after : comparison.before
    return Table.Row(
      [
        .text(place.map { $0.account.lines.categories[$0.line] } ?? ""),
        .text(place.map { words.line($0.line, of: $0.account, in: account) } ?? ""),
        .text(method.method?.gas ?? ""),
      ] + heads.cells(method.split(of: entry.pair), row: row, of: .lineSplit), role: role)
  }

  /// The lines that are not listed, as one.
  private func rest(of listed: ArraySlice<RankedLines.Entry>) -> Table.Row {
    let chosen = Dictionary(grouping: listed, by: \.method).mapValues { Set($0.map(\.pair)) }
    var sum = SplitSum()
    var count = 0
    for (position, method) in comparison.methods.enumerated()
    where [.sectoral, .indirect].contains(method.method?.approach) {
      let own = chosen[position] ?? []
      for pair in 0..<method.splits.count where !own.contains(pair) {
        sum.add(pair, of: method.splits)
        count += 1
      }
    }
    return Table.Row(
      [.empty, .text(words.label("diff-row-rest", ["count": .count(count)])), .empty]
        + heads.cells(sum.split, row: listed.count, of: .lineSplit))
  }

  private func total(_ count: Int) -> Table.Row {
    let cells = heads.sums(comparison.withIndirect, row: count + 1, of: .lineSplit) { column in
      CellRange(.lineSplit, rows: 0..<(count + 1), column: column).map { "SUM(\($0))" } ?? "0"
    }
    return Table.Row(
      [.empty, .text(words.label("row-with-indirect")), .empty] + cells, role: .total)
  }
}

/// What differs on lines: one change a row, or what is the same on many lines once.
struct LineChangeTable {
  let comparison: AccountComparison
  let words: ComparisonWords
  let ranked: RankedLines
  let limit: Int
  /// Whether the same change of a factor on many lines is told once.
  let isGrouped: Bool

  /// The table; none when no line differs.
  var table: Table? {
    guard !ranked.changes.isEmpty else { return nil }
    let groups = groups
    let left = groups.count - limit
    let notes = left > 0 ? [words.label("diff-note-more", ["count": .count(left)])] : []
    return Table(
      id: "diff-changes", title: words.label("diff-table-changes"), columns: columns,
      rows: groups.prefix(limit).map(row), notes: notes)
  }

  private var groups: [ChangeGroups.Group] {
    isGrouped
      ? ChangeGroups(ranked, of: comparison, in: words).groups : ChangeGroups(ranked).groups
  }

  private var columns: [Table.Column] {
    [
      Table.Column(id: "code", heading: words.label("column-code")),
      Table.Column(id: "line", heading: words.label("diff-column-line"), preferredWidth: .remark),
      Table.Column(
        id: "method", heading: words.label("diff-column-method-name"), preferredWidth: .term),
      Table.Column(id: "what", heading: words.label("diff-column-what"), preferredWidth: .term),
      Table.Column(
        id: "before", heading: words.label("diff-column-before"), preferredWidth: .remark),
      Table.Column(
        id: "after", heading: words.label("diff-column-after"), preferredWidth: .remark),
      Table.Column(id: "part", heading: words.label("diff-column-part")),
    ]
  }

  private func row(_ group: ChangeGroups.Group) -> Table.Row {
    let first = comparison.methods[group.lines[0].method]
    let wording = LineWording(
      comparison: comparison, method: first, change: group.change, words: words)
    let isInTotal = group.lines.contains { comparison.methods[$0.method].splits.count > 0 }
    let part = isInTotal ? group.change.part : nil
    return Table.Row([
      .text(categories(of: group)), .text(line(wording, of: group)),
      .text(methods(of: group)), .text(wording.subject), .text(wording.old), .text(wording.new),
      .text(part.map { words.label("diff-column-\($0.name)") } ?? words.label("diff-no-part")),
    ])
  }

  private func line(_ wording: LineWording, of group: ChangeGroups.Group) -> String {
    guard group.lines.count > 1 else { return wording.line }
    return words.label(
      "diff-and-others", ["line": .text(wording.line), "count": .count(group.lines.count)])
  }

  private func methods(of group: ChangeGroups.Group) -> String {
    let methods = Set(group.lines.map(\.method)).sorted()
    let name = comparison.methods[group.lines[0].method].method.map { words.name($0.name) } ?? ""
    guard methods.count > 1 else { return name }
    return words.label("diff-and-methods", ["method": .text(name), "count": .count(methods.count)])
  }

  private func categories(of group: ChangeGroups.Group) -> String {
    let codes = group.lines.compactMap { line in
      comparison.methods[line.method].line(line.pair).map {
        $0.account.lines.categories[$0.line]
      }
    }
    return Set(codes).sorted { CategoryCode($0) < CategoryCode($1) }.joined(
      separator: words.label("name-separator"))
  }
}

/// What is declared otherwise, one change a row.
struct DeclaredTable {
  let comparison: AccountComparison
  let words: ComparisonWords
  let limit: Int

  /// The table; none when nothing is declared otherwise.
  var table: Table? {
    guard !comparison.declared.isEmpty else { return nil }
    let left = comparison.declared.count - limit
    let notes = left > 0 ? [words.label("diff-note-more", ["count": .count(left)])] : []
    return Table(
      id: "diff-declared", title: words.label("diff-table-declared"),
      columns: [
        Table.Column(id: "subject", heading: words.label("diff-column-subject")),
        Table.Column(id: "code", heading: words.label("column-code")),
        Table.Column(id: "item", heading: words.label("column-item"), preferredWidth: .remark),
        Table.Column(id: "what", heading: words.label("diff-column-what")),
        Table.Column(
          id: "before", heading: words.label("diff-column-before"), preferredWidth: .remark),
        Table.Column(
          id: "after", heading: words.label("diff-column-after"), preferredWidth: .remark),
      ], rows: comparison.declared.prefix(limit).map(row), notes: notes)
  }

  private func row(_ change: DeclaredChange) -> Table.Row {
    Table.Row([
      .text(words.label("diff-subject-\(change.subject.rawValue)")), .text(change.category ?? ""),
      .text(words.name(change.item)), .text(words.label("diff-field-\(change.field.rawValue)")),
      .text(words.value(change.before)), .text(words.value(change.after)),
    ])
  }
}
