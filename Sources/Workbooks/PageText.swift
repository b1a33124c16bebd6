/// A header or a footer: what stands at the left, in the middle and at the right of each page.
///
///     PageText(left: [.text("某区 A&G 公司")], right: [.page, .text(" / "), .pageCount])
public struct PageText: Hashable, Sendable {
  /// A piece of a header or footer.
  public enum Piece: Hashable, Sendable {
    /// A text as it is; `&` in it is only that.
    case text(String)
    /// The page's number.
    case page
    /// How many pages there are.
    case pageCount
    /// The sheet's name.
    case sheetName
    /// The file's name.
    case fileName
  }

  /// What stands at the left.
  public var left: [Piece]
  /// What stands in the middle.
  public var center: [Piece]
  /// What stands at the right.
  public var right: [Piece]

  /// The longest header or footer, its codes counted.
  public static let limit = 255

  /// A header or footer.
  public init(left: [Piece] = [], center: [Piece] = [], right: [Piece] = []) {
    (self.left, self.center, self.right) = (left, center, right)
  }

  /// The header of a sheet of a report: what the report is, cut behind ninety signs.
  public static func header(of title: String) -> PageText {
    let title = TextRole.header.fitting(title)
    let isLong = title.count > longestTitle
    return PageText(right: [.text(isLong ? title.prefix(longestTitle - 1) + "…" : title)])
  }

  /// The footer of a sheet of a report: the sheet's name and the page.
  public static let footer = PageText(
    left: [.sheetName], right: [.page, .text(" / "), .pageCount])

  private static let longestTitle = 90

  /// The text in Excel's codes.
  ///
  /// The library takes even the `&G` in `&&G`, which is the text &G, for a picture, and frees the
  /// header twice; a change to the font in use keeps the two apart.
  var code: String {
    let sameFont = "&\"-,Regular\""
    return [("&L", left), ("&C", center), ("&R", right)]
      .filter { !$0.1.isEmpty }
      .map { $0.0 + $0.1.map(\.code).joined() }
      .joined()
      .replacing("&G", with: "&" + sameFont + "G")
      .replacing("&[Picture]", with: "&" + sameFont + "[Picture]")
  }
}

extension PageText.Piece {
  fileprivate var code: String {
    switch self {
    case .text(let text): text.replacing("&", with: "&&")
    case .page: "&P"
    case .pageCount: "&N"
    case .sheetName: "&A"
    case .fileName: "&F"
    }
  }
}
