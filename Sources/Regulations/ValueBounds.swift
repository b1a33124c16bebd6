public import Findings
public import Quantities

/// What values of some parameters may be, whatever the method, and what they usually are.
///
/// Nothing computed depends on it; it decides only what is asked about.
public struct ValueBounds: Hashable, Sendable {
  /// The parameters.
  public let parameters: [String]
  /// The fuels they are limited to; empty for any.
  public let fuels: [String]
  /// The unit of the ranges; other units of the dimension are converted.
  public let unit: Unit
  /// What is possible.
  public let possible: ClosedRange<Double>
  /// What is usual, where something possible is rare.
  public let usual: ClosedRange<Double>?
  /// Anything a reader should know.
  public let note: LocalizedText?
  /// Where it is declared.
  public let place: Place

  /// What is possible in a unit; `nil` where the dimension is another.
  public func possible(in unit: Unit) -> ClosedRange<Double>? { range(possible, in: unit) }

  /// What is usual in a unit; `nil` where nothing is said.
  public func usual(in unit: Unit) -> ClosedRange<Double>? {
    usual.flatMap { range($0, in: unit) }
  }

  private func range(_ range: ClosedRange<Double>, in wanted: Unit) -> ClosedRange<Double>? {
    unit.factor(to: wanted).map { range.lowerBound * $0...range.upperBound * $0 }
  }
}

extension Regulation {
  /// What a value of a parameter in a unit may be for a fuel, those of the fuel before those of any;
  /// `nil` where nothing is said.
  public func bounds(of parameter: String, fuel: String?, in unit: Unit) -> ValueBounds? {
    let fitting = valueBounds.filter {
      $0.parameters.contains(parameter) && $0.unit.factor(to: unit) != nil
    }
    return fitting.first { $0.fuels.contains { $0 == fuel } }
      ?? fitting.first { $0.fuels.isEmpty }
  }
}
