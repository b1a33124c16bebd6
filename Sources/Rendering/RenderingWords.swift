public import Findings

/// The few words that renderers add to what a document says.
public struct RenderingWords: Hashable, Sendable {
  /// Leads the notes under a table.
  public let note: String
  /// Follows the title of a table's continuation.
  public let continued: String

  /// Makes the words.
  public init(note: String, continued: String) {
    self.note = note
    self.continued = continued
  }

  /// Takes the words from the message catalogue.
  public init(from catalogue: MessageCatalogue, in language: Language) {
    self.init(
      note: catalogue.label("rendering-note", in: language),
      continued: catalogue.label("rendering-continued", in: language))
  }

  /// The notes of a table as printed: numbered when there is more than one.
  func numbered(_ notes: [String]) -> [String] {
    guard notes.count > 1 else { return notes.map { note + $0 } }
    return notes.enumerated().map { (index, text) in
      index == 0 ? "\(note)1. \(text)" : "\(index + 1). \(text)"
    }
  }
}
