/// A name or sentence in each language that users read.
public struct LocalizedText: Hashable, Sendable {
  /// The Chinese wording.
  public let zh: String
  /// The English wording.
  public let en: String

  /// Makes a text of its two wordings.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// Makes a text that reads the same in both languages, such as a code or a symbol.
  public init(_ same: String) {
    self.init(zh: same, en: same)
  }

  /// The wording in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

extension [LocalizedText] {
  /// The texts one after another, set off as each language sets off what it lists.
  public var listed: LocalizedText {
    LocalizedText(
      zh: map(\.zh).joined(separator: "、"), en: map(\.en).joined(separator: ", "))
  }
}
