import Foundation
public import Testing

/// Text compared with a file beside the test, in `__Snapshots__/`.
///
/// `RECORD=1 swift test` writes the files that differ and fails, so that a recording is looked at
/// before it is committed.
public enum Snapshot {
  /// Expects `text` to be what the file `name` holds.
  public static func expect(
    _ text: String, matches name: String, testFile: String = #filePath,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
      .appendingPathComponent("__Snapshots__")
    let file = folder.appendingPathComponent(name)
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    guard recorded != text else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): look at it and run again", sourceLocation: location)
    } else {
      let difference = recorded.map { firstDifference(text, $0) } ?? "there is no such file"
      Issue.record("\(name): \(difference); RECORD=1 records anew", sourceLocation: location)
    }
  }

  private static func firstDifference(_ text: String, _ recorded: String) -> String {
    let lines = text.components(separatedBy: "\n")
    let old = recorded.components(separatedBy: "\n")
    let index = zip(lines, old).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let line = index ?? min(lines.count, old.count)
    func shown(_ lines: [String]) -> String { line < lines.count ? lines[line] : "(end)" }
    return "line \(line + 1) is ‘\(shown(lines))’, recorded is ‘\(shown(old))’"
  }
}
