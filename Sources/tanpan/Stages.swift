import Findings
import Templates

/// The stages of making a report, shown as they begin: a large city takes a while.
final class Stages {
  private let messages: MessageCatalogue
  private let language: Language
  private var progress = Progress(total: 3)
  private var hasBegun = false

  /// Words the stages in this language.
  init(language: Language) {
    var findings: [Finding] = []
    messages = Templates.messages(into: &findings)
    self.language = language
  }

  /// Begins a stage, which ends the one before.
  func begin(_ label: String) {
    let words = messages.label(label, in: language)
    if hasBegun { progress.advance(words) } else { progress.show(words) }
    hasBegun = true
  }

  /// Takes the bar away.
  func finish() {
    progress.finish()
  }
}
