extension [String] {
  /// The first few of them as a message says them, with a mark where there are more.
  func few(_ most: Int) -> String {
    (prefix(most) + (count > most ? ["…"] : [])).joined(separator: ", ")
  }
}
