public import Findings

extension Deviation {
  /// The deviation as a finding at its cell of the file.
  public func finding(in file: String) -> Finding {
    Finding(
      rule.severity, Finding.Code(rawValue: "review-\(rule.rawValue)"), arguments,
      at: Place(file: file, cell: address.isEmpty ? nil : address))
  }

  private var arguments: [String: Finding.Argument] {
    [
      "subject": .text(subject.isEmpty ? address : subject.singleLine),
      "filed": .text(filed.singleLine), "expected": .text(expected.singleLine),
      "filedFormula": .text((filedFormula ?? "").singleLine),
      "expectedFormula": .text((expectedFormula ?? "").singleLine),
    ]
  }
}

extension String {
  /// What a message shows of a longer text.
  private static let longest = 200

  /// The text on one line, cut where it is too long for a message.
  fileprivate var singleLine: String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > Self.longest ? line.prefix(Self.longest) + "…" : line
  }
}
