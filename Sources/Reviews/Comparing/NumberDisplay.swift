/// What a number format makes of a number, apart from its looks: whether two formats show the same.
struct NumberDisplay: Hashable {
  /// Digits after the point; `nil` where the program decides.
  private(set) var decimals: Int?
  /// How many times it is divided by a thousand.
  private(set) var thousands = 0
  /// How many times it is multiplied by a hundred.
  private(set) var percents = 0
  /// Whether nothing of the number is shown.
  private(set) var isHidden = false
  /// Words the format puts beside the number.
  private(set) var words = ""

  /// Reads the part of a format code that positive numbers get.
  init(_ code: String) {
    let section = code.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
    guard code != "", section.lowercased() != "general", section != "@" else { return }
    var digits = Digits()
    var rest = section[...]
    while let sign = rest.popFirst() {
      switch sign {
      case "\"":
        words += rest.prefix { $0 != "\"" }
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "[": rest = rest.drop { $0 != "]" }.dropFirst()
      case "\\": words += rest.popFirst().map(String.init) ?? ""
      case "_", "*": _ = rest.popFirst()
      case "%": percents += 1
      default: digits.take(sign)
      }
    }
    decimals = digits.decimals
    thousands = digits.trailingCommas
    isHidden = digits.isEmpty && !section.contains { $0.isLetter }
    words = words.filter { !$0.isWhitespace && $0 != "-" && $0 != "(" && $0 != ")" }
  }

  /// Counts the placeholders of digits.
  private struct Digits {
    private(set) var decimals = 0
    private(set) var trailingCommas = 0
    private(set) var isEmpty = true
    private var isAfterPoint = false

    mutating func take(_ sign: Character) {
      switch sign {
      case "0", "#", "?":
        isEmpty = false
        trailingCommas = 0
        if isAfterPoint { decimals += 1 }
      case ".": isAfterPoint = true
      case ",": if !isEmpty { trailingCommas += 1 }
      default: break
      }
    }
  }
}
