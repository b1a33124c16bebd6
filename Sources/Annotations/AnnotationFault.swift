import Findings

/// Why a workbook could not be annotated.
struct AnnotationFault: Error, Hashable {
  /// What kind of fault it is.
  let code: Finding.Code
  /// What its words speak of.
  let arguments: [String: Finding.Argument]

  /// Names a fault.
  init(_ code: Finding.Code, _ arguments: [String: Finding.Argument] = [:]) {
    self.code = code
    self.arguments = arguments
  }

  /// The fault of a part that is not what a workbook's part should be.
  static func damaged(_ part: String, _ line: Int = 0) -> AnnotationFault {
    AnnotationFault(.damagedPart, ["part": .text(part), "line": .count(line)])
  }

  /// The fault of a file that the system refuses.
  static func system(_ code: Finding.Code, _ reason: String) -> AnnotationFault {
    AnnotationFault(code, ["reason": .text(reason)])
  }

  /// The fault of a part, or a file, beyond what is read.
  static func tooLarge(_ part: String, _ limit: Int) -> AnnotationFault {
    AnnotationFault(.partTooLarge, ["part": .text(part), "limit": .text("\(limit >> 20) MiB")])
  }

  /// The fault as a user sees it.
  func finding(in file: String) -> Finding {
    Finding(.error, code, arguments, at: Place(file: file))
  }
}

extension Finding.Code {
  static let missingWorkbook: Self = "annotations-missing-workbook"
  static let unreadableWorkbook: Self = "annotations-unreadable-workbook"
  static let notAWorkbook: Self = "annotations-not-a-workbook"
  static let lockedOrOldWorkbook: Self = "annotations-locked-or-old-workbook"
  static let damagedPart: Self = "annotations-damaged-part"
  static let partTooLarge: Self = "annotations-part-too-large"
  static let unwritableCopy: Self = "annotations-unwritable-copy"
  static let uncolouredCells: Self = "annotations-uncoloured-cells"
}
