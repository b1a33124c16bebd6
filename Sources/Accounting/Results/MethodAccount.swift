public import Findings
import Formulas
public import Quantities
public import Regulations
public import Sharing

/// What one method yields: its lines, the values bound to its letters, and the results.
public struct MethodAccount: Sendable {
  /// The method.
  @Shared public private(set) var method: Method
  /// The lines.
  @Shared public private(set) var lines: LineTable
  /// The letters, in the order of the method.
  public let bindings: [Binding]
  /// The results, in the result's unit; meaningless where ``isComputed`` is false.
  public let results: [Double]
  /// Whether a line could be computed: every letter has a value.
  public let isComputed: [Bool]
  /// What was assumed because the balance does not say.
  public let assumptions: [LocalizedText]

  /// Computes a method's lines.
  init(
    _ method: Method, _ lines: LineTable, _ bindings: [Binding], assumptions: [LocalizedText]
  ) {
    self.method = method
    self.lines = lines
    self.bindings = bindings
    self.assumptions = assumptions
    let reading = ColumnReading(columns: Self.columns(of: bindings), count: lines.count)
    let column = try? method.formula.expression.read(as: reading)
    let values =
      column?.values(count: lines.count) ?? Array(repeating: 0, count: lines.count)
    let computed =
      column == nil
      ? Array(repeating: false, count: lines.count) : Self.computed(bindings, count: lines.count)
    if method.approach.addsUp {
      (results, isComputed) = (values, computed)
    } else {
      // A quotient by nothing is no result, where what is summed would be an error.
      results = values.map { $0.isFinite ? $0 : 0 }
      isComputed = zip(values, computed).map { $0.isFinite && $1 }
    }
  }

  /// The letters' values, by letter.
  static func columns(of bindings: [Binding]) -> [Symbol: Column] {
    Dictionary(bindings.map { ($0.variable.letter.symbol, $0.column) }, uniquingKeysWith: { $1 })
  }

  /// Takes a method's lines with what they came to when they were filed.
  init(
    filed method: Method, _ lines: LineTable, _ bindings: [Binding], results: [Double?]
  ) {
    self.method = method
    self.lines = lines
    self.bindings = bindings
    self.results = results.map { $0 ?? 0 }
    isComputed = results.map { $0 != nil }
    assumptions = []
  }

  private static func computed(_ bindings: [Binding], count: Int) -> [Bool] {
    var computed = [Bool](repeating: true, count: count)
    for codes in bindings.map(\.codes) where codes.contains(where: { $0 < 0 }) {
      for line in 0..<count where codes[line] < 0 { computed[line] = false }
    }
    return computed
  }

  /// The unit of the results.
  public var unit: Unit { method.formula.result.unit }

  /// How many lines there are.
  public var count: Int { lines.count }

  /// The result of a line, or `nil` where it could not be computed.
  public func result(_ line: Int) -> Double? {
    isComputed[line] ? results[line] : nil
  }

  /// Whether a line is computed and part of what the method adds up to.
  public func counts(_ line: Int) -> Bool {
    isComputed[line] && lines.counts(line)
  }

  /// The sum over the lines that count.
  public var total: Double {
    var sum = CompensatedSum()
    for line in 0..<count where counts(line) { sum.add(results[line]) }
    return sum.value
  }

  /// Whether a letter was taken out or a line could not be computed.
  public var isIncomplete: Bool {
    bindings.contains(where: \.isAbsent) || isComputed.contains(false)
  }

  /// The id of a line: the method and what the line is called in it.
  public func id(_ line: Int) -> String {
    "\(method.id)/\(ownName(line))"
  }

  /// What a line is called for people: its method's name and what the line is called in it.
  public func title(_ line: Int) -> LocalizedText {
    let own = ownName(line)
    return LocalizedText(zh: "\(method.name.zh)/\(own)", en: "\(method.name.en)/\(own)")
  }

  private func ownName(_ line: Int) -> String {
    let label = lines.labels[line]
    let name = label.isEmpty ? "#\(line + 1)" : label
    let entity = lines.entities.names.isEmpty ? "" : lines.entities[line]
    let year = lines.years.isEmpty ? "" : "\(Int(lines.years[line]))"
    return [entity, name, year].filter { !$0.isEmpty }.joined(separator: "/")
  }

  /// What a line's result rests on: the least sure of its values.
  public func basis(_ line: Int) -> Basis {
    bindings.compactMap { $0.selection(line)?.chosen.basis }.max() ?? .declared
  }

  /// Whether a line uses another fuel's value.
  public func usesProxy(_ line: Int) -> Bool {
    bindings.contains { $0.selection(line)?.chosen.provenance == .proxy }
  }
}
