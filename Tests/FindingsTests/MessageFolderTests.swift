import Findings
import Templates
import TestSupport
import Testing

@Suite("A folder of messages")
struct MessageFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read() -> (MessageCatalogue, [Finding]) {
    var findings: [Finding] = []
    let catalogue = MessageCatalogue(readingFolder: folder.path, into: &findings)
    return (catalogue, findings)
  }

  @Test func `gathers the messages of all its files`() throws {
    try folder.write("a: { zh: { fact: 甲, remedy: 改 }, en: { fact: A, remedy: do } }", to: "1.yaml")
    try folder.write("b: { zh: { fact: 乙 }, en: { fact: B } }", to: "2.yaml")
    try folder.write("no message", to: "notes.txt")
    let (catalogue, findings) = read()
    #expect(findings.isEmpty)
    #expect(catalogue.label("a", in: .zh) == "甲")
    #expect(catalogue.remedy(of: Finding(.error, "a"), in: .en) == "do")
    #expect(catalogue.label("b", in: .en) == "B")
    #expect(catalogue.remedy(of: Finding(.error, "b"), in: .en).isEmpty)
  }

  @Test func `finds a key that two files word`() throws {
    try folder.write("a: { zh: { fact: 甲 }, en: { fact: A } }", to: "1.yaml")
    try folder.write("\n\na: { zh: { fact: 乙 }, en: { fact: B } }", to: "2.yaml")
    let (_, findings) = read()
    #expect(findings.map(\.code) == ["duplicate-message"])
    #expect(findings.first?.place == Place(file: "\(folder.path)/2.yaml", line: 3, column: 1))
    #expect(findings.first?.arguments["file"] == .text("\(folder.path)/1.yaml"))
  }

  @Test(arguments: [
    ("a: { zh: { fact: 甲 } }", "missing-key"),
    ("a: { zh: { fact: 甲 }, en: { fakt: A } }", "missing-key"),
    ("a: { zh: { fact: 甲 }, en: { fact: A }, fr: { fact: A } }", "surplus-key"),
    ("a: 甲", "yaml-expected-map"),
  ])
  func `refuses a message that is not whole`(_ text: String, _ code: String) throws {
    try folder.write(text, to: "1.yaml")
    #expect(read().1.first?.code.rawValue == code)
  }

  @Test func `says when it is not there`() {
    var findings: [Finding] = []
    let catalogue = MessageCatalogue(readingFolder: folder.path + "/none", into: &findings)
    #expect(findings.map(\.code) == ["missing-messages"])
    #expect(catalogue.messages.isEmpty)
  }
}
