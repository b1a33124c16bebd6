import Findings
import Parsing

extension FieldLimits {
  /// Reads what a field's map says of it; the keys that say how sure that is are for readers.
  init(_ map: inout YAMLMap, into findings: inout [Finding]) {
    digits = map.optional("digits", as: .integer, into: &findings)
    longest = map.optional("most", as: .integer, into: &findings)
    range = map.optional("range", as: .possibleNumbers, into: &findings)
    isWhole = map.optional("whole", as: .bool, into: &findings) ?? false
    isRate = map.optional("rate", as: .bool, into: &findings) ?? false
    after = map.optional("after", as: YAMLReading<Moment>.choice, into: &findings)
    until = map.optional("until", as: YAMLReading<Moment>.choice, into: &findings)
    sameAs = map.optional("same-as", as: YAMLReading<Identity>.choice, into: &findings)
    for key in ["digits-standing", "range-standing"] { _ = map.has(key) }
  }
}

extension YAMLReading where Value == ClosedRange<Double> {
  /// `[low, high]`.
  static var possibleNumbers: Self {
    Self { node, findings in
      let ends = YAMLReading<[Double]>.list(of: .number)(node, into: &findings) ?? []
      guard ends.count == 2, ends[0] <= ends[1] else { return nil }
      return ends[0]...ends[1]
    }
  }
}

extension YAMLReading where Value == FormDue {
  /// `{ month-day: "03-31", standing: unverified }`.
  static var formDue: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let written = map.required("month-day", as: .string, into: &findings)
      _ = map.has("standing")
      map.finish(into: &findings)
      let parts = (written ?? "").split(separator: "-").compactMap { Int($0) }
      return parts.count == 2 ? FormDue(month: parts[0], day: parts[1]) : nil
    }
  }
}
