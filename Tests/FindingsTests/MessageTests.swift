import Findings
import Foundation
import Templates
import TestSupport
import Testing

@Suite("The message catalogue")
struct MessageTests {
  private static let codes = DeclaredCode.all

  private static let read: (MessageCatalogue, [Finding]) = {
    var findings: [Finding] = []
    let catalogue = Templates.messages(into: &findings)
    return (catalogue, findings)
  }()

  private func catalogue() -> [String: MessageCatalogue.Message] { Self.read.0.messages }

  @Test func `is read without findings`() {
    #expect(Self.read.1.isEmpty, "\(Self.read.1)")
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
    let families = LabelFamilies.all
    let quoted = Set(SwiftSource.all.flatMap { $0.text.split(separator: "\"" as Character) })
    let unused = catalogue().keys.filter { key in
      !declared.contains(key) && !quoted.contains(key[...])
        && !families.mayHave(key)
    }
    #expect(unused.isEmpty, "\(unused.sorted())")
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
    CodeUser.all[module, default: []].filter { user in
      user.passesCodesOn || user.text.contains(".\(name)")
    }.reduce(into: []) { $0.formUnion($1.arguments) }
  }
}

/// A source that may use codes: searched once, for every code asks.
private struct CodeUser: Sendable {
  let text: String
  let passesCodesOn: Bool
  let arguments: Set<String>

  static let all = Dictionary(grouping: SwiftSource.all, by: \.module).mapValues {
    $0.map { CodeUser($0.text) }
  }

  private init(_ text: String) {
    self.text = text
    passesCodesOn = text.contains(/Finding\((?:\.\w+|severity), (?:\w+\.)?code,/)
    arguments = Set(text.matches(of: /"([a-z]+)":/).map { String($0.output.1) })
  }
}

/// Keys of labels that are put together: the beginnings as the sources write them, and every word.
private struct LabelFamilies {
  let beginnings: Set<String>
  let words: Set<Substring>

  static let all = LabelFamilies()

  private init() {
    let sources = SwiftSource.all.map(\.text)
    beginnings = Set(
      sources.flatMap { text in
        text.matches(of: /"([a-z]+(?:-[a-z]+)*-)(?:\\\(|" \+)/).map { String($0.output.1) }
          + text.matches(of: /(?:choice|entityLabel)\(\s*"([a-z-]+)"/).map { "\($0.output.1)-" }
      })
    words = Set((sources + Self.data).flatMap { $0.split { !Self.isPartOfWord($0) } })
  }

  private static func isPartOfWord(_ character: Character) -> Bool {
    character == "-" || character.isLetter || character.isNumber
  }

  /// Whether the rest of a key is a word of the sources, or of the data they read.
  ///
  /// Regions are those of the national codes, units those that people write, whether or not the
  /// library has any value in them.
  func mayHave(_ key: String) -> Bool {
    beginnings.contains { beginning in
      guard key.hasPrefix(beginning) else { return false }
      let rest = key.dropFirst(beginning.count)
      return ["region-", "unit-"].contains(beginning) || words.contains(rest)
        || mayHave(String(rest))
        || rest.split(separator: "-").allSatisfy(words.contains)
    }
  }

  private static let data: [String] = [
    "Sources/RegulationLibrary", "Templates/messages", "Inventories",
    "Tests/AccountingTests/Fixtures/checks", "Tests/InventoriesTests/Fixtures/checks",
    "Tests/RegulationsTests/Fixtures/checks",
  ].flatMap { folder -> [String] in
    let names = FileManager.default.enumerator(atPath: Repository.path(folder))?.compactMap {
      $0 as? String
    }
    let endings = [".csv", ".yaml", ".case"]
    return (names ?? []).filter { name in endings.contains { name.hasSuffix($0) } }.map { name in
      guard folder != "Templates/messages" else { return name }
      let text = try? String(contentsOfFile: Repository.path("\(folder)/\(name)"), encoding: .utf8)
      return "\(name) \(text ?? "")"
    }
  }
}
