import Findings

extension String {
  /// The word, where it was written with its name as messages tell it: `NO` of `不存在（NO）` or `NO（不存在）`.
  ///
  /// A name is in Chinese, a word is not; any other text is itself.
  public var withoutName: String {
    guard let last, Self.closing.contains(last), hasHan,
      let opening = lastIndex(where: Self.opening.contains)
    else { return self }
    let parts = [self[..<opening], self[index(after: opening)...].dropLast()].map { part in
      String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    let words = parts.filter { !$0.hasHan && !$0.isEmpty }
    return words.count == 1 ? words[0] : self
  }

  private static let opening: Set<Character> = ["(", "（"]
  private static let closing: Set<Character> = [")", "）"]
}
