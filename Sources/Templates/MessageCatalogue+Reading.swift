public import Findings
import Foundation
import Parsing

extension MessageCatalogue {
  /// Reads every YAML file of a folder; a key that two files word is a finding.
  public init(readingFolder folder: String, into findings: inout [Finding]) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      findings.append(Finding(.error, .missingMessages, at: Place(file: folder)))
      self.init([:])
      return
    }
    var messages: [String: Message] = [:]
    var places: [String: Place] = [:]
    for name in names.filter({ $0.hasSuffix(".yaml") }).sorted() {
      for entry in Self.entries(of: "\(folder)/\(name)", into: &findings) {
        if let earlier = places.updateValue(entry.place, forKey: entry.key) {
          findings.append(.duplicate(entry.key, earlier, at: entry.place))
        }
        messages[entry.key] = entry.value
      }
    }
    self.init(messages)
  }

  static func entries(
    of file: String, into findings: inout [Finding]
  ) -> [YAMLEntry<Message>] {
    guard let node = YAMLDocument.node(reading: file, into: &findings) else { return [] }
    return YAMLReading.entries(of: .message)(node, into: &findings) ?? []
  }
}

extension Finding {
  fileprivate static func duplicate(_ key: String, _ earlier: Place, at place: Place) -> Finding {
    let arguments: [String: Argument] = ["key": .text(key), "file": .text(earlier.file)]
    return Finding(.error, .duplicateMessage, arguments, at: place)
  }
}

extension YAMLReading where Value == MessageCatalogue.Message {
  /// Reads `{ zh: { fact: …, remedy: … }, en: { fact: …, remedy: … } }`.
  fileprivate static var message: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let zh = map.required("zh", as: .wording, into: &findings)
      let en = map.required("en", as: .wording, into: &findings)
      map.finish(into: &findings)
      guard let zh, let en else { return nil }
      return MessageCatalogue.Message(
        fact: LocalizedText(zh: zh.fact, en: en.fact),
        remedy: LocalizedText(zh: zh.remedy, en: en.remedy))
    }
  }
}

/// A message in one language.
private struct Wording {
  let fact: String
  let remedy: String
}

extension YAMLReading where Value == Wording {
  /// `{ fact: …, remedy: … }`; a label has no remedy.
  fileprivate static var wording: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let fact = map.required("fact", as: .string, into: &findings)
      let remedy = map.optional("remedy", as: .string, into: &findings) ?? ""
      map.finish(into: &findings)
      return fact.map { Wording(fact: $0, remedy: remedy) }
    }
  }
}

extension Finding.Code {
  static let missingMessages: Self = "missing-messages"
  static let duplicateMessage: Self = "duplicate-message"
}
