import Foundation
public import Quantities

/// What a value is multiplied by in a draw: spread about one, with 95 % within the half-width.
///
/// The normal and the lognormal have mean one and the standard deviation that a normal of that
/// 95 % interval has (IPCC 2006, volume 1, chapter 3); the triangular and the uniform are symmetric
/// with 95 % of their area within the half-width.
public struct Multiplier: Hashable, Sendable {
  private let distribution: Distribution
  private let scale: Double

  /// The multiplier of a value that is uncertain by `percent`.
  public init(_ distribution: Distribution, percent: Double) {
    self.distribution = distribution
    let half = percent / 100
    let deviation = half / Self.quantile
    scale =
      switch distribution {
      case .normal: deviation
      case .lognormal: log(1 + deviation * deviation).squareRoot()
      case .triangular: half / (1 - (1 - Self.coverage).squareRoot())
      case .uniform: half / Self.coverage
      }
  }

  /// The multiplier of a draw.
  public func value(at draw: Int, of stream: RandomStream) -> Double {
    switch distribution {
    case .normal: 1 + scale * stream.normal(at: draw)
    case .lognormal: exp(scale * stream.normal(at: draw) - scale * scale / 2)
    case .triangular: 1 + scale * Self.triangle(stream.uniform(at: draw))
    case .uniform: 1 + scale * (2 * stream.uniform(at: draw) - 1)
    }
  }

  /// The symmetric triangle between minus one and one, by its inverse distribution function.
  private static func triangle(_ uniform: Double) -> Double {
    uniform < 1.0 / 2
      ? (2 * uniform).squareRoot() - 1 : 1 - (2 * (1 - uniform)).squareRoot()
  }

  /// How much of a distribution the half-width covers.
  private static let coverage = 0.95
  /// The 97.5 % quantile of the standard normal distribution.
  private static let quantile = 1.959_963_984_540_054
}
