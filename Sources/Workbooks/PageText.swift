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

  /// The text in Excel's codes.
  var code: String {
    [("&L", left), ("&C", center), ("&R", right)]
      .filter { !$0.1.isEmpty }
      .map { $0.0 + $0.1.map(\.code).joined() }
      .joined()
  }
}

extension PageText.Piece {
  /// An `&` before G is followed by a change to the font in use: the library takes `&&G` for a
  /// picture, and frees the header twice.
  fileprivate var code: String {
    switch self {
    case .text(let text):
      text.split(separator: "&", omittingEmptySubsequences: false)
        .reduce(into: nil as String?) { code, part in
          guard let before = code else { return code = String(part) }
          code = before + "&&" + (part.hasPrefix("G") ? "&\"-,Regular\"" : "") + part
        } ?? ""
    case .page: "&P"
    case .pageCount: "&N"
    case .sheetName: "&A"
    case .fileName: "&F"
    }
  }
}
