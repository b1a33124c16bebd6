import Findings
import Inventories
import Parsing
import SheetReferences
import WorkbookReading

/// Looks for the head of a list on a sheet.
///
/// Title lines may stand above it, its columns in any order with others between them, and it may
/// have several rows with merged cells.
struct ListSearch {
  private let sheet: FilledSheet
  private let names: [String: String]
  /// What the names begin with: most cells of a sheet are no heads, which is seen by that.
  private let initials: Set<Character>
  private let spec: TableSpec

  init(_ spec: TableSpec, on sheet: FilledSheet) {
    self.sheet = sheet
    self.spec = spec
    let pairs = spec.columns.flatMap { column in
      column.headers.map { (HeadName($0).name, column.key) }
    }
    names = Dictionary(pairs) { first, _ in first }
    initials = Set(names.keys.compactMap(\.first))
  }

  /// The best head at or below a row: the one with most columns, of those one of fewest rows, and
  /// of those the first.
  func best(from first: Int = 0) -> FoundList? {
    var best: FoundList?
    let last = max(first, min(sheet.grid.rowCount, first + Self.deepestHead))
    for height in 1...Self.tallestHead {
      for row in first..<last where row + height <= sheet.grid.rowCount {
        let layout = layout(rows: row...(row + height - 1))
        if layout.distinct > (best?.distinct ?? 1) { best = layout }
      }
    }
    return best
  }

  /// What a head in these rows would be.
  func layout(rows: ClosedRange<Int>) -> FoundList {
    let columns = (0..<sheet.width).compactMap { column in
      self.column(column, in: rows)
    }
    return FoundList(
      columns: columns, headRow: rows.upperBound, unit: unit(above: rows.lowerBound))
  }

  private func column(_ column: Int, in rows: ClosedRange<Int>) -> FoundList.Column? {
    let texts = texts(column, in: rows)
    guard let bottom = texts.last else { return nil }
    let heads =
      [bottom.text, texts.map(\.text).joined()] + texts.dropLast().reversed().map(\.text)
    guard let head = heads.lazy.compactMap(known).first, let key = names[head.name]
    else { return nil }
    let below = texts.count > 1 ? HeadName.unit(in: bottom.text) : nil
    return FoundList.Column(
      key: key, index: column, head: bottom.cell, unit: head.unit ?? below)
  }

  /// A text as a head, if it is one of the table's.
  private func known(_ text: String) -> HeadName? {
    guard let initial = HeadName.initial(of: text), initials.contains(initial) else { return nil }
    let head = HeadName(text)
    return names[head.name] == nil ? nil : head
  }

  /// The different texts of a head's column, from top to bottom.
  private func texts(
    _ column: Int, in rows: ClosedRange<Int>
  ) -> [(text: String, cell: CellReference)] {
    var texts: [(text: String, cell: CellReference)] = []
    for row in rows {
      let owner = sheet.owner(row, column)
      let text = sheet.head(row, column)
      if !text.isEmpty, texts.last?.cell != owner { texts.append((text, owner)) }
    }
    return texts
  }

  /// `单位：万吨` in a line above the head.
  private func unit(above row: Int) -> String? {
    for line in stride(from: row - 1, through: max(0, row - Self.tallestHead), by: -1) {
      for column in 0..<sheet.width {
        let text = sheet.text(line, column)
        if text.contains("单位") || text.lowercased().contains("unit"),
          let unit = HeadName.unit(in: text)
        {
          return unit
        }
      }
    }
    return nil
  }

  /// How far down a head is looked for.
  private static let deepestHead = 40
  /// How many rows a head has at most.
  private static let tallestHead = 3
}

extension FoundList {
  /// How many fields it has.
  var distinct: Int { Set(columns.map(\.key)).count }

  /// Whether every column is there that a table must have.
  func isComplete(for spec: TableSpec) -> Bool {
    spec.columns.allSatisfy { spec in !spec.isRequired || column(spec.key) != nil }
  }
}
