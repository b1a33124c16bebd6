import Findings

extension ReadingFailure {
  /// More sheets' parts, looks, names or ranges than any workbook needs.
  static func tooManyDeclarations(_ limit: Int) -> ReadingFailure {
    ReadingFailure(.tooManyDeclarations, ["limit": .count(limit)])
  }
}

extension Finding.Code {
  static let tooManyDeclarations: Self = "too-many-declarations"
}
