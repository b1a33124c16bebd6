/// A unified social credit code (统一社会信用代码), GB 32100-2015.
///
/// Its last character checks the others: each is worth its position in the alphabet, weighted by
/// powers of three, and all add up to a multiple of 31 with the check character.
public struct CreditCode: Hashable, Sendable {
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
  private static let length = 18
  private static let base = 3
  private static let divisionPlaces = 2..<8

  private let characters: [Character]

  /// Takes a text for a code.
  public init(_ text: String) {
    characters = Array(text)
  }

  /// Whether it has eighteen characters of the alphabet and its check character fits.
  public var isValid: Bool {
    guard characters.count == Self.length else { return false }
    return characters.last.map { $0 == expected } ?? false
  }

  /// The administrative division of the office that registered the unit, its third to eighth
  /// characters; `nil` where the text has not the length of a code.
  public var division: String? {
    characters.count == Self.length ? String(characters[Self.divisionPlaces]) : nil
  }

  /// The check character that fits the first seventeen; `nil` where one of them is none.
  public var expected: Character? {
    var sum = 0
    var weight = 1
    for character in characters.prefix(Self.length - 1) {
      guard let value = Self.alphabet.firstIndex(of: character) else { return nil }
      sum += value * weight
      weight = weight * Self.base % Self.alphabet.count
    }
    let rest = sum % Self.alphabet.count
    return Self.alphabet[(Self.alphabet.count - rest) % Self.alphabet.count]
  }
}
