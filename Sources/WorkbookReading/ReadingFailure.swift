import Findings

/// Why something cannot be read: a finding that does not know yet in which file it stands.
struct ReadingFailure: Error {
  let code: Finding.Code
  var arguments: [String: Finding.Argument]
  /// The part of the package, if it is about one.
  var part: String?
  var line: Int?
  var column: Int?
  /// The sheet and cell, if it is about one.
  var cell: String?

  init(
    _ code: Finding.Code, _ arguments: [String: Finding.Argument] = [:], part: String? = nil
  ) {
    self.code = code
    self.arguments = arguments
    self.part = part
  }

  /// The same in a part, at a place in it, where it did not say so itself.
  func placed(in part: String, at position: XMLPosition? = nil) -> ReadingFailure {
    var placed = self
    placed.part = self.part ?? part
    if let position, line == nil { (placed.line, placed.column) = (position.line, position.column) }
    return placed
  }

  /// The finding, its place `file » part`.
  func finding(_ severity: Finding.Severity = .error, in file: String) -> Finding {
    let place = part.map { "\(file) » \($0)" } ?? file
    let named = part.map { ["part": Finding.Argument.text($0)] } ?? [:]
    let all = arguments.merging(named) { given, _ in given }
    return switch severity {
    case .error:
      Finding(.error, code, all, at: at(place))
    default:
      Finding(severity, code, all, at: at(place))
    }
  }

  private func at(_ file: String) -> Place {
    Place(file: file, line: line, column: column, cell: cell)
  }
}
