/// Which lines of a list are which of an earlier version of it, where lines have no keys.
///
/// The same words make the same line, else the same first words; what is left goes by its place, so
/// that a line may be renamed. A line that is put in has no counterpart.
struct LineMatching {
  /// The position of each new line among the earlier ones.
  let positions: [Int?]

  /// Compares lines by their texts.
  init(of lines: [[String]], with earlier: [[String]]) {
    var found = [Int?](repeating: nil, count: lines.count)
    var taken: Set<Int> = []
    func match(_ isSame: ([String], [String]) -> Bool) {
      for index in lines.indices where found[index] == nil {
        let other = earlier.indices.first {
          !taken.contains($0) && isSame(lines[index], earlier[$0])
        }
        guard let other else { continue }
        found[index] = other
        taken.insert(other)
      }
    }
    match { $0 == $1 }
    match { line, other in Self.first(line).map { $0 == Self.first(other) } ?? false }
    let isMore = lines.count > earlier.count
    for index in lines.indices where found[index] == nil && !isMore {
      guard earlier.indices.contains(index), !taken.contains(index) else { continue }
      found[index] = index
      taken.insert(index)
    }
    positions = found
  }

  private static func first(_ line: [String]) -> String? { line.first { !$0.isEmpty } }
}
