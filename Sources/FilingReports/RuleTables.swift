import Documents
import Filings
import Findings
import Regulations
import StatutoryForms

/// What came of the rules, and what is left to a reviewer.
struct RuleTables {
  let verdicts: [RuleVerdict]
  let form: StatutoryForm
  let words: FilingWords

  /// Every rule that a program decides, with what came of it.
  var outcomes: Table {
    Table(
      id: "rules", title: words.label("rules"),
      columns: [
        Table.Column(id: "code", heading: words.label("column-rule")),
        Table.Column(
          id: "name", heading: words.label("column-wrong"), preferredWidth: .sentence),
        Table.Column(id: "outcome", heading: words.label("column-outcome")),
        Table.Column(
          id: "told", heading: words.label("column-told"), preferredWidth: .remark),
        Table.Column(id: "standing", heading: words.label("column-standing")),
      ],
      rows: verdicts.filter { !$0.isForReviewer }.map { verdict in
        Table.Row([
          .text(verdict.rule.id), .text(words.name(verdict.rule.name)),
          .text(words.label("outcome-\(verdict.outcome.name)")), .text(told(verdict)),
          .text(
            words.catalogue.label("standing-\(verdict.rule.standing.rawValue)", in: words.language)),
        ])
      }, notes: [words.label("rules-note")])
  }

  /// What no program can decide, with room for the reviewer.
  var checkList: Table {
    Table(
      id: "check-list", title: words.label("check-list"),
      columns: [
        Table.Column(id: "code", heading: words.label("column-rule")),
        Table.Column(id: "name", heading: words.label("column-asked"), preferredWidth: .sentence),
        Table.Column(id: "note", heading: words.label("column-note"), preferredWidth: .remark),
        Table.Column(
          id: "answer", heading: words.label("column-answer"), preferredWidth: .term, role: .input),
      ],
      rows: verdicts.compactMap { verdict in
        question(verdict).map { asked in
          Table.Row([
            .text(verdict.rule.id), .text(words.name(asked)),
            .text(verdict.rule.note.map(words.name) ?? "", role: .note), Cell(.empty, role: .input),
          ])
        }
      })
  }

  /// What the reviewer is asked: all of a rule that no program decides, or what of one is left; of a
  /// rule whose tables are not filled in nothing is.
  private func question(_ verdict: RuleVerdict) -> LocalizedText? {
    switch verdict.outcome {
    case .forReviewer: verdict.rule.name
    case .notJudged: nil
    case .holds, .broken, .notApplied: verdict.rule.leftToReviewer
    }
  }

  private func told(_ verdict: RuleVerdict) -> String {
    ([outcome(of: verdict)] + verdict.unset.filter { !$0.carriers.isEmpty }.map(told))
      .filter { !$0.isEmpty }.joined(separator: words.language == .zh ? "；" : "; ")
  }

  private func told(_ unset: RuleVerdict.UnsetSetting) -> String {
    let arguments: [String: Finding.Argument] = [
      "carriers": .name(unset.names), "setting": .name(form.name(ofSetting: unset.setting)),
    ]
    return words.label("setting-missing-for", arguments)
  }

  private func outcome(of verdict: RuleVerdict) -> String {
    switch verdict.outcome {
    case .holds(let count): words.label("held-in", ["count": .count(count)])
    case .broken(let breaches): words.label("broken-in", ["count": .count(breaches.count)])
    case .notApplied(let setting):
      words.label("setting-missing", ["setting": .name(form.name(ofSetting: setting))])
    case .notJudged, .forReviewer: ""
    }
  }
}

extension RuleVerdict {
  fileprivate var isForReviewer: Bool {
    if case .forReviewer = outcome { true } else { false }
  }
}
