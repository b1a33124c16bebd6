/// Draws that follow from a seed and their own number alone, so that a district is the same anywhere.
struct Draws {
  private let seed: UInt64
  private var count: UInt64 = 0

  init(seed: Int) {
    self.seed = UInt64(seed)
  }

  /// A whole number of a range.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    count += 1
    var bits = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 &+ count &* 0xD1B5_4A32_D192_ED03
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return range.lowerBound + Int((bits ^ (bits >> 31)) % UInt64(range.count))
  }

  /// A quantity of up to eight thousand, in eighths, never drawn twice in a row of lines.
  mutating func quantity() -> Double { Double(whole(800...64_000)) / 8 }

  /// Whether something happens, once in so many.
  mutating func once(in times: Int) -> Bool { whole(1...times) == 1 }
}
