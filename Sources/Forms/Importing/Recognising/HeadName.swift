import Parsing
import Quantities

/// A head as people write it: a name, and a unit in brackets or behind a slash.
///
/// Marks of required columns, line breaks and blanks say nothing: `数 量*（万吨）` is `数量` in `万吨`.
struct HeadName: Hashable {
  /// The name in plain characters, lower case, for comparing.
  let name: String
  /// The unit, as written.
  let unit: String?

  init(_ text: String) {
    let plain = Self.withoutMarks(text.condensed)
    let (name, unit) = Self.bracketed(plain) ?? Self.divided(plain) ?? (plain, nil)
    self.name = Self.withoutMarks(name).lowercased()
    self.unit = unit
  }

  /// What the name in a text begins with; a unit in it only stands behind.
  static func initial(of text: String) -> Character? {
    withoutMarks(text.condensed).lowercased().first
  }

  /// The name as written, blanks within it kept.
  static func written(_ text: String) -> String {
    let ends = text.indices.filter { "(（/".contains(text[$0]) && $0 > text.startIndex }
    guard let unit = HeadName(text).unit,
      let end = ends.first(where: { index in
        let rest = String(text[index...]).condensed
        return rest == "(\(unit))" || rest == "/(\(unit))" || rest == "/\(unit)"
      })
    else { return text.trimmed }
    return String(text[..<end]).trimmed
  }

  /// Whether a text is a unit and nothing else, in brackets or not.
  static func unit(in text: String) -> String? {
    var plain = text.condensed
    for label in ["计量单位", "单位", "unit"] where plain.lowercased().hasPrefix(label) {
      let rest = plain.dropFirst(label.count)
      guard let mark = rest.first, mark == ":" else { continue }
      plain = String(rest.dropFirst())
    }
    if plain.hasPrefix("("), plain.hasSuffix(")") { plain = String(plain.dropFirst().dropLast()) }
    return isUnit(plain) ? plain : nil
  }

  private static func bracketed(_ text: String) -> (String, String?)? {
    guard text.last == ")" else { return nil }
    // The unit may itself have brackets: `热值(GJ/(10^4 m3))`.
    let opens = text.indices.filter { text[$0] == "(" && $0 > text.startIndex }
    for open in opens {
      let inside = String(text[text.index(after: open)...].dropLast())
      let name = String(text[..<open])
      if isUnit(inside) { return (name.hasSuffix("/") ? String(name.dropLast()) : name, inside) }
      if marks.contains(inside) { return (name, nil) }
    }
    return nil
  }

  /// GB/T 3101 writes a quantity in its unit as a quotient: `热值/kJ·kg`.
  private static func divided(_ text: String) -> (String, String?)? {
    guard let slash = text.firstIndex(where: { "/,:;".contains($0) }),
      slash > text.startIndex
    else { return nil }
    let unit = String(text[text.index(after: slash)...])
    return isUnit(unit) ? (String(text[..<slash]), unit) : nil
  }

  /// A number alone counts columns; it is no unit.
  private static func isUnit(_ text: String) -> Bool {
    Double(text) == nil && (try? Unit(text)) != nil
  }

  private static func withoutMarks(_ text: String) -> String {
    var rest = text[...]
    while let last = rest.last, "*※:★".contains(last) { rest = rest.dropLast() }
    while let first = rest.first, "*※★".contains(first) { rest = rest.dropFirst() }
    return String(rest)
  }

  private static let marks: Set<String> = [
    "必填", "选填", "可选", "required", "optional", "可空", "可不填",
  ]
}
