import Digests
import Foundation

/// The last row of a lock, which tells whether what stands above it is as it was written.
///
/// It is no signature: it finds what was lost or changed by mistake. Line ends do not count, for
/// version control may turn them.
enum Seal {
  private static let word = "seal"

  /// The text with its seal below it.
  static func sealing(_ text: String) -> String {
    "\(text)\(word),\(digest(of: text))\r\n"
  }

  /// What stands above the seal; `nil` where there is none or it is of another text.
  static func opening(_ sealed: String) -> String? {
    let text = plain(sealed)
    guard let start = text.range(of: "\n\(word),", options: .backwards) else { return nil }
    let above = String(text[..<start.lowerBound]) + "\n"
    let hex = text[start.upperBound...].trimmingCharacters(in: .newlines)
    return hex == digest(of: above) ? above : nil
  }

  private static func digest(of text: String) -> String {
    SHA256(of: plain(text).utf8)?.hex ?? ""
  }

  private static func plain(_ text: String) -> String {
    text.replacing("\r\n", with: "\n")
  }
}
