import Accounting

/// The names of two dimensions under one numbering, so that lines compare by numbers.
struct JointNames: Sendable {
  /// The names of both.
  private(set) var names: [String] = []
  /// For each line before, the number of its name.
  private(set) var before: [Int32] = []
  /// For each line after, the number of its name.
  private(set) var after: [Int32] = []

  /// Numbers the names of two tables; a table without the dimension has the empty name on each
  /// of its lines.
  init(_ before: Dimension, _ after: Dimension, counts: (before: Int, after: Int)) {
    var numbers: [String: Int32] = [:]
    self.before = number(before, counts.before, &numbers)
    self.after = number(after, counts.after, &numbers)
  }

  private mutating func number(
    _ dimension: Dimension, _ count: Int, _ numbers: inout [String: Int32]
  ) -> [Int32] {
    let isMissing = dimension.codes.isEmpty
    let own = (isMissing ? [""] : dimension.names).map { number(of: $0, &numbers) }
    return isMissing
      ? Array(repeating: own[0], count: count) : dimension.codes.map { own[Int($0)] }
  }

  private mutating func number(of name: String, _ numbers: inout [String: Int32]) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }
}
