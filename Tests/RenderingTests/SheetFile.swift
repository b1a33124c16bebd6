import Foundation
import Testing

/// The cells of a workbook as a second program reads them.
struct SheetFile {
  /// One cell: its formula or its text or number.
  struct Cell: Decodable, Equatable {
    let formula: String?
    let value: String?
    let type: String?
  }

  /// The cells of each sheet by their letters and digits.
  let sheets: [String: [String: Cell]]
  /// The XML of each part.
  let parts: [String: String]

  private struct Content: Decodable {
    let sheets: [String: [String: Cell]]
    let parts: [String: String]
  }

  /// Reads a file; throws when it is no workbook.
  init(_ path: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.script, path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let content = try JSONDecoder().decode(Content.self, from: data)
    (sheets, parts) = (content.sheets, content.parts)
  }

  private static let script = """
    import json, sys, zipfile
    import xml.etree.ElementTree as tree
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    archive = zipfile.ZipFile(sys.argv[1])
    parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    root = lambda name: tree.fromstring(parts[name])
    strings = []
    if "xl/sharedStrings.xml" in parts:
        strings = ["".join(t.text or "" for t in item.iter(main + "t"))
                   for item in root("xl/sharedStrings.xml")]
    names = [sheet.get("name") for sheet in root("xl/workbook.xml").iter(main + "sheet")]
    sheets = {}
    for number, name in enumerate(names, 1):
        cells = {}
        for cell in root(f"xl/worksheets/sheet{number}.xml").iter(main + "c"):
            formula, value, kind = cell.find(main + "f"), cell.find(main + "v"), cell.get("t")
            text = None if value is None else value.text
            if kind == "s":
                text = strings[int(text)]
            if kind == "inlineStr":
                text = "".join(t.text or "" for t in cell.iter(main + "t"))
            cells[cell.get("r")] = {
                "formula": None if formula is None else formula.text, "value": text, "type": kind}
        sheets[name] = cells
    json.dump({"sheets": sheets, "parts": parts}, sys.stdout)
    """
}
