/// The text of a unit in plain signs: `10⁴` becomes `10^4`, `m³` becomes `m3`, full-width half.
struct PlainUnitText {
  /// The plain signs.
  private(set) var characters: [Character] = []
  /// Where each of them stands in the text as written; one more for its end.
  private(set) var offsets: [Int] = []

  init(_ text: String) {
    var inExponent = false
    var count = 0
    for character in text {
      let digit = Self.superscripts[character]
      if digit != nil, !inExponent, characters.last?.isASCIIDigit == true {
        add("^", at: count)
      }
      inExponent = digit != nil
      for plain in Self.compounds[character] ?? [] { add(plain, at: count) }
      if Self.compounds[character] == nil {
        add(digit ?? Self.substitutes[character] ?? character.halfWidth, at: count)
      }
      count += 1
    }
    offsets.append(count)
  }

  private mutating func add(_ character: Character, at offset: Int) {
    // kW·h is one unit, whose name is written without the dot.
    if Self.hours.contains(character), characters.last == "·",
      let watt = characters.dropLast().last, Self.watts.contains(watt)
    {
      characters.removeLast()
      offsets.removeLast()
    }
    characters.append(character)
    offsets.append(offset)
  }

  private static let superscripts: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "-",
  ]

  private static let watts: Set<Character> = ["W", "瓦"]
  private static let hours: Set<Character> = ["h", "时"]

  /// Signs that stand for two.
  private static let compounds: [Character: [Character]] = ["㎥": ["m", "3"], "㎡": ["m", "2"]]

  private static let substitutes: [Character: Character] = ["•": "·", "₂": "2", "₄": "4", "₆": "6"]
}

extension Character {
  /// Whether it is one of `0` to `9`.
  var isASCIIDigit: Bool { isASCII && isNumber }

  /// The ASCII sign that a full-width one stands for (Unicode keeps the two blocks parallel).
  fileprivate var halfWidth: Character {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1,
      ("\u{FF01}"..."\u{FF5E}").contains(scalar),
      let half = Unicode.Scalar(scalar.value - Self.distance)
    else { return self }
    return Character(half)
  }

  private static let distance =
    ("\u{FF01}" as Unicode.Scalar).value - ("\u{21}" as Unicode.Scalar).value
}
