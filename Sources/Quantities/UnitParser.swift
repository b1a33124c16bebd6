/// Reads one unit from its text.
struct UnitParser {
  private static let longestText = 200
  private static let deepestNesting = 16
  private static let largestPower = 99

  private let characters: [Character]
  private let offsets: [Int]
  private var position = 0
  private var depth = 0

  init(_ text: String) {
    let plain = PlainUnitText(text)
    characters = plain.characters
    offsets = plain.offsets
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
    let power = try integer()
    guard base.stays(within: Self.largestPower, raisedTo: power) else { throw fault(.tooLong) }
    return base.raised(to: power)
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
    guard let next = peek, Self.isInName(next) || next == "(" else { return number }
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
      throw fault(.unexpected(digits), at: start)
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
    var text = take(while: Self.isInName)
    if !text.isEmpty, text.allSatisfy({ UnitCatalogue.numerals[$0] != nil }) {
      skipBlanks()
      text += take(while: Self.isInName)
    }
    text += bracketSuffix()
    guard !text.isEmpty else { throw fault(.unexpected(peek.map(String.init) ?? "")) }
    guard let unit = Self.lookUp(text) else {
      throw fault(.unknown(text), at: start)
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

  private static func isInName(_ character: Character) -> Bool {
    character.isLetter || character.isASCIIDigit || "%‰_℃°".contains(character)
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

  private func fault(
    _ fault: UnitSyntaxError.Fault, at position: Int? = nil
  ) -> UnitSyntaxError {
    UnitSyntaxError(fault: fault, offset: offsets[position ?? self.position])
  }
}

extension Unit {
  /// Whether no exponent exceeds a limit once it is raised; powers of powers soon overflow.
  fileprivate func stays(within limit: Int, raisedTo power: Int) -> Bool {
    let exponents = powers.map(\.exponent) + [scale.exponent]
    return exponents.allSatisfy { $0.magnitude * power.magnitude <= limit }
  }
}
