/// A counter-based generator of random words: Philox 4×32 with ten rounds.
///
/// The words of a counter depend on the key and the counter alone, so that draws may be made in any
/// order and on any number of threads. Source: Salmon, Moraes, Dror and Shaw, “Parallel random
/// numbers: as easy as 1, 2, 3”, SC11 (2011).
public struct Philox: Hashable, Sendable {
  private let key: SIMD2<UInt32>

  /// Makes the generator of a key.
  public init(key: SIMD2<UInt32>) {
    self.key = key
  }

  /// The four words of a counter.
  public func words(at counter: SIMD4<UInt32>) -> SIMD4<UInt32> {
    var (words, key) = (counter, key)
    for _ in 0..<Self.rounds {
      words = Self.round(words, key)
      key &+= Self.weyl
    }
    return words
  }

  private static func round(
    _ words: SIMD4<UInt32>, _ key: SIMD2<UInt32>
  ) -> SIMD4<UInt32> {
    let first = multipliers.x.multipliedFullWidth(by: words[0])
    let second = multipliers.y.multipliedFullWidth(by: words[2])
    return SIMD4(
      second.high ^ words[1] ^ key[0], second.low, first.high ^ words[3] ^ key[1], first.low)
  }

  private static let rounds = 10
  private static let multipliers = SIMD2<UInt32>(0xD251_1F53, 0xCD9E_8D57)
  private static let weyl = SIMD2<UInt32>(0x9E37_79B9, 0xBB67_AE85)
}
