/// The colours of a workbook's fonts and fills, and their sizes, as far as they hide what is written.
struct WrittenColours {
  /// The colour of each font and fill, red, green and blue from 0 to 1; `nil` where it is not known.
  private var fonts: [[Double]?] = []
  private var fills: [[Double]?] = []
  private var specks: Set<Int> = []
  private var place: Place?
  private var isSolid = false

  private enum Place { case fonts, fills }

  /// Whether cells of a look write in a colour that cannot be told from what is behind, or next to nothing
  /// high.
  func areUnseen(_ attributes: XMLAttributes) -> Bool {
    let (font, fill) = (attributes["fontId"]?.count ?? 0, attributes["fillId"]?.count ?? 0)
    if specks.contains(font) { return true }
    guard fonts.indices.contains(font), let own = fonts[font] else { return false }
    let behind = fills.indices.contains(fill) ? fills[fill] : Self.white
    return behind.map { zip($0, own).allSatisfy { ($0 - $1).magnitude < Self.leastContrast } }
      ?? false
  }

  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch (name, place) {
    case ("fonts", _): place = .fonts
    case ("fills", _): place = .fills
    case ("font", .fonts): fonts.append(Self.black)
    case ("fill", .fills): fills.append(Self.white)
    case ("color", .fonts) where !fonts.isEmpty: fonts[fonts.count - 1] = Self.colour(attributes)
    case ("sz", .fonts):
      if attributes["val"]?.isTooSmall(for: Self.leastSize) == true {
        specks.insert(fonts.count - 1)
      }
    case ("patternFill", .fills): isSolid = attributes["patternType"]?.text == "solid"
    case ("fgColor", .fills) where isSolid && !fills.isEmpty:
      fills[fills.count - 1] = Self.colour(attributes)
    case ("gradientFill", .fills) where !fills.isEmpty: fills[fills.count - 1] = nil
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    if name == "fonts" || name == "fills" { place = nil }
  }

  /// A colour by its value; of the theme's only the first two are known, untinted, and of the numbered
  /// ones black and white.
  private static func colour(_ attributes: XMLAttributes) -> [Double]? {
    guard attributes["tint"] == nil else { return nil }
    if let value = attributes["rgb"].flatMap({ UInt32($0.text.suffix(rgbDigits), radix: 16) }) {
      return [value >> 16, value >> 8, value].map { Double($0 & 0xFF) / 0xFF }
    }
    if let theme = attributes["theme"]?.count {
      return theme == 0 ? white : theme == 1 ? black : nil
    }
    return attributes["indexed"]?.count.flatMap { numbered[$0] }
  }

  /// The least size of letters, in points, that anybody reads.
  private static let leastSize = 3.0
  private static let white = [1.0, 1, 1]
  private static let black = [0.0, 0, 0]
  private static let rgbDigits = 6
  private static let numbered = [0: black, 1: white, 8: black, 9: white, 64: black, 65: white]
  /// Where red, green and blue all differ by less nobody reads what is written.
  private static let leastContrast = 0.12
}
