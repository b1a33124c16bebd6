/// A small generator of random numbers that gives the same numbers for the same seed (Vigna 2015).
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence of a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Damages valid inputs at random, the same way for the same seed.
///
///     var mutation = Mutation(seed: 1, words: ["\"", "\r\n"])
///     for _ in 0..<1000 { read(mutation.mutated(valid)) }
public struct Mutation: Sendable {
  private var generator: SplitMix64
  private let words: [[UInt8]]

  /// Starts with a seed and the words that mean something in the format under test.
  public init(seed: UInt64, words: [String] = []) {
    generator = SplitMix64(seed: seed)
    self.words = words.map { Array($0.utf8) } + [[0], [0xFF], [0xEF, 0xBB, 0xBF], [0xC2, 0xA0]]
  }

  /// The input after one to four changes.
  public mutating func mutated(_ input: [UInt8]) -> [UInt8] {
    (1...Int.random(in: 1...4, using: &generator)).reduce(input) { bytes, _ in changed(bytes) }
  }

  /// The input after one to four changes, with broken characters replaced.
  public mutating func mutated(_ input: String) -> String {
    String(decoding: mutated(Array(input.utf8)), as: UTF8.self)
  }

  private mutating func changed(_ input: [UInt8]) -> [UInt8] {
    var bytes = input
    let range = randomRange(in: bytes)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0 where !bytes.isEmpty:
      bytes[min(range.lowerBound, bytes.count - 1)] ^=
        1 << UInt8.random(in: 0..<8, using: &generator)
    case 1:
      bytes.insert(UInt8.random(in: 0...255, using: &generator), at: range.lowerBound)
    case 2:
      bytes.removeSubrange(range)
    case 3:
      bytes.removeLast(bytes.count - range.lowerBound)
    case 4:
      bytes.insert(contentsOf: Array(bytes[range]), at: range.upperBound)
    default:
      bytes.replaceSubrange(range.prefix(1), with: words.randomElement(using: &generator) ?? [])
    }
    return bytes
  }

  private mutating func randomRange(in bytes: [UInt8]) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    let longest = min(64, bytes.count - start)
    return start..<(start + Int.random(in: 0...longest, using: &generator))
  }
}
