import Findings
import Inventories
import Parsing
import SheetReferences

/// What is to be said about the head of a list: columns that are missing, twice there, unknown.
struct HeadProblems {
  private let list: FoundList
  private let spec: TableSpec
  private let rules: RowRules
  private let aside: String?
  private let sheet: FilledSheet

  init(_ list: FoundList, of layout: FoundTable, on sheet: FilledSheet) {
    self.list = list
    spec = layout.spec
    rules = layout.rules
    aside = layout.aside
    self.sheet = sheet
  }

  /// All of it.
  var findings: [Finding] { missing + repeated + ignored }

  private var missing: [Finding] {
    spec.columns.filter {
      $0.isRequired && list.column($0.key) == nil && rules.fixed[$0.key] == nil
    }
    .map { column in
      Finding(
        .error, .columnNotFound, ["column": .name(column.name)],
        at: sheet.place(list.headRow, list.columns.first?.index ?? 0))
    }
  }

  private var repeated: [Finding] {
    list.columns.enumerated().compactMap { position, column in
      guard let first = list.columns[..<position].first(where: { $0.key == column.key }) else {
        return nil
      }
      let arguments: [String: Finding.Argument] = [
        "column": .text(sheet.text(column.head.row, column.head.column)),
        "cell": .text(first.head.a1),
      ]
      return Finding(.error, .columnTwice, arguments, at: sheet.place(column.head))
    }
  }

  /// Columns that nobody asked for; one whose name is nearly that of a missing column is warned of.
  private var ignored: [Finding] {
    let taken = Set(list.columns.map(\.index))
    let free = spec.columns.filter { list.column($0.key) == nil }.flatMap(\.headers)
    return (0..<sheet.width).filter { !taken.contains($0) }.compactMap { column in
      let text = sheet.head(list.headRow, column)
      guard !text.isEmpty, text != aside, hasLines(column) else { return nil }
      let nearest = NearestName.of(text.condensed, among: free)
      let arguments: [String: Finding.Argument] = [
        "column": .text(text.excerpt), "nearest": .text(nearest ?? ""),
      ]
      let place = sheet.place(list.headRow, column)
      return nearest == nil
        ? Finding(.note, .columnIgnored, arguments, at: place)
        : Finding(.warning, .columnMistyped, arguments, at: place)
    }
  }

  private func hasLines(_ column: Int) -> Bool {
    sheet.rows.contains { $0 > list.headRow && !sheet.text($0, column).isEmpty }
  }
}

extension Finding.Code {
  static let columnNotFound: Self = "column-not-found"
  static let columnTwice: Self = "column-twice"
  static let columnIgnored: Self = "column-ignored"
  static let columnMistyped: Self = "column-mistyped"
}
