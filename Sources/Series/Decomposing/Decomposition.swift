/// Why energy emissions of two years differ: logarithmic-mean Divisia index, additive (LMDI-I).
///
/// The identity is C = Σ P · (G/P) · (E/G) · (Eᵢ/E) · (Cᵢ/Eᵢ): people, affluence, energy intensity,
/// energy mix, emission factor. The effects add up to the difference; there is no residual.
///
/// A source used in only one of the years is taken at the limit as its share goes to zero (Ang and
/// Liu, Energy Policy 35 (2007) 238–246): all of its change belongs to the mix. One whose emissions
/// alone are zero in a year belongs to the factor.
public struct Decomposition: Hashable, Sendable {
  /// The effects, in the order of ``Driver``.
  public let effects: Effects

  /// A driver of emissions.
  public enum Driver: String, CaseIterable, Hashable, Sendable {
    /// How many people (人口).
    case population
    /// Output per person (人均产出).
    case affluence
    /// Energy per output (能源强度).
    case intensity
    /// The share of each source of energy (能源结构).
    case mix
    /// Emissions per energy of each source (排放系数).
    case factor
  }

  /// Decomposes the change between two years; `nil` where the identity does not hold in one.
  public init?(from before: EnergyYear, to after: EnergyYear) {
    guard before.isDecomposable, after.isDecomposable else { return nil }
    let names = Set(before.sources.keys).union(after.sources.keys).sorted()
    effects = .chained(
      names.map { name in
        SourceChange(
          from: (before, before.sources[name] ?? .unused),
          to: (after, after.sources[name] ?? .unused)
        ).effects
      })
  }

  /// The effect of a driver.
  public subscript(driver: Driver) -> Double {
    zip(Driver.allCases, effects.values).first { $0.0 == driver }?.1 ?? 0
  }
}

/// The change of one source of energy.
private struct SourceChange {
  let before: (year: EnergyYear, source: EnergyYear.Source)
  let after: (year: EnergyYear, source: EnergyYear.Source)

  init(
    from before: (EnergyYear, EnergyYear.Source), to after: (EnergyYear, EnergyYear.Source)
  ) {
    self.before = before
    self.after = after
  }

  var effects: Effects {
    let (old, new) = (before.source, after.source)
    if old.emissions > 0, new.emissions > 0 { return both }
    let isUsedInBoth = old.energy > 0 && new.energy > 0
    return only(isUsedInBoth ? .factor : .mix, new.emissions - old.emissions)
  }

  /// At the limit, the driver that is zero in one year has all of the change.
  private func only(_ driver: Decomposition.Driver, _ change: Double) -> Effects {
    Effects(Decomposition.Driver.allCases.map { $0 == driver ? change : 0 })
  }

  private var both: Effects {
    let weight = LogarithmicMean(after.source.emissions, before.source.emissions).value
    return Effects(
      zip(Self.drivers(before), Self.drivers(after)).map { old, new in
        weight * LogarithmicMean.logarithm(new, over: old)
      })
  }

  /// The values of the drivers, in their order.
  private static func drivers(_ at: (year: EnergyYear, source: EnergyYear.Source)) -> [Double] {
    [
      at.year.population, at.year.output / at.year.population, at.year.energy / at.year.output,
      at.source.energy / at.year.energy, at.source.emissions / at.source.energy,
    ]
  }
}
