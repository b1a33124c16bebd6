/// What a decomposition knows of a year: people, output, and energy and emissions of each source.
public struct EnergyYear: Hashable, Sendable {
  /// How many people.
  public let population: Double
  /// The output in constant prices.
  public let output: Double
  /// Energy and emissions by the name of the source of energy.
  public let sources: [String: Source]

  /// The energy and the emissions of one source.
  public struct Source: Hashable, Sendable {
    /// The energy used, in one unit for all sources.
    public let energy: Double
    /// The emissions, in one unit for all sources.
    public let emissions: Double

    /// Puts energy and emissions together.
    public init(energy: Double, emissions: Double) {
      self.energy = energy
      self.emissions = emissions
    }

    /// A source that is not used.
    static let unused = Source(energy: 0, emissions: 0)

    /// Whether it is a quantity of energy with emissions that belong to it.
    var isDecomposable: Bool {
      energy.isFinite && emissions.isFinite && energy >= 0 && emissions >= 0
        && (energy > 0 || emissions == 0)
    }
  }

  /// Puts a year together.
  public init(population: Double, output: Double, sources: [String: Source]) {
    self.population = population
    self.output = output
    self.sources = sources
  }

  /// The energy of all sources.
  public var energy: Double { sources.values.map(\.energy).sorted().reduce(0, +) }

  /// The emissions of all sources.
  public var emissions: Double { sources.values.map(\.emissions).sorted().reduce(0, +) }

  /// Whether the identity holds in it: nothing to divide by is zero, nothing is negative.
  public var isDecomposable: Bool {
    population > 0 && population.isFinite && output > 0 && output.isFinite && energy > 0
      && sources.values.allSatisfy(\.isDecomposable)
  }
}
