import Parsing

extension String {
  /// The text without blanks at its ends, visible and invisible ones.
  package var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !Self.isBlank($0) }),
      let last = scalars.lastIndex(where: { !Self.isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The text with full-width ASCII made half-width, and without any blanks.
  var condensed: String {
    var text = ""
    for scalar in unicodeScalars where !Self.isBlank(scalar) {
      text.unicodeScalars.append(scalar.halfWidth)
    }
    return text
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || InvisibleBlank.matches(scalar)
  }
}

extension Unicode.Scalar {
  /// The ASCII sign that a full-width one stands for (Unicode keeps the two blocks parallel).
  fileprivate var halfWidth: Unicode.Scalar {
    guard ("\u{FF01}"..."\u{FF5E}").contains(self) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }
}

extension Double {
  /// The number as tables keep it: shortest digits that read back the same, whole ones without `.0`.
  var written: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
