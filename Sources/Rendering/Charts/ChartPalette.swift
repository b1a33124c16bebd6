import Workbooks

/// The colours of charts: told apart by colour-blind eyes, and by lightness when printed in grey.
///
/// The first eight are Okabe and Ito's (2008), ordered so that neighbours differ in lightness; where
/// more are needed, as for a dozen gases, others of ours follow.
enum ChartPalette {
  static let ink = "#222222"
  static let faintInk = "#595959"
  static let grid = "#d9d9d9"
  static let axis = "#7f7f7f"

  private static let colours: [(fill: String, ink: String)] = [
    ("#0072B2", "#ffffff"), ("#E69F00", "#222222"), ("#3C3C3C", "#ffffff"),
    ("#56B4E9", "#222222"), ("#A23F00", "#ffffff"), ("#F0E442", "#222222"),
    ("#00704F", "#ffffff"), ("#CC79A7", "#222222"), ("#6A3D9A", "#ffffff"),
    ("#B2DF8A", "#222222"), ("#7A5230", "#ffffff"), ("#F7B6B6", "#222222"),
    ("#0B6E75", "#ffffff"), ("#B8B5DC", "#222222"), ("#5A5A00", "#ffffff"),
    ("#BDBDBD", "#222222"),
  ]
  private static let dashings = ["", "8 4", "2 3", "10 3 2 3"]

  /// The fill of the series or slice at `index`.
  static func fill(_ index: Int) -> String { colours[index % colours.count].fill }

  /// The colour of text upon that fill.
  static func ink(on index: Int) -> String { colours[index % colours.count].ink }

  /// The dashes of the line at `index`, so that lines differ without colour.
  static func dashes(_ index: Int) -> String { dashings[index % dashings.count] }

  /// The fill at `index` as workbooks have it.
  static func color(_ index: Int) -> Color { all[index % all.count] }

  /// Every fill as workbooks have it.
  static let all: [Color] = colours.map { Color(UInt32($0.fill.dropFirst(), radix: 16) ?? 0) }
}
