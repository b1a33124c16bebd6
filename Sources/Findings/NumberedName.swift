/// A name with one number in it, such as `saturated-750-kpa`.
public struct NumberedName: Hashable, Sendable {
  /// The name with a sign in place of its number.
  public let pattern: String
  /// The number.
  public let number: Double

  /// Reads a name; `nil` unless there is exactly one number in it.
  public init?(_ name: String) {
    let isDigit: (Character) -> Bool = { $0.isASCII && $0.isNumber }
    guard let first = name.firstIndex(where: isDigit) else { return nil }
    let digits = name[first...].prefix(while: isDigit)
    let rest = name[digits.endIndex...]
    guard let number = Double(digits), !rest.contains(where: isDigit) else { return nil }
    self.number = number
    pattern = "\(name[..<first].lowercased())#\(rest.lowercased())"
  }

  /// Whether one name stands before another: by their numbers where nothing else tells them apart.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    guard let first = NumberedName(left), let second = NumberedName(right),
      first.pattern == second.pattern, first.number != second.number
    else { return left < right }
    return first.number < second.number
  }
}
