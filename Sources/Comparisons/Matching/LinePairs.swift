import Accounting

/// The lines of two tables side by side: what is the same line of both, and what only one has.
///
/// A line is told by what it means: category, entity, sector, fuel, technology and name. Where
/// several lines mean the same, those of the same activity go together first, then the others in
/// the order they stand.
public struct LinePairs: Sendable {
  /// For each pair, the line before; -1 where there is none.
  public let before: [Int32]
  /// For each pair, the line after; -1 where there is none.
  public let after: [Int32]
  /// How many pairs have both.
  public let commonCount: Int

  /// How many pairs there are.
  public var count: Int { before.count }

  /// Whether both tables have the line.
  public func isCommon(_ pair: Int) -> Bool { before[pair] >= 0 && after[pair] >= 0 }

  /// Pairs the lines of two tables: all lines after, then those only before.
  init(_ before: LineTable, _ after: LineTable) {
    var matcher = LineMatcher(before, after)
    matcher.match()
    let gone = (0..<before.count).filter { !matcher.isTaken[$0] }.map { Int32($0) }
    self.before = matcher.partners + gone
    self.after = (0..<after.count).map { Int32($0) } + gone.map { _ in -1 }
    commonCount = before.count - gone.count
  }

  /// No pairs but the lines of one side.
  init(onlyBefore count: Int) {
    before = (0..<count).map { Int32($0) }
    after = Array(repeating: -1, count: count)
    commonCount = 0
  }

  /// No pairs but the lines of one side.
  init(onlyAfter count: Int) {
    before = Array(repeating: -1, count: count)
    after = (0..<count).map { Int32($0) }
    commonCount = 0
  }
}

/// Finds for each line after the line before that means the same.
struct LineMatcher {
  /// For each line after, the line before; -1 where there is none.
  private(set) var partners: [Int32]
  /// Whether a line before has found its partner.
  private(set) var isTaken: [Bool]
  private let before: LineTable
  private let after: LineTable
  private let names: [JointNames]

  init(_ before: LineTable, _ after: LineTable) {
    self.before = before
    self.after = after
    let counts = (before: before.count, after: after.count)
    names = [
      \LineTable.categories, \.entities, \.sectors, \.fuels, \.technologies, \.labels,
    ].map { JointNames(before[keyPath: $0], after[keyPath: $0], counts: counts) }
    partners = Array(repeating: -1, count: after.count)
    isTaken = Array(repeating: false, count: before.count)
  }

  mutating func match() {
    let meanings = (
      before: Self.meanings(before.count, names.map(\.before)),
      after: Self.meanings(after.count, names.map(\.after))
    )
    let (old, new) = (before.activity, after.activity)
    pass({ Exact(meanings.before[$0], old[$0]) }, { Exact(meanings.after[$0], new[$0]) })
    guard partners.contains(-1), isTaken.contains(false) else { return }
    pass({ meanings.before[$0] }, { meanings.after[$0] })
  }

  /// What a line means, as numbers of names.
  private struct Meaning: Hashable {
    let category: Int32
    let entity: Int32
    let sector: Int32
    let fuel: Int32
    let technology: Int32
    let label: Int32
  }

  /// What a line means, and its activity.
  private struct Exact: Hashable {
    let meaning: Meaning
    let activity: Double

    init(_ meaning: Meaning, _ activity: Double) {
      self.meaning = meaning
      self.activity = activity
    }
  }

  private static func meanings(_ count: Int, _ codes: [[Int32]]) -> [Meaning] {
    (0..<count).map { line in
      Meaning(
        category: codes[0][line], entity: codes[1][line], sector: codes[2][line],
        fuel: codes[3][line], technology: codes[4][line], label: codes[5][line])
    }
  }

  /// Pairs lines with equal keys in the order they stand, by lists that begin in a dictionary.
  private mutating func pass<Key: Hashable>(
    _ keyBefore: (Int) -> Key, _ keyAfter: (Int) -> Key
  ) {
    var first: [Key: Int32] = [:]
    first.reserveCapacity(before.count)
    var next = [Int32](repeating: -1, count: before.count)
    for line in (0..<before.count).reversed() where !isTaken[line] {
      next[line] = first.updateValue(Int32(line), forKey: keyBefore(line)) ?? -1
    }
    for line in 0..<after.count where partners[line] < 0 {
      let key = keyAfter(line)
      guard let partner = first[key], partner >= 0 else { continue }
      partners[line] = partner
      isTaken[Int(partner)] = true
      first[key] = next[Int(partner)]
    }
  }
}
