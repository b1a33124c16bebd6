import Workbooks

/// What may be typed into the cells of a form, with what is said when something else is.
enum FormRules {
  private static let largest = 1e15

  /// A number.
  static func number(
    _ words: FormWords, prompt: Validation.Notice, column: String
  ) -> Validation {
    Validation(
      .decimal(from: -largest, to: largest), severity: .stop, prompt: prompt,
      alert: words.notice(title: words["alert-title"], words["alert-number", ["column": column]]))
  }

  /// A word of a list; of one that is not closed others are let pass when asked.
  static func choice(
    _ list: FormVocabularies.List, _ words: FormWords, prompt: Validation.Notice?, column: String
  ) -> Validation {
    let key = list.isClosed ? "alert-word" : "alert-open-word"
    return Validation(
      .choice(list.words.map(\.text)), severity: list.isClosed ? .stop : .warning, prompt: prompt,
      alert: words.notice(title: words["alert-title"], words[key, ["column": column]]))
  }
}
