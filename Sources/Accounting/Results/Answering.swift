public import Findings
public import Inventories

extension [Finding] {
  /// The findings with answered warnings turned into notes; the report prints the answers.
  ///
  /// An answer speaks of every warning of its code that mentions its subject; one that speaks of
  /// none is a warning itself, once no error keeps other warnings from being found.
  public func answered(by answers: [Answer]) -> [Finding] {
    let told = map { finding in
      guard finding.severity == .warning, answers.contains(where: { $0.answers(finding) }) else {
        return finding
      }
      return Finding(.note, finding.code, finding.arguments, at: finding.place)
    }
    return hasErrors ? told : told + answers.compactMap(idle)
  }

  private func idle(_ answer: Answer) -> Finding? {
    let open = filter { $0.severity == .warning }
    guard !open.contains(where: answer.answers) else { return nil }
    let codes = Set(open.map(\.code.rawValue)).sorted()
    let nearest = NearestName.of(answer.code, among: codes)
    let arguments: [String: Finding.Argument] = [
      "code": .text(answer.code), "subject": .text(answer.subject.isEmpty ? "—" : answer.subject),
      "nearest": .text(nearest ?? ""),
    ]
    let code: Finding.Code = nearest == nil ? .answerNoLongerNeeded : .answerToNothing
    return Finding(.warning, code, arguments, at: answer.codePlace)
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

extension Finding.Code {
  static let answerToNothing: Self = "answer-to-nothing"
  static let answerNoLongerNeeded: Self = "answer-no-longer-needed"
}
