import Foundation
import TestSupport

/// A form as openpyxl sees it, which we did not write.
struct SeenForm: Decodable {
  /// A sheet.
  struct Sheet: Decodable {
    let name: String
    let state: String
    let cells: [String: Value]
    let unlocked: [String]
    let formats: [String: String]
    let validations: [Rule]
    let isProtected: Bool
    let allowsInsertingRows: Bool
    let paper: String?
    let orientation: String?
    let pagesWide: Int?
    let pagesHigh: Int?
    let repeatedRows: String?
    let frozen: String?
    let footer: String?
    let unlockedColumns: [String]

    /// The text of a cell.
    subscript(cell: String) -> String? {
      if case .text(let text) = cells[cell] { text } else { nil }
    }

    /// The number in a cell.
    func number(_ cell: String) -> Double? {
      if case .number(let number) = cells[cell] { number } else { nil }
    }

    /// The cells that hold this text.
    func places(of text: String) -> [String] {
      cells.filter { $0.value == .text(text) }.keys.sorted {
        ($0.count, $0) < ($1.count, $1)
      }
    }

    /// The first row that begins with a head, and the letters of its columns by their texts.
    func columns(underHead head: String) -> (row: Int, letters: [String: String])? {
      guard let place = places(of: head).first else { return nil }
      let row = place.filter(\.isNumber)
      let cells = cells.filter { $0.key.filter(\.isNumber) == row }
      let pairs = cells.compactMap { key, value -> (String, String)? in
        guard case .text(let text) = value else { return nil }
        return (text, key.filter(\.isLetter))
      }
      return (Int(row) ?? 0, Dictionary(pairs) { min($0, $1) })
    }
  }

  /// What may be typed into cells.
  struct Rule: Decodable {
    let kind: String
    let cells: String
    let formula: String?
    let words: [String]?
    let prompt: String?
    let alert: String?
    let severity: String?
  }

  /// What a cell holds.
  enum Value: Decodable, Hashable {
    case number(Double)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  let sheets: [Sheet]

  /// Reads a workbook with Debian's own Python.
  init(_ path: String) throws {
    let run = try Command.run("/usr/bin/python3", ["-c", Self.script, path])
    guard run.status == 0 else { throw Unreadable(description: run.errors) }
    self = try JSONDecoder().decode(SeenForm.self, from: Data(run.output.utf8))
  }

  /// The sheet of a name.
  func sheet(_ name: String) -> Sheet? { sheets.first { $0.name == name } }

  /// The rows of the hidden sheet that says what the form is.
  var identity: [[String]] {
    guard let sheet = sheet("_form") else { return [] }
    let rows = Set(sheet.cells.keys.compactMap { Int($0.filter(\.isNumber)) }).sorted()
    return rows.map { row in ["A", "B", "C", "D", "E"].map { sheet["\($0)\(row)"] ?? "" } }
  }

  /// openpyxl refused it; says how.
  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  private static let script = """
    import json, sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    def words(formula):
        if not formula: return None
        if formula.startswith('"'): return formula.strip('"').split(',')
        if '!' not in formula: return None
        sheet, area = formula.lstrip('=').rsplit('!', 1)
        cells = book[sheet.strip("'")][area.replace('$', '')]
        return [cell.value for row in cells for cell in row]
    def look(sheet):
        values = [c for row in sheet.iter_rows() for c in row]
        page = sheet.page_setup
        return dict(
            name=sheet.title, state=sheet.sheet_state,
            cells={c.coordinate: c.value for c in values if c.value is not None},
            unlocked=[c.coordinate for c in values if not c.protection.locked],
            formats={c.coordinate: c.number_format for c in values},
            validations=[dict(kind=v.type, cells=str(v.sqref), formula=v.formula1,
                words=words(v.formula1) if v.type == 'list' else None, prompt=v.prompt,
                alert=v.error, severity=v.errorStyle) for v in sheet.data_validations.dataValidation],
            isProtected=bool(sheet.protection.sheet),
            allowsInsertingRows=not sheet.protection.insertRows,
            paper=page.paperSize and str(page.paperSize), orientation=page.orientation,
            pagesWide=page.fitToWidth and int(page.fitToWidth),
            pagesHigh=None if page.fitToHeight is None else int(page.fitToHeight),
            repeatedRows=sheet.print_title_rows, frozen=sheet.freeze_panes,
            footer=sheet.oddFooter.left.text,
            unlockedColumns=[k for k, d in sheet.column_dimensions.items() if not d.protection.locked])
    print(json.dumps(dict(sheets=[look(s) for s in book.worksheets]), default=str))
    """
}
