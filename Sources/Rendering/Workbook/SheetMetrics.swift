import Documents
import Workbooks

/// The measures of sheets: how wide a text stands, how high a line, how much a page takes.
///
/// The font is 宋体, which every Chinese Windows and every office suite has; its Latin letters are
/// half as wide as its Chinese ones, so that text can be measured without the font.
package enum SheetMetrics {
  package static let font = "宋体"
  package static let fontSize = 10.0
  package static let smallFontSize = 9.0
  static let titleSize = 14.0
  static let lineHeight = 14.5
  static let rowPadding = 5.0
  static let tallestRow = 409.0
  package static let titleHeight = 28.0
  package static let standardRowHeight = 15.0

  /// Width of a column beyond its text, in characters.
  static let columnPadding = 1.8
  /// How much of a column's text a step of indentation takes the place of.
  static let charactersPerIndentation = 2
  static let narrowestColumn = 6.0
  static let spareColumn = 9.0
  /// The widest that a column of text and an unbroken head get; narrower ones are tried when the sheet
  /// is too wide for a page.
  static let caps: [(text: Int, heading: Int)] = [(44, 14), (34, 14), (26, 14), (26, 10), (20, 8)]
  /// The same for sheets whose print would be too small to read with these.
  static let narrowCaps: [(text: Int, heading: Int)] = [
    (18, 8), (16, 8), (14, 8), (12, 7), (10, 6),
  ]
  /// Where text gets less than this, columns that would like a width of their own get no more than others.
  static let wishedText = 20
  /// What a page takes at full size, in characters.
  package static let portraitWidth = 92.0
  package static let landscapeWidth = 136.0

  /// How small print may get for the sake of fewer pages.
  static let readableScale = 0.7
  /// How small an upright page may be printed.
  static let smallestScale = 0.6
  /// How small a lying page gets before columns are made narrower than they like: the long tables of
  /// sources would take twice as many pages in larger print.
  static let smallestLyingScale = 0.53

  static let pixelsPerCharacter = 7.0
  static let pixelsPerRow = 20
  static let widestChart = 860
  /// How many rows of standard height a chart covers, with an empty one at its end.
  static let chartRows = 16
  /// How many rows a lying bar takes, and how many the title and axis of such a chart.
  static let rowsOfBar = 2
  static let rowsAroundBars = 6
  /// How many names fit level under standing columns, and the rows that slanted ones take.
  static let namesThatStandLevel = 8
  static let rowsOfSlantedNames = 8

  /// What A4 has inside the margins, in points.
  static let portraitPage = (width: 523.0, height: 733.0)
  static let landscapePage = (width: 769.0, height: 487.0)
  private static let pointsPerPixel = 0.75
  private static let pixelsAroundColumn = 5.0

  /// The width of a column that shows so many columns of text; letters of other fonts need more.
  package static func columnWidth(of textWidth: Int) -> Double {
    max(narrowestColumn, Double(textWidth) * widthFactor + columnPadding)
  }

  /// The width of a column on paper at full size.
  static func points(ofColumn width: Double) -> Double {
    (width * pixelsPerCharacter + pixelsAroundColumn) * pointsPerPixel
  }

  /// How many columns of text a width shows.
  package static func textWidth(in columnWidth: Double) -> Int {
    max(2, Int((columnWidth - columnPadding) / widthFactor))
  }

  private static let widthFactor = 1.08

  /// The height of a row of so many lines.
  package static func rowHeight(lines: Int) -> Double {
    min(tallestRow, Double(max(1, lines)) * lineHeight + rowPadding)
  }
}
