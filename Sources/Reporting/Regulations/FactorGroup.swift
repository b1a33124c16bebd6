import Findings
import Regulations

/// The page that a factor set is printed on.
enum FactorGroup: String, CaseIterable {
  /// Properties of fuels, and standard coal.
  case fuels
  /// Gas per energy burnt.
  case combustion
  /// What escapes, what processes make, and constants.
  case fugitive
  /// Electricity and heat, in families that never mix.
  case electricity

  /// The page of a family of factors.
  init(_ kind: FactorSet.Kind) {
    switch kind {
    case .fuelProperty, .coalEquivalent: self = .fuels
    case .combustion: self = .combustion
    case .fugitive, .process, .constant: self = .fugitive
    case .organisationCO2, .projectBaseline, .localETS, .nationalETS, .productFootprint,
      .residualMix, .fossilMix:
      self = .electricity
    }
  }

  /// The page's file.
  var fileName: String { "factors-\(rawValue).md" }
}
