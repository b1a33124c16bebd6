import Findings
import Foundation
import Parsing
import TestSupport
import Testing

@Suite("The messages of reading")
struct MessageTests {
  private let placeholder = /\{[a-z]+\}/

  private func messages() throws -> [YAMLEntry<[YAMLEntry<[YAMLEntry<String>]>]>] {
    var findings: [Finding] = []
    let path = Repository.path("Templates/messages/parsing.yaml")
    let node = try #require(YAMLDocument.node(reading: path, into: &findings), "\(findings)")
    let reading = YAMLReading.entries(of: .entries(of: .entries(of: YAMLReading<String>.string)))
    return try #require(reading(node, into: &findings), "\(findings)")
  }

  @Test func `word every code that the module declares, and no other`() throws {
    let folder = Repository.path("Sources/Parsing")
    let declaration = /static let \w+: Self = "([a-z-]+)"/
    let codes = try FileManager.default.contentsOfDirectory(atPath: folder).flatMap { name in
      try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        .matches(of: declaration).map { String($0.output.1) }
    }
    #expect(codes.count == Set(codes).count)
    #expect(try messages().map(\.key).sorted() == codes.sorted())
  }

  @Test func `have a fact and a remedy with the same placeholders in both languages`() throws {
    for message in try messages() {
      #expect(message.value.map(\.key) == ["zh", "en"], "\(message.key)")
      #expect(message.value.allSatisfy { $0.value.map(\.key) == ["fact", "remedy"] })
      let placeholders = message.value.map { language in
        language.value.map { Set($0.value.matches(of: placeholder).map { String($0.output) }) }
      }
      #expect(placeholders.first == placeholders.last, "\(message.key)")
    }
  }
}
