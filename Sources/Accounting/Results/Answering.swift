public import Findings
public import Inventories

extension [Finding] {
  /// The findings with answered warnings turned into notes; the report prints the answers.
  ///
  /// An answer speaks of every warning of its code that mentions its subject.
  public func answered(by answers: [Answer]) -> [Finding] {
    map { finding in
      guard finding.severity == .warning, answers.contains(where: { $0.answers(finding) }) else {
        return finding
      }
      return Finding(.note, finding.code, finding.arguments, at: finding.place)
    }
  }
}

extension Answer {
  /// Whether the answer speaks of a finding.
  public func answers(_ finding: Finding) -> Bool {
    guard code == finding.code.rawValue else { return false }
    let words = finding.arguments.values.flatMap { argument in
      Language.allCases.map(argument.wording)
    }
    return subject.isEmpty || words.contains { $0.contains(subject) }
      || (finding.place?.description.contains(subject) ?? false)
  }
}
