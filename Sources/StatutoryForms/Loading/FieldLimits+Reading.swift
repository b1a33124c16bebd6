import Findings
import Parsing
import Regulations

extension FieldLimits {
  /// Reads what a field's map says of it; the keys that say how sure that is are for readers.
  init(_ map: inout YAMLMap, into findings: inout [Finding]) {
    digits = map.optional("digits", as: .integer, into: &findings)
    longest = map.optional("most", as: .integer, into: &findings)
    range = map.optional("range", as: .range, into: &findings)
    isWhole = map.optional("whole", as: .bool, into: &findings) ?? false
    isRate = map.optional("rate", as: .bool, into: &findings) ?? false
    after = map.optional("after", as: YAMLReading<Moment>.choice, into: &findings)
    until = map.optional("until", as: YAMLReading<Moment>.choice, into: &findings)
    sameAs = map.optional("same-as", as: YAMLReading<Identity>.choice, into: &findings)
    for key in ["digits-standing", "range-standing"] { _ = map.has(key) }
  }
}

extension YAMLReading where Value == FormDue {
  /// `{ month-day: "03-31", standing: unverified }`.
  static var formDue: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let place = map.place(of: "month-day")
      let written = map.required("month-day", as: .string, into: &findings)
      _ = map.has("standing")
      map.finish(into: &findings)
      guard let written else { return nil }
      let parts = written.split(separator: "-").compactMap { Int($0) }
      guard parts.count == 2, (1...12).contains(parts[0]), (1...31).contains(parts[1]) else {
        findings.append(Finding(.error, .badMonthDay, ["text": .text(written)], at: place))
        return nil
      }
      return FormDue(month: parts[0], day: parts[1])
    }
  }
}

extension Finding.Code {
  static let badMonthDay: Self = "bad-month-day"
}
