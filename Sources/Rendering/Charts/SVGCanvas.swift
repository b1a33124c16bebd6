import Documents

/// Collects the shapes of a drawing and writes them as SVG.
struct SVGCanvas {
  enum Anchor: String {
    case start, middle, end
  }

  static let fontSize = 13.0
  private static let columnWidth = 6.8
  private static let fonts =
    "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, SimHei, sans-serif"

  private var shapes: [String] = []

  /// About how wide a text is drawn.
  static func width(of text: String, size: Double = fontSize) -> Double {
    Double(text.displayWidth) * columnWidth * size / fontSize
  }

  /// How many columns of text fit into a width.
  static func columns(in width: Double) -> Int {
    Int(width / columnWidth)
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, label: String = ""
  ) {
    let place = "x=\"\(x.svg)\" y=\"\(y.svg)\" width=\"\(width.svg)\" height=\"\(height.svg)\""
    add("rect", "\(place) fill=\"\(fill)\" stroke=\"#ffffff\" stroke-width=\"1\"", label)
  }

  mutating func line(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), colour: String,
    width: Double = 1
  ) {
    let ends = "x1=\"\(from.x.svg)\" y1=\"\(from.y.svg)\" x2=\"\(to.x.svg)\" y2=\"\(to.y.svg)\""
    add("line", "\(ends) stroke=\"\(colour)\" stroke-width=\"\(width.svg)\"")
  }

  mutating func polyline(_ points: [(x: Double, y: Double)], colour: String, dashes: String) {
    let path = points.map { "\($0.x.svg),\($0.y.svg)" }.joined(separator: " ")
    let dashing = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
    let stroke = "stroke=\"\(colour)\" stroke-width=\"2.5\"\(dashing)"
    add("polyline", "points=\"\(path)\" fill=\"none\" \(stroke)")
  }

  mutating func path(_ data: String, fill: String, label: String = "") {
    add("path", "d=\"\(data)\" fill=\"\(fill)\" stroke=\"#ffffff\" stroke-width=\"1.5\"", label)
  }

  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, size: Double = fontSize,
    colour: String = ChartPalette.ink, isBold: Bool = false, turned degrees: Double = 0
  ) {
    let weight = isBold ? " font-weight=\"bold\"" : ""
    let turn = degrees == 0 ? "" : " transform=\"rotate(\(degrees.svg) \(x.svg) \(y.svg))\""
    let look = "text-anchor=\"\(anchor)\" font-size=\"\(size.svg)\" fill=\"\(colour)\""
    shapes.append(
      "  <text x=\"\(x.svg)\" y=\"\(y.svg)\" \(look)\(weight)\(turn)>\(text.xmlEscaped)</text>")
  }

  private mutating func add(_ name: String, _ attributes: String, _ label: String = "") {
    let end = label.isEmpty ? "/>" : "><title>\(label.xmlEscaped)</title></\(name)>"
    shapes.append("  <\(name) \(attributes)\(end)")
  }

  /// The drawing as an SVG file.
  func document(width: Double, height: Double, title: String, description: String) -> String {
    let size = "width=\"\(width.svg)\" height=\"\(height.svg)\""
    let box = "viewBox=\"0 0 \(width.svg) \(height.svg)\""
    let head = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) \(box) role=\"img\" "
        + "aria-labelledby=\"title description\" font-family=\"\(Self.fonts)\">",
      "  <title id=\"title\">\(title.xmlEscaped)</title>",
      "  <desc id=\"description\">\(description.xmlEscaped)</desc>",
      "  <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
    ]
    return (head + shapes + ["</svg>"]).joined(separator: "\n") + "\n"
  }
}

extension Double {
  /// The number as SVG writes it: to two decimals and without idle zeros.
  var svg: String {
    let rounded = DisplayNumber(self, NumberStyle(.decimals(2), isGrouped: false))
    let text = rounded.description
    guard text.contains(".") else { return text }
    var rest = text[...]
    while rest.last == "0" { rest.removeLast() }
    if rest.last == "." { rest.removeLast() }
    return String(rest)
  }
}

extension String {
  /// The text with the signs of XML written as entities and without control characters.
  var xmlEscaped: String {
    reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case _ where character.isNewline: text += " "
      case _ where character.unicodeScalars.contains { $0.value < 0x20 }: break
      default: text.append(character)
      }
    }
  }
}
