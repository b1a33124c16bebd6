import Foundation

extension LibreOffice {
  /// A page as it would leave the printer.
  public struct Page: Hashable, Sendable, Decodable {
    /// Its words, laid out with spaces.
    public let text: String
    /// The path of its picture, if pictures were asked for.
    public let png: String?
  }

  /// A workbook printed.
  public struct Print: Hashable, Sendable, Decodable {
    /// The path of the PDF.
    public let pdf: String
    /// Its pages in order.
    public let pages: [Page]
  }

  /// The workbook at `path` printed, with the files left in `folder`; pictures take as long as the rest.
  public static func pdf(
    of path: String, in folder: String, withPictures: Bool = false
  ) throws -> Print {
    let pictures = withPictures ? ["--dpi", "70"] : []
    let answer = try script("pdf.py", [path, folder, "--timeout", "300"] + pictures)
    return try JSONDecoder().decode(Print.self, from: Data(answer.utf8))
  }
}
