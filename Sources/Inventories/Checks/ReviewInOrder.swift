import Findings

/// The review record is in order: no number twice, and each state has what it needs.
struct ReviewInOrder: InventoryCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [
      .duplicateLine: .error, .reviewWithoutAnswer: .warning, .reviewWithoutConclusion: .warning,
    ]
  }

  func findings(in inventory: Inventory) -> [Finding] {
    var first: [String: Place] = [:]
    return inventory.review.flatMap { entry -> [Finding] in
      var findings = missing(in: entry)
      if let earlier = first.updateValue(entry.place, forKey: entry.number) {
        let arguments: [String: Finding.Argument] = [
          "name": .text(entry.number), "line": .count(earlier.line ?? 0),
        ]
        findings.append(Finding(.error, .duplicateLine, arguments, at: entry.place))
      }
      return findings
    }
  }

  private func missing(in entry: ReviewEntry) -> [Finding] {
    let code: Finding.Code? =
      switch entry.state {
      case .open: nil
      case .answered: entry.answer.isEmpty ? .reviewWithoutAnswer : nil
      case .accepted, .rejected: entry.conclusion.isEmpty ? .reviewWithoutConclusion : nil
      }
    return code.map { [Finding(.warning, $0, ["number": .text(entry.number)], at: entry.place)] }
      ?? []
  }
}

extension Finding.Code {
  static let reviewWithoutAnswer: Self = "review-without-answer"
  static let reviewWithoutConclusion: Self = "review-without-conclusion"
}
