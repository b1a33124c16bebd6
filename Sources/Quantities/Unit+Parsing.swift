extension Unit {
  /// Reads a unit: `tC/GJ`, `10^4 t`, `kgN2O/TJ`, `万吨`, `亿立方米`, `百万千焦`, `tCO2e[AR5]`.
  ///
  /// Factors are joined by `·`, `*`, `×` or a blank; `/` divides by the one factor behind it, with
  /// its power of ten; `^` raises to a whole power. Full-width signs, superscript digits and the
  /// Chinese numerals 十百千万亿 before a unit are understood.
  public init(_ text: String) throws(UnitSyntaxError) {
    var parser = UnitParser(text)
    self = try parser.unit().spelt(text.trimmingBlanks)
  }
}

extension String {
  /// The text without blanks at its ends, ideographic and no-break blanks included.
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
