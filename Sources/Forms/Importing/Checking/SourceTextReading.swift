import Findings
import Parsing

/// A table's file as text, however it is encoded.
enum SourceTextReading {
  /// The text; empty where there is no file.
  static func text(_ path: String, into findings: inout [Finding]) -> String {
    SourceText(reading: path, into: &findings)?.string ?? ""
  }
}
