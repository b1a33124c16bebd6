extension Int {
  /// A column wide enough for a sentence.
  public static let sentence = 50
  /// A column wide enough for a remark.
  public static let remark = 36
  /// A column wide enough for a term.
  public static let term = 24
  /// A column with room for a signature.
  public static let signature = 20
}
