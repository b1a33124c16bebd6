/// What each driver contributes to a change, in the order of the drivers.
public struct Effects: Hashable, Sendable {
  /// The contributions.
  public let values: [Double]

  /// Takes contributions.
  public init(_ values: [Double]) {
    self.values = values
  }

  /// The change that they add up to.
  public var total: Double { values.reduce(0, +) }

  /// Each contribution's part of the sum of their magnitudes; `nil` where nothing contributes.
  public var shares: [Double]? {
    let size = values.map(\.magnitude).reduce(0, +)
    return size > 0 ? values.map { $0.magnitude / size } : nil
  }

  /// The effects of successive periods as those of the whole (累计效应).
  public static func chained(_ periods: [Effects]) -> Effects {
    guard let first = periods.first else { return Effects([]) }
    return Effects(
      first.values.indices.map { driver in periods.map { $0.values[driver] }.reduce(0, +) })
  }
}
