import Digests
import Foundation

/// The random numbers of one source: the same for the same seed and source, whatever else is drawn.
public struct RandomStream: Sendable {
  private let generator: Philox

  /// The stream of a source under a seed.
  public init(seed: UInt64, source: String) {
    let digest = SHA256(of: Data("\(seed):\(source)".utf8))?.hex ?? ""
    let digits = digest.prefix(2 * Self.wordDigits)
    generator = Philox(
      key: SIMD2(
        UInt32(digits.prefix(Self.wordDigits), radix: Self.radix) ?? 0,
        UInt32(digits.suffix(Self.wordDigits), radix: Self.radix) ?? 0))
  }

  private static let radix = 16
  private static let wordDigits = 8

  /// Two numbers above zero and below one, of 53 bits each less the last.
  func uniforms(at draw: Int) -> (Double, Double) {
    let counter = UInt64(draw)
    let words = generator.words(
      at: SIMD4(
        UInt32(truncatingIfNeeded: counter), UInt32(counter >> UInt64(UInt32.bitWidth)), 0, 0))
    return (Self.uniform(words[0], words[1]), Self.uniform(words[2], words[3]))
  }

  private static func uniform(_ high: UInt32, _ low: UInt32) -> Double {
    let bits = UInt64(high) << UInt64(UInt32.bitWidth) | UInt64(low)
    let kept = bits >> UInt64(UInt64.bitWidth - Double.significandBitCount)
    return (Double(kept) + 1.0 / 2) / Double(UInt64(1) << UInt64(Double.significandBitCount))
  }

  /// A number above zero and below one.
  public func uniform(at draw: Int) -> Double { uniforms(at: draw).0 }

  /// A number of the standard normal distribution, by the transform of Box and Muller (1958).
  public func normal(at draw: Int) -> Double {
    let (first, second) = uniforms(at: draw)
    return (-2 * log(first)).squareRoot() * cos(2 * Double.pi * second)
  }
}
