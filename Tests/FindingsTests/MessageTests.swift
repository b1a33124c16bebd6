import Findings
import Foundation
import Templates
import TestSupport
import Testing

@Suite("The message catalogue")
struct MessageTests {
  private static let codes = DeclaredCode.all

  private func catalogue() -> [String: MessageCatalogue.Message] {
    var findings: [Finding] = []
    let catalogue = Templates.messages(into: &findings)
    #expect(findings.isEmpty, "\(findings)")
    return catalogue.messages
  }

  @Test func `is read without findings`() {
    #expect(catalogue().count > 100)
  }

  @Test(arguments: codes)
  func `words every code that the sources declare`(_ code: DeclaredCode) throws {
    let message = try #require(catalogue()[code.key], "\(code) has no message")
    for language in Language.allCases {
      #expect(!message.fact[language].isEmpty)
      #expect(!message.remedy[language].isEmpty)
    }
  }

  @Test func `declares every code once`() {
    let repeated = Dictionary(grouping: Self.codes, by: \.key).filter { $0.value.count > 1 }
    #expect(repeated.isEmpty, "\(repeated.values)")
  }

  @Test func `has nothing that nobody uses`() {
    let declared = Set(Self.codes.map(\.key))
    let families = LabelFamily.all
    let unused = catalogue().keys.filter { key in
      !declared.contains(key) && !isAskedFor(key) && !families.contains { $0.mayHave(key) }
    }
    #expect(unused.isEmpty, "\(unused.sorted())")
  }

  /// A key stands in the sources as it is, or as a family that a choice is put behind.
  private func isAskedFor(_ key: String) -> Bool {
    let label = key.hasPrefix("regulation-") ? String(key.dropFirst("regulation-".count)) : key
    let heads = label.indices.filter { label[$0] == "-" }.map { label[..<$0] }
    let spellings =
      ["\"\(key)\"", "\"\(label)\""] + heads.flatMap { ["\"\($0)\"", "\"\($0)-\\("] }
    return SwiftSource.all.contains { source in spellings.contains { source.text.contains($0) } }
  }

  @Test func `puts the same things into both languages`() {
    for (key, message) in catalogue() {
      #expect(placeholders(message.fact.zh) == placeholders(message.fact.en), "\(key)")
      #expect(placeholders(message.remedy.zh) == placeholders(message.remedy.en), "\(key)")
    }
  }

  /// Arguments are sought in the files that use a code, and in those that pass codes on.
  @Test(arguments: codes)
  func `puts in only what the code passes`(_ code: DeclaredCode) throws {
    let message = try #require(catalogue()[code.key])
    let used = placeholders(message.fact.zh).union(placeholders(message.remedy.zh))
    let passed = code.arguments
    #expect(used.isSubset(of: passed), "\(code): \(used.subtracting(passed).sorted())")
  }

  @Test func `ends no sentence with a stop, for codes and remedies follow`() {
    for (key, message) in catalogue() where !message.remedy.zh.isEmpty {
      #expect(!message.fact.zh.hasSuffix("。"), "\(key)")
      #expect(!message.remedy.zh.hasSuffix("。"), "\(key)")
      #expect(!message.fact.en.hasSuffix("."), "\(key)")
      #expect(!message.remedy.en.hasSuffix("."), "\(key)")
    }
  }

  private func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{([a-z]+)\}/).map { String($0.output.1) })
  }
}

/// A code declared in the sources, with the arguments that the files using it write.
struct DeclaredCode: Sendable, CustomTestStringConvertible {
  let name: String
  let key: String
  let module: String

  var testDescription: String { key }

  static let all: [DeclaredCode] = SwiftSource.all.flatMap { source in
    codeExtensions(of: source.text).matches(
      of: /\n *(?:package |public )?static let (\w+): Self = "([a-z0-9-]+)"/
    ).map {
      DeclaredCode(
        name: String($0.output.1), key: String($0.output.2), module: source.module)
    }
  }

  /// Only what extends the type of codes; other types have names written alike.
  private static func codeExtensions(of text: String) -> String {
    text.split(separator: "\nextension ", omittingEmptySubsequences: false).dropFirst()
      .filter { $0.hasPrefix("Finding.Code") }.joined(separator: "\n")
  }

  var arguments: Set<String> {
    let users = SwiftSource.all.filter { source in
      source.module == module
        && (source.text.contains(".\(name)") || source.text.contains(/Finding\(\.\w+, code,/))
    }
    return Set(
      users.flatMap { $0.text.matches(of: /"([a-z]+)":/).map { String($0.output.1) } })
  }
}

/// Labels whose keys are put together: the beginning as the sources write it.
private struct LabelFamily: Hashable {
  let beginning: String

  static let all: Set<LabelFamily> = Set(
    SwiftSource.all.flatMap { source in
      source.text.matches(of: /"([a-z]+(?:-[a-z]+)*-)(?:\\\(|" \+)/).map { String($0.output.1) }
        + source.text.matches(of: /choice\(\s*"([a-z-]+)"/).map { "\($0.output.1)-" }
        + source.text.matches(of: /choice\("([a-z-]+)"/).map { "\($0.output.1)-" }
        + source.text.matches(of: /family: "([a-z-]+)"/).map { "\($0.output.1)-" }
    }.map(LabelFamily.init))

  /// Whether the rest of a key is a word of the sources, or of the data they read.
  func mayHave(_ key: String) -> Bool {
    guard key.hasPrefix(beginning) else { return false }
    let rest = String(key.dropFirst(beginning.count))
    return Self.texts.contains { $0.contains(rest) }
  }

  private static let texts: [String] = SwiftSource.all.map(\.text) + data

  private static let data: [String] = ["Sources/RegulationLibrary", "Sources/Quantities"].flatMap {
    folder -> [String] in
    let names = FileManager.default.enumerator(atPath: Repository.path(folder))?.compactMap {
      $0 as? String
    }
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.compactMap { name in
      try? String(contentsOfFile: Repository.path("\(folder)/\(name)"), encoding: .utf8)
    }
  }
}
