import Findings

/// The fill of a cell that a remark stands on.
///
/// The colour the cell had goes on as the fill's second colour, which a solid fill does not show,
/// so that the next round can give it back. LibreOffice writes the nearest colour of its palette
/// there: a colour with no opacity, which no program shows or minds, is surely ours.
struct MarkFill {
  /// The fill as the styles hold it.
  let text: String

  /// The fill for a severity over the colour that the cell had.
  init(_ severity: Finding.Severity, over ground: FillGround) {
    text = Self.solid("rgb=\"\(Self.colour(of: severity))\"", ground.hidden)
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
    let colour = fill.first("patternFill")?.first("fgColor")?["rgb"]?.uppercased()
    return Finding.Severity.allCases.contains { Self.colour(of: $0) == colour }
  }

  /// The colour that a cell of this fill has, or had before it was marked.
  static func ground(of fill: XMLElement, keptBy program: Program) -> FillGround {
    guard let pattern = fill.first("patternFill"), pattern["patternType"] == "solid" else {
      return .none
    }
    guard isMark(fill) else { return FillGround(pattern.first("fgColor")) }
    let second = pattern.first("bgColor")
    let isOurs = program == .other || second?["rgb"]?.hasPrefix(FillGround.noOpacity) != false
    return isOurs ? FillGround(second) : .none
  }

  /// Who wrote the styles last.
  enum Program: Hashable {
    /// LibreOffice, which keeps no second colour.
    case libreOffice
    /// Any other.
    case other
  }

  fileprivate static func solid(_ front: String, _ back: String) -> String {
    "<fill><patternFill patternType=\"solid\"><fgColor \(front)/><bgColor \(back)/>"
      + "</patternFill></fill>"
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
    var attributes = element?.attributes ?? [:]
    let isAutomatic =
      attributes["auto"] != nil || (attributes["indexed"].flatMap { Int($0) } ?? 0) >= 64
    guard !attributes.isEmpty, !isAutomatic else {
      colour = nil
      return
    }
    if let rgb = attributes["rgb"], rgb.count == 8 {
      attributes["rgb"] = "FF" + rgb.dropFirst(2)
    }
    colour = attributes.sorted { $0.key < $1.key }
      .map { "\($0.key)=\"\(XMLText.escaped($0.value))\"" }.joined(separator: " ")
  }

  /// The fill of this colour; `nil` for none.
  var text: String? { colour.map { MarkFill.solid($0, "indexed=\"64\"") } }

  /// The colour as a mark hides it.
  var hidden: String {
    guard let colour else { return "indexed=\"64\"" }
    guard colour.hasPrefix(Self.opaque) else { return colour }
    return Self.opaque.dropLast(2) + Self.noOpacity + colour.dropFirst(Self.opaque.count)
  }

  private static let opaque = "rgb=\"FF"
  fileprivate static let noOpacity = "00"
}
