import Findings
import Regulations

/// The page that a factor set is printed on.
enum FactorGroup: String, CaseIterable {
  /// Properties of fuels, and standard coal.
  case fuels
  /// Gas per energy burnt.
  case combustion
  /// What escapes, and constants.
  case fugitive
  /// What industrial processes make.
  case process
  /// Crops, animals and manure.
  case agriculture
  /// Land and its change.
  case landUse = "land-use"
  /// Waste and wastewater.
  case waste
  /// Electricity and heat, in families that never mix.
  case electricity

  /// The page of a family of factors.
  init(_ kind: FactorSet.Kind) {
    switch kind {
    case .fuelProperty, .coalEquivalent: self = .fuels
    case .combustion: self = .combustion
    case .fugitive, .constant: self = .fugitive
    case .process: self = .process
    case .agriculture: self = .agriculture
    case .landUse: self = .landUse
    case .waste: self = .waste
    case .organisationCO2, .projectBaseline, .localETS, .nationalETS, .productFootprint,
      .residualMix, .fossilMix:
      self = .electricity
    }
  }

  /// The page's file.
  var fileName: String { "factors-\(rawValue).md" }
}
