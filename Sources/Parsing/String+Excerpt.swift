extension String {
  /// What a message quotes of a text, on one line: a quote that nobody closed makes a cell of a
  /// whole file.
  package var excerpt: String {
    let line = prefix { !$0.isNewline }.prefix(Self.longestExcerpt)
    return line.endIndex == endIndex ? self : line + "…"
  }

  private static var longestExcerpt: Int { 60 }
}
