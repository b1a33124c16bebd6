import Findings

/// The fill of a cell that a remark stands on.
///
/// The colour the cell had goes on as the fill's second colour, which a solid fill does not show,
/// so that the next round can give it back.
struct MarkFill {
  /// The fill as the styles hold it.
  let text: String

  /// The fill for a severity over the colour that the cell had.
  init(_ severity: Finding.Severity, over ground: FillGround) {
    text = Self.solid("rgb=\"\(Self.colour(of: severity))\"", ground.colour ?? "indexed=\"64\"")
  }

  /// The colour of a severity: light red, yellow, blue.
  static func colour(of severity: Finding.Severity) -> String {
    switch severity {
    case .error: "FFF8B4B4"
    case .warning: "FFFFE08A"
    case .note: "FFBDD7F4"
    }
  }

  /// Whether a fill is such a one.
  static func isMark(_ fill: XMLElement) -> Bool {
    mark(of: fill) != nil
  }

  /// The colour that a cell of this fill has, or had before it was marked.
  static func ground(of fill: XMLElement) -> FillGround {
    guard let pattern = fill.first("patternFill"), pattern["patternType"] == "solid" else {
      return .none
    }
    guard let mark = mark(of: fill) else { return FillGround(pattern.first("fgColor")) }
    let ground = FillGround(pattern.first("bgColor"))
    // LibreOffice puts the nearest colour of its palette where the second colour was.
    return ground.isNear(mark) ? .none : ground
  }

  fileprivate static func solid(_ front: String, _ back: String) -> String {
    "<fill><patternFill patternType=\"solid\"><fgColor \(front)/><bgColor \(back)/>"
      + "</patternFill></fill>"
  }

  private static func mark(of fill: XMLElement) -> String? {
    let colour = fill.first("patternFill")?.first("fgColor")?["rgb"]?.uppercased()
    return Finding.Severity.allCases.map(Self.colour).first { $0 == colour }
  }
}

/// The colour under a mark; `nil` for none.
struct FillGround: Hashable {
  /// The colour's attributes as the styles hold them.
  let colour: String?

  /// No colour.
  static let none = FillGround(nil)

  /// Takes the colour of an element such as `<fgColor rgb="FFFFF2CC"/>`.
  init(_ element: XMLElement?) {
    let attributes = element?.attributes ?? [:]
    let isAutomatic =
      attributes["auto"] != nil || (attributes["indexed"].flatMap { Int($0) } ?? 0) >= 64
    guard !attributes.isEmpty, !isAutomatic else {
      colour = nil
      return
    }
    colour = attributes.sorted { $0.key < $1.key }
      .map { "\($0.key)=\"\(XMLText.escaped($0.value))\"" }.joined(separator: " ")
  }

  /// The fill of this colour; `nil` for none.
  var text: String? { colour.map { MarkFill.solid($0, "indexed=\"64\"") } }

  /// Whether it differs from another colour by little in red, green and blue.
  func isNear(_ other: String) -> Bool {
    guard let colour, colour.hasPrefix("rgb=\""),
      let own = Int(colour.dropFirst("rgb=\"".count).prefix(8), radix: 16),
      let other = Int(other, radix: 16)
    else { return false }
    return [0, 8, 16].allSatisfy { abs((own >> $0 & 0xFF) - (other >> $0 & 0xFF)) < 48 }
  }
}
