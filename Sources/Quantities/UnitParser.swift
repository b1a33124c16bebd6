/// Reads one unit from its text.
struct UnitParser {
  private static let longestText = 200
  private static let deepestNesting = 16

  private let characters: [Character]
  private var position = 0
  private var depth = 0

  init(_ text: String) {
    characters = Self.plain(text)
  }

  mutating func unit() throws(UnitSyntaxError) -> Unit {
    guard characters.count <= Self.longestText else { throw fault(.tooLong) }
    skipBlanks()
    guard position < characters.count else { throw fault(.empty) }
    let unit = try product()
    guard position == characters.count else {
      throw fault(.unexpected(String(characters[position])))
    }
    return unit
  }

  private mutating func product() throws(UnitSyntaxError) -> Unit {
    var result = try power()
    while true {
      skipBlanks()
      guard let next = peek, next != ")" else { return result }
      if next == "/" || next == "÷" {
        position += 1
        result = try result / power()
      } else {
        if "·*×".contains(next) { position += 1 }
        result = try result * power()
      }
    }
  }

  private mutating func power() throws(UnitSyntaxError) -> Unit {
    let base = try factor()
    guard peek == "^" else { return base }
    position += 1
    return base.raised(to: try integer())
  }

  private mutating func factor() throws(UnitSyntaxError) -> Unit {
    skipBlanks()
    guard let next = peek else { throw fault(.empty) }
    if next == "(" { return try bracketed() }
    return next.isASCIIDigit ? try multiple() : try name()
  }

  private mutating func bracketed() throws(UnitSyntaxError) -> Unit {
    depth += 1
    guard depth <= Self.deepestNesting else { throw fault(.tooLong) }
    position += 1
    let inner = try product()
    guard peek == ")" else { throw fault(.unclosed) }
    position += 1
    depth -= 1
    return inner
  }

  /// A power of ten belongs to the unit behind it: `tCO2/10^4 kWh` is per ten thousand kWh.
  private mutating func multiple() throws(UnitSyntaxError) -> Unit {
    let number = try number()
    skipBlanks()
    guard let next = peek, next.isLetter || next == "(" else { return number }
    return try number * power()
  }

  /// A number is 1 or a power of ten: any other would be a value, not a unit.
  private mutating func number() throws(UnitSyntaxError) -> Unit {
    let start = position
    let digits = take { $0.isASCIIDigit }
    if digits == "10", peek == "^" {
      position += 1
      return Unit(scale: Scale(exponent: try integer()), symbol: "")
    }
    guard digits.first == "1", digits.dropFirst().allSatisfy({ $0 == "0" }) else {
      throw UnitSyntaxError(fault: .unexpected(digits), offset: start)
    }
    return Unit(scale: Scale(exponent: digits.count - 1), symbol: digits)
  }

  private mutating func integer() throws(UnitSyntaxError) -> Int {
    let sign = peek == "-" ? "-" : ""
    if !sign.isEmpty { position += 1 }
    let digits = take { $0.isASCIIDigit }
    guard digits.count <= 2, let value = Int(sign + digits) else {
      throw fault(.unexpected(peek.map(String.init) ?? sign))
    }
    return value
  }

  private mutating func name() throws(UnitSyntaxError) -> Unit {
    let start = position
    let text = take { $0.isLetter || $0.isASCIIDigit || "%‰_".contains($0) } + bracketSuffix()
    guard !text.isEmpty else { throw fault(.unexpected(peek.map(String.init) ?? "")) }
    guard let unit = Self.lookUp(text) else {
      let nearest = UnitCatalogue.units.keys.filter { Self.resembles($0, text) }.sorted().first
      throw UnitSyntaxError(fault: .unknown(text, nearest: nearest), offset: start)
    }
    return unit
  }

  /// The `[AR5]` of `tCO2e[AR5]`.
  private mutating func bracketSuffix() -> String {
    guard peek == "[", let close = characters[position...].firstIndex(of: "]") else { return "" }
    defer { position = close + 1 }
    return String(characters[position...close])
  }

  private static func lookUp(_ text: String) -> Unit? {
    if let unit = UnitCatalogue.units[text] { return unit }
    if let open = text.firstIndex(of: "["), text.hasSuffix("]") {
      return equivalent(String(text[..<open]), set: String(text[open...].dropFirst().dropLast()))
    }
    return withNumeral(text)
  }

  private static func equivalent(_ name: String, set: String) -> Unit? {
    guard let unit = UnitCatalogue.units[name],
      unit.powers.map(\.base) == [.carbonDioxideEquivalent], !set.isEmpty
    else { return nil }
    return Unit(
      scale: unit.scale, powers: [.carbonDioxideEquivalent(under: set): 1],
      symbol: "\(name)[\(set)]")
  }

  /// 万吨, 亿m3, 百万千焦: numerals, then a unit.
  private static func withNumeral(_ text: String) -> Unit? {
    let numerals = text.prefix { UnitCatalogue.numerals[$0] != nil }
    guard !numerals.isEmpty else { return nil }
    for length in stride(from: numerals.count, through: 1, by: -1) {
      guard let unit = UnitCatalogue.units[String(text.dropFirst(length))] else { continue }
      let exponent = text.prefix(length).reduce(0) { $0 + (UnitCatalogue.numerals[$1] ?? 0) }
      return (Unit(scale: Scale(exponent: exponent), symbol: "") * unit).spelt(text)
    }
    return nil
  }

  private static func resembles(_ known: String, _ text: String) -> Bool {
    known.lowercased() == text.lowercased()
      || (known.count > 1 && text.hasSuffix(known) && text.count <= known.count + 2)
  }

  private var peek: Character? {
    position < characters.count ? characters[position] : nil
  }

  private mutating func take(while belongs: (Character) -> Bool) -> String {
    let start = position
    while let next = peek, belongs(next) { position += 1 }
    return String(characters[start..<position])
  }

  private mutating func skipBlanks() {
    while peek?.isWhitespace == true { position += 1 }
  }

  private func fault(_ fault: UnitSyntaxError.Fault) -> UnitSyntaxError {
    UnitSyntaxError(fault: fault, offset: position)
  }

  /// The text in plain signs: `10⁴` becomes `10^4`, `m³` becomes `m3`, full-width becomes half.
  private static func plain(_ text: String) -> [Character] {
    var plain: [Character] = []
    var inExponent = false
    for character in text {
      let digit = superscripts[character]
      if digit != nil, !inExponent, plain.last?.isASCIIDigit == true { plain.append("^") }
      inExponent = digit != nil
      plain.append(digit ?? substitutes[character] ?? character)
    }
    return plain
  }

  private static let superscripts: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "-",
  ]

  private static let substitutes: [Character: Character] = [
    "（": "(", "）": ")", "／": "/", "［": "[", "］": "]", "•": "·", "₂": "2", "₄": "4", "％": "%",
    "＾": "^",
  ]
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
