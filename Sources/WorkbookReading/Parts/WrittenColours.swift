/// The colours of a workbook's fonts and fills, as far as they hide what is written.
struct WrittenColours {
  /// How bright each font and fill is, from 0 for black to 1 for white; `nil` where that is not known.
  private var fonts: [Double?] = []
  private var fills: [Double?] = []
  private var place: Place?

  private enum Place { case fonts, fills }

  /// Whether cells of a look write in a colour that cannot be told from what is behind.
  func areUnseen(_ attributes: XMLAttributes) -> Bool {
    let (font, fill) = (attributes["fontId"]?.count ?? 0, attributes["fillId"]?.count ?? 0)
    guard fonts.indices.contains(font), let own = fonts[font] else { return false }
    let behind = fills.indices.contains(fill) ? fills[fill] : 1
    return behind.map { ($0 - own).magnitude < Self.leastContrast } ?? false
  }

  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch (name, place) {
    case ("fonts", _): place = .fonts
    case ("fills", _): place = .fills
    case ("font", .fonts): fonts.append(0)
    case ("fill", .fills): fills.append(1)
    case ("color", .fonts) where !fonts.isEmpty: fonts[fonts.count - 1] = Self.light(attributes)
    case ("fgColor", .fills) where !fills.isEmpty: fills[fills.count - 1] = Self.light(attributes)
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    if name == "fonts" || name == "fills" { place = nil }
  }

  /// How bright a colour is; of the theme's only the first two are known, and of the numbered ones
  /// black and white.
  private static func light(_ attributes: XMLAttributes) -> Double? {
    if let value = attributes["rgb"].flatMap({ UInt32($0.text.suffix(rgbDigits), radix: 16) }) {
      let parts = [value >> 16, value >> 8, value].map { Double($0 & 0xFF) / 0xFF }
      return zip(parts, shares).map(*).reduce(0, +)
    }
    if let theme = attributes["theme"]?.count { return theme == 0 ? 1 : theme == 1 ? 0 : nil }
    return attributes["indexed"]?.count.flatMap { numbered[$0] }
  }

  private static let rgbDigits = 6
  /// What red, green and blue give to how bright a colour is.
  private static let shares = [0.299, 0.587, 0.114]
  private static let numbered = [0: 0.0, 1: 1, 8: 0, 9: 1, 64: 0, 65: 1]
  /// Below this difference nobody reads what is written.
  private static let leastContrast = 0.12
}
