import Findings

/// The looks of the cells of a listing, as numbers in the workbook's styles.
struct ListingLook {
  /// Of the title.
  let title: Int
  /// Of what stands under it.
  let lead: Int
  /// Of the heads.
  let head: Int
  /// Of text, which wraps.
  let text: Int
  /// Of short words and numbers, in the middle.
  let short: Int
  /// Of a link.
  let link: Int
  private let severities: [Finding.Severity: Int]

  /// Of the word for a severity, in the colour its cell has.
  func severity(_ severity: Finding.Severity) -> Int { severities[severity] ?? short }

  /// Adds the looks to a workbook's styles.
  init(in styles: inout StyleSheet) {
    let plain = styles.add(Self.font("<sz val=\"10\"/>"), to: .fonts)
    let bold = styles.add(Self.font("<b/><sz val=\"10\"/>"), to: .fonts)
    let large = styles.add(Self.font("<b/><sz val=\"14\"/>"), to: .fonts)
    let blue = styles.add(
      Self.font("<u/><sz val=\"10\"/><color rgb=\"FF0563C1\"/>"), to: .fonts)
    let border = styles.add(Self.border, to: .borders)
    let grey = styles.add(Self.fill("FFE7E6E6"), to: .fills)
    title = styles.add(Self.format(large), to: .cellXfs)
    lead = styles.add(Self.format(plain), to: .cellXfs)
    head = styles.add(Self.format(bold, grey, border, across: "center"), to: .cellXfs)
    text = styles.add(Self.format(plain, 0, border, across: "left"), to: .cellXfs)
    short = styles.add(Self.format(plain, 0, border, across: "center"), to: .cellXfs)
    link = styles.add(Self.format(blue, 0, border, across: "center"), to: .cellXfs)
    var severities: [Finding.Severity: Int] = [:]
    for severity in Finding.Severity.allCases {
      let fill = styles.add(Self.fill(MarkFill.colour(of: severity)), to: .fills)
      severities[severity] = styles.add(
        Self.format(plain, fill, border, across: "center"), to: .cellXfs)
    }
    self.severities = severities
  }

  private static func font(_ marks: String) -> String {
    "<font>\(marks)<name val=\"宋体\"/><charset val=\"134\"/></font>"
  }

  private static func fill(_ colour: String) -> String {
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(colour)\"/>"
      + "<bgColor indexed=\"64\"/></patternFill></fill>"
  }

  private static var border: String {
    let sides = ["left", "right", "top", "bottom"].map {
      "<\($0) style=\"thin\"><color rgb=\"FFA6A6A6\"/></\($0)>"
    }
    return "<border>\(sides.joined())<diagonal/></border>"
  }

  private static func format(
    _ font: Int, _ fill: Int = 0, _ border: Int = 0, across: String? = nil
  ) -> String {
    let alignment = across.map { "horizontal=\"\($0)\" vertical=\"center\" wrapText=\"1\"" }
    return "<xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" "
      + "xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
      + "<alignment \(alignment ?? "vertical=\"center\"")/></xf>"
  }
}
