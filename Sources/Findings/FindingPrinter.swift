/// Prints findings as compilers do: place, severity, fact and code; then what to do about it.
///
///     energy.yaml:14:12: error: 原煤消耗量以 m3 计，指南要求 t [other-dimension]
///       → 改填质量，或在该行给出密度
///     1 个错误
public struct FindingPrinter: Sendable {
  private let messages: MessageCatalogue
  private let language: Language
  private let isColoured: Bool

  /// Prints in the words of `messages`; in colour only where a terminal was asked for.
  public init(_ messages: MessageCatalogue, in language: Language, isColoured: Bool = false) {
    self.messages = messages
    self.language = language
    self.isColoured = isColoured
  }

  /// Every finding in the order of the files, and how many there are; each line is ended.
  ///
  /// What `answers` says to a finding stands below it.
  public func text(
    _ findings: [Finding], answers: (Finding) -> [String] = { _ in [] }
  ) -> String {
    let told = findings.inFileOrder.map { finding in
      ([text(finding)] + answers(finding).map { "  ← \($0)" }).joined(separator: "\n")
    }
    return (told + [count(findings)]).map { $0 + "\n" }.joined()
  }

  /// One finding, on one line or two.
  ///
  /// The word for its severity is the same in every language: editors look for it.
  public func text(_ finding: Finding) -> String {
    let place = finding.place.map { "\($0): " } ?? ""
    let severity = coloured(finding.severity.rawValue, as: finding.severity)
    let fact = messages.fact(of: finding, in: language)
    let remedy = messages.remedy(of: finding, in: language)
    let line = "\(place)\(severity): \(fact) [\(finding.code.rawValue)]"
    return remedy.isEmpty ? line : "\(line)\n  → \(remedy)"
  }

  /// How many errors, warnings and notes there are: `1 error, 2 warnings`.
  public func count(_ findings: [Finding]) -> String {
    let parts = Finding.Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : words(count, severity)
    }
    guard !parts.isEmpty else { return messages.label("count-nothing", in: language) }
    return parts.joined(separator: messages.label("count-separator", in: language))
  }

  private func words(_ count: Int, _ severity: Finding.Severity) -> String {
    let key: String =
      switch severity {
      case .note: count == 1 ? "count-note" : "count-notes"
      case .warning: count == 1 ? "count-warning" : "count-warnings"
      case .error: count == 1 ? "count-error" : "count-errors"
      }
    return messages.label(key, ["count": .count(count)], in: language)
  }

  private func coloured(_ text: String, as severity: Finding.Severity) -> String {
    guard isColoured else { return text }
    let colour =
      switch severity {
      case .note: "\u{1B}[36m"
      case .warning: "\u{1B}[33m"
      case .error: "\u{1B}[31m"
      }
    return "\(colour)\(text)\u{1B}[0m"
  }
}
