import Parsing

/// How the numbers of a column are shown: with as many decimals as were written, two at least.
enum NumberShape {
  private static let least = 2
  private static let most = 8
  private static let spare = 4

  /// The format of years, which nobody groups or divides.
  static let year = "0"

  /// The format for a column that holds these values; an empty one gets some decimals to spare.
  static func format(for values: [TableContent.Value]) -> String {
    let written = values.compactMap { value -> Int? in
      guard case .number(_, let text) = value else { return nil }
      return decimals(of: text)
    }
    let count = written.max() ?? least + spare
    let optional = min(max(count, least), most) - least
    return "#,##0." + String(repeating: "0", count: least) + String(repeating: "#", count: optional)
  }

  private static func decimals(of text: String) -> Int {
    guard !text.contains(where: { "eE".contains($0) }), let point = text.firstIndex(of: ".") else {
      return text.contains(where: { "eE".contains($0) }) ? most : 0
    }
    return text[text.index(after: point)...].prefix(while: \.isNumber).count
  }
}
