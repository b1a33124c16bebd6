/// Lends an optional text to C, `NULL` for `nil`, as the mutable pointer its structs ask for.
///
/// The library copies what these pointers show and changes nothing.
func withCString<Result>(
  _ text: String?, _ body: (UnsafeMutablePointer<CChar>?) -> Result
) -> Result {
  guard let text else { return body(nil) }
  return text.withCString { body(UnsafeMutablePointer(mutating: $0)) }
}

/// Lends several optional texts to C at once.
func withCStrings<Result>(
  _ texts: [String?], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  func lend(_ index: Int, _ lent: [UnsafeMutablePointer<CChar>?]) -> Result {
    guard index < texts.count else { return body(lent) }
    return withCString(texts[index]) { lend(index + 1, lent + [$0]) }
  }
  return lend(0, [])
}
