extension TextRole {
  /// A text as it can stand there: without characters that XML has none of, and cut where it is too long.
  ///
  /// Only cells keep such characters, as codes; what people paste from other programs has them.
  public func fitting(_ text: String) -> String {
    let fitting = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !CellText.isForbiddenInXML($0) }))
    guard CellText.length(of: fitting) > limit else { return fitting }
    var room = limit - 1
    let cut = fitting.prefix { character in
      room -= character.utf16.count
      return room >= 0
    }
    return cut + "…"
  }

  /// How many UTF-16 units it may have.
  var limit: Int {
    switch self {
    case .property, .propertyName: 255
    case .note: CellText.limit
    default: .max
    }
  }
}
