import Quantities
import Regulations

/// A figure that is reported beside emissions (辅助参数、排放强度), as a method with the approach `figure`
/// yields it.
public struct AuxiliaryFigure: Hashable, Sendable {
  /// Its line's id, with the method and, for lines that have one, the category.
  public let id: String
  /// What it came to.
  public let value: Double
  /// Its unit, as written.
  public let unit: String

  /// Names a figure.
  public init(id: String, value: Double, unit: String) {
    self.id = id
    self.value = value
    self.unit = unit
  }
}

extension EmissionAccount {
  /// The figures that could be worked out.
  public var auxiliaryFigures: [AuxiliaryFigure] {
    methods(.figure).flatMap { method in
      (0..<method.count).filter(method.lines.counts).compactMap { line in
        method.result(line).map {
          AuxiliaryFigure(id: method.figureID(line), value: $0, unit: method.unit.symbol)
        }
      }
    }
  }
}

extension MethodAccount {
  /// What tells a figure of its lines from the others.
  public func figureID(_ line: Int) -> String {
    let category = lines.categories[line]
    return category.isEmpty ? id(line) : "\(id(line)) · \(category)"
  }
}

extension [AuxiliaryFigure] {
  /// The figures by their lines; of lines with one id there is none, for they cannot be told apart.
  public var byLine: [String: AuxiliaryFigure] {
    Dictionary(grouping: self, by: \.id).compactMapValues { $0.count == 1 ? $0[0] : nil }
  }
}
