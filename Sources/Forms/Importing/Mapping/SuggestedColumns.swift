import Findings
import Inventories
import Parsing
import WorkbookReading

/// Which head of a row may be which field of a table: by its name, by what resembles it, and by
/// what stands below it.
struct SuggestedColumns {
  /// A field and the head that is taken for it.
  struct Column {
    let key: String
    let head: String
    let index: Int
    /// Whether the head is not the field's own name.
    let isGuess: Bool
  }

  /// The fields that were found.
  private(set) var found: [String: Column] = [:]
  private let spec: TableSpec
  private let sheet: FilledSheet
  private let row: Int
  private let vocabulary: ImportVocabulary
  private let year: Int

  init(
    _ spec: TableSpec, on sheet: FilledSheet, row: Int, _ vocabulary: ImportVocabulary, year: Int
  ) {
    self.spec = spec
    self.sheet = sheet
    self.row = row
    self.vocabulary = vocabulary
    self.year = year
    takeNamed()
    takeWords()
    takeNumbers()
    takeSimilar()
    takeLines()
  }

  /// The fields from left to right.
  var columns: [Column] { found.values.sorted { $0.index < $1.index } }

  /// How sure the table is: exact heads count double.
  var score: Int { found.values.reduce(0) { $0 + ($1.isGuess ? 1 : 2) } }

  /// Whether it has what every line of the table must have.
  var isComplete: Bool {
    spec.columns.allSatisfy { !$0.isRequired || $0.key == "unit" || found[$0.key] != nil }
  }

  /// The heads that are not taken yet.
  private var free: [(index: Int, text: String)] {
    let taken = Set(found.values.map(\.index))
    return (0..<sheet.width).filter { !taken.contains($0) }
      .map { ($0, sheet.text(row, $0)) }.filter { !$0.text.isEmpty }
  }

  private mutating func take(_ key: String, _ head: (index: Int, text: String), isGuess: Bool) {
    guard found[key] == nil else { return }
    found[key] = Column(key: key, head: head.text, index: head.index, isGuess: isGuess)
  }

  private mutating func takeNamed() {
    for head in free {
      let name = HeadName(head.text).name
      let column = spec.columns.first { $0.headers.contains { HeadName($0).name == name } }
      if let column { take(column.key, head, isGuess: false) }
    }
  }

  /// Columns below whose heads most texts are words of a list.
  private mutating func takeWords() {
    for column in spec.columns where found[column.key] == nil {
      guard case .word(let list) = column.content, Self.telling.contains(list) else { continue }
      let likely = free.map { (head: $0, share: share(of: list, below: $0.index)) }
      // Of several the one with most words of the list, the first where they are alike.
      guard let best = likely.map(\.share).max(), best >= Self.mostly,
        let head = likely.first(where: { $0.share == best })?.head
      else { continue }
      take(column.key, head, isGuess: true)
    }
  }

  /// How many of the texts below a head are words of a list; one that only has such a word within
  /// it counts half.
  private func share(of list: ColumnSpec.Vocabulary, below column: Int) -> Double {
    let texts = texts(below: column)
    guard !texts.isEmpty else { return 0 }
    let names = vocabulary.names(of: list).filter { $0.count > 1 }
    let points = texts.reduce(0.0) { sum, text in
      if vocabulary.word(text, in: list) != nil { return sum + 1 }
      return names.contains { text.contains($0) } ? sum + 1 / 2 : sum
    }
    return points / Double(texts.count)
  }

  private func texts(below column: Int) -> [String] {
    lines.filter { sheet.grid[$0, column]?.isText == true }.map { sheet.text($0, column) }
  }

  /// What lines are called: the first texts, no two of them alike.
  private mutating func takeLines() {
    guard let key = spec.columns.first(where: { $0.isKey && $0.content == .text })?.key else {
      return
    }
    let head = free.first { head in
      let texts = texts(below: head.index)
      return texts.count > 1 && Set(texts).count == texts.count
    }
    if let head { take(key, head, isGuess: true) }
  }

  /// The numbers of the year of account, or the only numbers there are.
  private mutating func takeNumbers() {
    guard let key = spec.columns.first(where: { $0.content == .number && $0.isRequired })?.key,
      found[key] == nil
    else { return }
    let ofYear = free.filter { $0.text.contains(String(year)) && numbers(below: $0.index) > 0 }
    let heads = free.filter { numbers(below: $0.index) * 2 > lines.count }
    if let head = ofYear.first {
      let text = head.text.replacing(String(year), with: "{year}")
      take(key, (head.index, text), isGuess: true)
    } else if heads.count == 1 {
      take(key, heads[0], isGuess: true)
    }
  }

  private func numbers(below column: Int) -> Int {
    lines.count { sheet.grid[$0, column]?.isNumber == true }
  }

  private mutating func takeSimilar() {
    for head in free {
      let name = HeadName(head.text).name
      let near = spec.columns.first { found[$0.key] == nil && $0.resembles(name) }
      if let near { take(near.key, head, isGuess: true) }
    }
  }

  private var lines: [Int] { Array(sheet.rows.filter { $0 > row }.prefix(Self.looked)) }

  private static let telling: Set<ColumnSpec.Vocabulary> = [
    .fuels, .balanceRows, .sectors, .methods, .notationKeys, .factorKinds,
  ]
  private static let looked = 200
  /// The share of a list's words from which a column is taken to hold them.
  private static let mostly = 0.25
}

extension ColumnSpec {
  /// Whether a head has one of its names within it, or nearly is one.
  fileprivate func resembles(_ name: String) -> Bool {
    guard name.count > 1 else { return false }
    let headers = headers.map { HeadName($0).name }
    return headers.contains { $0.count > 1 && (name.contains($0) || $0.contains(name)) }
      || NearestName.of(name, among: headers.filter { $0.count > 2 }) != nil
  }
}
