/// A part of a cell's formula with gaps for the arguments of a function.
///
/// Its text must hold together by itself, as a call or in brackets.
struct CellTemplate: ExpressibleByStringInterpolation, Hashable, Sendable {
  /// Text and gaps in order.
  let parts: [Part]

  /// Text or a gap.
  enum Part: Hashable, Sendable {
    case text(String)
    case argument(Int)

    static let first = argument(0)
    static let second = argument(1)
  }

  init(stringLiteral text: String) { parts = [.text(text)] }
  init(stringInterpolation interpolation: StringInterpolation) { parts = interpolation.parts }

  /// Collects text and gaps.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var parts: [Part] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ text: String) { parts.append(.text(text)) }
    /// A gap.
    mutating func appendInterpolation(_ gap: Part) { parts.append(gap) }
    /// Another template, whose gaps are this one's.
    mutating func appendInterpolation(_ template: CellTemplate) { parts += template.parts }
    /// Numbers as an array of a row, such as `{1,2.5,-3E-05}`.
    mutating func appendInterpolation(row numbers: [Double]) {
      let texts = numbers.map { number in
        number == number.rounded() ? "\(Int(number))" : "\(number)".uppercased()
      }
      parts.append(.text("{\(texts.joined(separator: ","))}"))
    }
    /// A number.
    mutating func appendInterpolation(_ number: Double) { parts.append(.text("\(number)")) }
  }
}
