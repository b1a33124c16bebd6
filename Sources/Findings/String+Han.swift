extension String {
  /// Whether it has Chinese characters.
  package var hasHan: Bool {
    unicodeScalars.contains { scalar in
      (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
    }
  }
}
