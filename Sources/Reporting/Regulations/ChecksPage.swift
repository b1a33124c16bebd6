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
  private let checks: [any Check]
  private let words: RegulationWords

  /// Takes messages by file and the checks that give some of them; labels, which have no remedy,
  /// are left out.
  public init(_ groups: [Group], of checks: [any Check], in words: RegulationWords) {
    self.groups = groups
    self.checks = checks
    self.words = words
  }

  /// The page.
  public var document: Document {
    let lead = Section(id: "lead", heading: "", blocks: [.paragraph(words["checks-lead"])])
    let sections = groups.compactMap(section)
    return Document(
      title: words["checks-title"], languageTag: words.languageTag,
      sections: [lead, catalogue] + sections)
  }

  /// Every check: what it looks at, why, and what it may find.
  private var catalogue: Section {
    let table = Listing<any Check>("catalogue", words)
      .text("check") { $0.id }
      .text("check-looks") { words.choice("check-looks", $0.id) }
      .text("check-why") { words.choice("check-why", $0.id) }
      .text("check-codes") { check in
        words.joined(
          check.codes.sorted { $0.key.rawValue < $1.key.rawValue }.map { code, severity in
            words(
              "check-code",
              [
                "code": .text(code.rawValue),
                "severity": .text(words.choice("severity", severity.rawValue)),
              ])
          })
      }
      .table(of: checks)
    return Section(
      id: "catalogue", heading: words["checks-catalogue"],
      blocks: [.paragraph(words["checks-catalogue-lead"]), .table(table)])
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
