import Findings

/// Counts the headings that are printed, so that none is missing between two.
///
/// A heading says where its number stands: `{chapter}`, `{section}` within it, `{annex}`, or
/// `{item}` of a short text; annexes and items are counted in Chinese numerals in Chinese.
struct SectionNumbers {
  private let language: Language
  private var counts: [Kind: Int] = [:]

  private enum Kind: String, CaseIterable {
    case chapter, section, annex, item

    var placeholder: String { "{\(rawValue)}" }
  }

  init(in language: Language) {
    self.language = language
  }

  /// The next heading, with its number.
  mutating func number(_ heading: String) -> String {
    guard let kind = Kind.allCases.first(where: { heading.contains($0.placeholder) }) else {
      return heading
    }
    counts[kind, default: 0] += 1
    if kind == .chapter { counts[.section] = 0 }
    return heading.replacing(kind.placeholder, with: text(of: kind))
  }

  private func text(of kind: Kind) -> String {
    let count = counts[kind] ?? 0
    switch kind {
    case .chapter: return "\(count)"
    case .section: return "\(counts[.chapter] ?? 0).\(count)"
    case .annex, .item: return language == .zh ? Self.chinese(count) : "\(count)"
    }
  }

  private static let digits = Array("一二三四五六七八九十").map(String.init)

  private static func chinese(_ count: Int) -> String {
    guard let ten = digits.last, count > digits.count else { return digits[count - 1] }
    let rest = count - digits.count
    return rest < digits.count ? ten + digits[rest - 1] : "\(count)"
  }
}
