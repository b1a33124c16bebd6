import Foundation
import TestSupport

/// A workbook as openpyxl reads it.
struct Described: Decodable, Equatable {
  /// A sheet: its cells, all that is set for it, and where its links lead.
  struct Sheet: Decodable, Equatable {
    let name: String
    let state: String
    let cells: [String: Cell]
    let settings: [String: String]
    let links: [String: String]
  }

  /// A cell: its value or formula, its colour, its note, and all else of its look.
  struct Cell: Decodable, Equatable {
    let value: String
    let fill: String
    let note: String?
    let author: String?
    let look: String
    let format: String
  }

  /// The sheets in order.
  let sheets: [Sheet]
  /// The names that hold in the whole workbook.
  let names: [String: String]

  /// Reads a workbook.
  init(_ path: String) throws {
    let text = try Python.run(Self.script, [path])
    self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
  }

  /// The sheet of a name.
  subscript(name: String) -> Sheet? { sheets.first { $0.name == name } }

  private static let script = """
    import json, sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    def cell(c):
        f, n = c.fill, c.comment
        rgb = f.fgColor.rgb if f.fill_type == "solid" and f.fgColor.type == "rgb" else None
        return dict(value=repr(c.value), fill=rgb or str(f.fill_type) + (f" {f.fgColor.theme} {f.fgColor.tint}"
                if f.fgColor.type == "theme" else ""), note=n and n.text,
            author=n and n.author, look=repr((c.number_format, c.font, c.border, c.alignment,
            c.protection)), format=repr((c.number_format, c.protection.locked)))
    def sheet(s):
        settings = dict(
            validations=repr(sorted((str(v.sqref), v.type, v.formula1, v.formula2, v.promptTitle,
                v.prompt, v.error, v.allowBlank) for v in s.data_validations.dataValidation)),
            conditions=repr([(str(k.sqref), [(r.type, r.formula) for r in k.rules])
                for k in s.conditional_formatting]),
            protection=repr(s.protection), merges=repr(sorted(map(str, s.merged_cells.ranges))),
            widths=repr(sorted((k, d.width, d.hidden) for k, d in s.column_dimensions.items())),
            heights=repr(sorted((k, d.height, d.hidden) for k, d in s.row_dimensions.items()
                if d.height is not None or d.hidden)),
            freeze=repr(s.freeze_panes), charts=repr(len(s._charts)),
            page=repr((s.page_setup.paperSize, s.page_setup.orientation,
                s.page_setup.fitToHeight, s.print_title_rows)))
        return dict(name=s.title, state=s.sheet_state, settings=settings,
            cells={c.coordinate: cell(c) for c in s._cells.values()},
            links={c.coordinate: c.hyperlink.location for c in s._cells.values() if c.hyperlink})
    json.dump(dict(sheets=[sheet(s) for s in book.worksheets],
        names={n.name: n.attr_text for n in book.defined_names.definedName
            if n.localSheetId is None}), sys.stdout)
    """
}

/// Debian's own Python, which has openpyxl.
enum Python {
  /// Runs a script; the answer is what it printed.
  @discardableResult
  static func run(_ script: String, _ arguments: [String] = []) throws -> String {
    let run = try Command.run("/usr/bin/python3", ["-c", script] + arguments)
    guard run.status == 0 else { throw Refused(description: run.errors) }
    return run.output
  }

  /// What a script refused.
  struct Refused: Error, CustomStringConvertible { let description: String }
}

/// The parts of an archive that is in order, as Python unpacks them.
enum Parts {
  /// The digest of each part by its name.
  static func digests(of path: String) throws -> [String: String] {
    let text = try Python.run(
      """
      import hashlib, json, sys, zipfile
      import xml.etree.ElementTree as tree
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      names = archive.namelist()
      assert len(set(names)) == len(names)
      for name in names:
          if name.endswith((".xml", ".rels", ".vml")): tree.fromstring(archive.read(name))
      json.dump({n: hashlib.sha256(archive.read(n)).hexdigest() for n in names}, sys.stdout)
      """, [path])
    return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }

  /// The text of a part.
  static func text(_ name: String, of path: String) throws -> String {
    try Python.run(
      "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())",
      [path, name])
  }

  /// A copy of an archive with parts changed, added, or, with `nil`, left out.
  static func copy(
    _ path: String, to target: String, changing parts: [String: String?]
  ) throws -> String {
    let changes = String(decoding: try JSONEncoder().encode(parts), as: UTF8.self)
    try Python.run(
      """
      import json, sys, zipfile
      changes = json.loads(sys.argv[3])
      old = zipfile.ZipFile(sys.argv[1])
      with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as new:
          for name in old.namelist():
              if name not in changes: new.writestr(name, old.read(name))
          for name, text in changes.items():
              if text is not None: new.writestr(name, text)
      """, [path, target, changes])
    return target
  }
}
