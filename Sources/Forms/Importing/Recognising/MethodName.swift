/// The name of a method as a file may be called by it.
enum MethodName {
  /// Whether a name stays in its folder, whatever workbook or mapping it comes from.
  static func isSafe(_ name: String) -> Bool {
    !name.hasPrefix(".")
      && name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
  }
}
