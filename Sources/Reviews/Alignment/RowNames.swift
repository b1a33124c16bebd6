/// Gives a number to each different cell and each different row, so that comparing them is cheap.
struct RowNames<Mark: Hashable> {
  private var cells: [Mark: Int] = [:]
  private var rows: [[Int]: Int] = [:]

  /// A row as numbers; empty cells at its end make no difference.
  mutating func row(_ marks: [Mark?]) -> NamedRow {
    var names = marks.map { $0.map { cellName($0) } ?? NamedRow.empty }
    while names.last == NamedRow.empty { names.removeLast() }
    let id = rows[names] ?? rows.count
    rows[names] = id
    return NamedRow(id: id, cells: names)
  }

  private mutating func cellName(_ mark: Mark) -> Int {
    let name = cells[mark] ?? cells.count
    cells[mark] = name
    return name
  }
}

/// A row whose cells are numbers.
struct NamedRow {
  /// An empty cell.
  static let empty = -1

  /// The same for rows that are the same.
  let id: Int
  let cells: [Int]
  /// What its cells hold, in order of their numbers.
  let contents: [Int]

  init(id: Int, cells: [Int]) {
    self.id = id
    self.cells = cells
    contents = cells.filter { $0 != Self.empty }.sorted()
  }

  /// How alike two rows are.
  ///
  /// What they both hold counts wherever it stands, for columns may have been inserted; what
  /// stands at the same place counts a little more.
  func likeness(to other: NamedRow) -> Likeness {
    if id == other.id {
      return Likeness(share: 1, weight: 2 * Double(contents.count) + 1)
    }
    let most = max(contents.count, other.contents.count)
    guard most > 0 else { return Likeness(share: 0, weight: 0) }
    let common = Double(Self.common(contents, other.contents))
    return Likeness(
      share: common / Double(most), weight: common + Double(samePlaces(as: other)))
  }

  private func samePlaces(as other: NamedRow) -> Int {
    zip(cells, other.cells).reduce(0) { $0 + ($1.0 == $1.1 && $1.0 != Self.empty ? 1 : 0) }
  }

  /// How many numbers two ordered lists share.
  private static func common(_ left: [Int], _ right: [Int]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        count += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  /// How alike two rows are.
  struct Likeness {
    /// The part of their cells that they share, from 0 to 1.
    let share: Double
    /// What is won by taking them for one.
    let weight: Double
  }
}
