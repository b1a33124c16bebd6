import Foundation

/// What of a deposit decays in one year, at a constant rate (一阶衰减).
///
/// A deposit starts to decay on the first day of the year after it, so that its first year has the
/// age 1 (IPCC 2006, volume 5, chapter 3, with its default delay of six months on average).
struct FirstOrderDecay {
  let rate: Double
  let age: Double

  /// The share: `(1 − e^−k) × e^−k(n−1)`.
  var share: Double {
    age < 1 ? 0 : (1 - exp(-rate)) * exp(-rate * (age - 1))
  }

  /// How the share changes with the rate.
  var byRate: Double {
    age < 1 ? 0 : exp(-rate * age) - (age - 1) * share
  }

  /// How the share changes with the age.
  var byAge: Double { -rate * share }
}
