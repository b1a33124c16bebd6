public import Documents
public import Findings

/// Every message that a check can give, in both languages, by the file that words it.
public struct ChecksPage: Sendable {
  /// The messages of one file of the catalogue.
  public struct Group: Sendable {
    /// The module whose checks they are.
    public let module: String
    /// Each code and its words, in the order of the file.
    public let messages: [(code: String, message: MessageCatalogue.Message)]

    /// Makes a group.
    public init(
      module: String, messages: [(code: String, message: MessageCatalogue.Message)]
    ) {
      self.module = module
      self.messages = messages
    }
  }

  private let groups: [Group]
  private let words: RegulationWords

  /// Takes messages by file; labels, which have no remedy, are left out.
  public init(_ groups: [Group], in words: RegulationWords) {
    self.groups = groups
    self.words = words
  }

  /// The page.
  public var document: Document {
    let lead = Section(id: "lead", heading: "", blocks: [.paragraph(words["checks-lead"])])
    let sections = groups.compactMap(section)
    return Document(
      title: words["checks-title"], languageTag: words.languageTag, sections: [lead] + sections)
  }

  private func section(of group: Group) -> Section? {
    let findings = group.messages.filter { !$0.message.remedy.zh.isEmpty }
    guard !findings.isEmpty else { return nil }
    let table = Listing<(code: String, message: MessageCatalogue.Message)>(group.module, words)
      .text("code") { $0.code }
      .text("fact-zh") { $0.message.fact.zh }
      .text("remedy-zh") { $0.message.remedy.zh }
      .text("fact-en") { $0.message.fact.en }
      .text("remedy-en") { $0.message.remedy.en }
      .table(of: findings)
    return Section(
      id: group.module, heading: words.choice("module", group.module), blocks: [.table(table)])
  }
}
