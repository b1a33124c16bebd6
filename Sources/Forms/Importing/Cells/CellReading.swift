import Findings
import Parsing
import WorkbookReading

/// What a cell of a form says: the text that a table keeps, and what had to be understood.
struct CellReading {
  /// The text; empty for a blank cell and for one that cannot be read.
  private(set) var text = ""
  /// The unit that was typed behind the number.
  private(set) var unit: String?
  /// What is said about the cell.
  private(set) var findings: [Finding] = []
  private let place: Place

  /// Reads a cell as what its column holds.
  init(_ cell: WorkbookCell?, as content: ColumnSpec.Content, at place: Place) {
    self.place = place
    guard let cell else { return }
    switch cell.value {
    case .empty:
      if cell.formula != nil { say(.error, .formulaWithoutValue) }
    case .error(let error):
      say(.error, .errorCell, error)
    default:
      switch content {
      case .number: readNumber(cell)
      case .day: readDay(cell.value)
      case .text, .word: readText(cell.value)
      }
    }
  }

  /// Whether it holds something that cannot be read.
  var isRefused: Bool { findings.hasErrors }

  /// Takes the text.
  mutating func take(_ text: String, unit: String? = nil) {
    self.text = text
    self.unit = unit
  }

  /// Says something about the cell: what was found, and what it was taken for.
  mutating func say(
    _ severity: Finding.Severity, _ code: Finding.Code, _ found: String = "", as taken: String = ""
  ) {
    let arguments: [String: Finding.Argument] = [
      "text": .text(found.excerpt), "value": .text(taken.excerpt),
    ]
    findings.append(Finding(severity, code, arguments, at: place))
  }
}

extension Finding.Code {
  static let formulaWithoutValue: Self = "formula-without-value"
  static let errorCell: Self = "error-cell"
}
