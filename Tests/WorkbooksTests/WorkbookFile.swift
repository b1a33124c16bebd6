import Foundation
import Testing

/// A workbook file as a second program sees it: Python unzips it and parses every part.
struct WorkbookFile {
  /// The text of each part, by its name.
  let parts: [String: String]

  /// Reads a file; throws if it is no archive or a part is not well-formed XML.
  init(_ path: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.script, path]
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Unreadable(description: String(decoding: complaint, as: UTF8.self))
    }
    parts = try JSONDecoder().decode([String: String].self, from: data)
  }

  struct Unreadable: Error, CustomStringConvertible { let description: String }

  private static let script = """
    import json, sys, zipfile
    import xml.etree.ElementTree as tree
    archive = zipfile.ZipFile(sys.argv[1])
    assert archive.testzip() is None
    parts = {}
    for name in archive.namelist():
        content = archive.read(name)
        try:
            tree.fromstring(content)
        except tree.ParseError as error:
            sys.exit(f"{name}: {error}")
        parts[name] = content.decode("utf-8")
    json.dump(parts, sys.stdout)
    """

  /// The XML of a sheet, counted from one.
  func sheet(_ number: Int) throws -> String {
    try part("xl/worksheets/sheet\(number).xml")
  }

  /// The XML of a part.
  func part(_ name: String) throws -> String {
    try #require(parts[name], "no part \(name) among \(parts.keys.sorted())")
  }
}
