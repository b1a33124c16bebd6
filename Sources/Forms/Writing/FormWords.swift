import Findings
import Inventories
import Parsing
import Workbooks

/// The words of a form in its language: `form-…` of the message catalogue.
struct FormWords {
  private let messages: MessageCatalogue
  let language: Language

  init(_ messages: MessageCatalogue, in language: Language) {
    self.messages = messages
    self.language = language
  }

  /// A label of forms.
  subscript(key: String) -> String {
    messages.label("form-" + key, in: language)
  }

  /// A label of forms with its placeholders filled.
  subscript(key: String, arguments: [String: String]) -> String {
    messages.label("form-" + key, arguments.mapValues { .text($0) }, in: language)
  }

  /// What is said of a table above its heads, a line each.
  func instructions(for table: TableSpec, _ arguments: [String: String]) -> [String] {
    self["table-\(table.id.rawValue)", arguments].split(separator: "\n").map(String.init)
  }

  /// What a column expects: in this table, or in any.
  func expectation(of column: ColumnSpec, in table: TableSpec) -> String {
    let own = "column-\(table.id.rawValue)-\(column.key)"
    return has(own) ? self[own] : self["column-\(column.key)"]
  }

  /// What a word of a list means: a label of its own or one shared with other modules.
  func meaning(of word: String, in list: String) -> String {
    let key = "\(list)-\(word)"
    if has(key) { return self[key] }
    return messages.messages[key]?.fact[language] ?? ""
  }

  /// What an import understands under a guideline, in either language.
  func vocabulary(for scope: FormScope) -> ImportVocabulary {
    ImportVocabulary(
      scope.regulation, guideline: scope.inventory.guideline.value, messages: messages)
  }

  /// A notice with a cell, cut to what a program shows.
  func notice(title: String, _ message: String) -> Validation.Notice {
    Validation.Notice(title: title.cut(to: 32), message: message.cut(to: 255))
  }

  private func has(_ key: String) -> Bool { messages.messages["form-" + key] != nil }
}

extension String {
  /// The text shortened to so many UTF-16 units, as workbooks count.
  func cut(to limit: Int) -> String {
    guard utf16.count > limit else { return self }
    var text = self
    while text.utf16.count >= limit { text.removeLast() }
    return text + "…"
  }
}
