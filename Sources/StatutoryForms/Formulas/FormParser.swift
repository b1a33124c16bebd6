import Formulas

/// Reads a form's formula or condition, as plain infix over names.
///
/// `+ - × / ( )`, `sum(…)`, and in conditions `= <= >= < >`, `and`, `or`, `stated(…)`,
/// `length(…)`, `matches(…, "…")`, `listed(…, …)`, `other-kind(…)`,
/// `like-last-year(…)`, `credit-code-valid(…)`. A number may be in per cent.
struct FormParser {
  private let tokens: [FormToken]
  private let names: FormNames
  private var position = 0
  private var depth = 0

  init(_ text: String, names: FormNames) throws(FormSyntaxError) {
    tokens = try FormToken.tokens(of: text).get()
    self.names = names
  }

  mutating func formula() throws(FormSyntaxError) -> FormExpression {
    let formula = try sum()
    guard position == tokens.count else { throw fault() }
    return formula
  }

  mutating func condition() throws(FormSyntaxError) -> FormCondition {
    let condition = try alternatives()
    guard position == tokens.count else { throw fault() }
    return condition
  }

  // MARK: Conditions

  private mutating func alternatives() throws(FormSyntaxError) -> FormCondition {
    var parts = [try together()]
    while take(.name("or")) { parts.append(try together()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func together() throws(FormSyntaxError) -> FormCondition {
    var parts = try single().clauses
    while take(.name("and")) { parts += try single().clauses }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func single() throws(FormSyntaxError) -> FormCondition {
    if case .name(let name) = peek, let told = try aboutText(name) { return told }
    let left = try sum()
    guard case .sign(let sign) = peek, let comparison = FormCondition.Comparison(rawValue: sign)
    else { throw fault() }
    position += 1
    return .compares(left, comparison, try sum())
  }

  private mutating func aboutText(_ name: String) throws(FormSyntaxError) -> FormCondition? {
    switch name {
    case "stated": return .stated(try argument())
    case "credit-code-valid": return .creditCode(try argument())
    case "filled": return .filled(try argument())
    case "years-within":
      position += 1
      guard take(.sign("(")) else { throw fault() }
      let variable = try variable()
      guard take(.sign(",")) else { throw fault() }
      let span = try count()
      guard take(.sign(")")) else { throw fault() }
      return .years(variable, span: span)
    case "other-kind":
      position += 1
      guard take(.sign("(")), case .name(let kind) = peek else { throw fault() }
      position += 1
      guard take(.sign(")")) else { throw fault() }
      return .otherKind(kind)
    case "like-last-year": return try likeLastYear()
    case "listed":
      let names = try arguments()
      guard names.count == 2 else { throw fault() }
      return .listed(names[0], in: names[1])
    case "conversion-fits":
      let names = try arguments()
      guard names.count == 4 else { throw fault() }
      return .conversion(names[0], Array(names.dropFirst()))
    case "length":
      let variable = try argument()
      guard take(.sign("=")) else { throw fault() }
      return .length(variable, try count())
    case "matches":
      position += 1
      guard take(.sign("(")) else { throw fault() }
      let variable = try variable()
      guard take(.sign(",")), case .text(let pattern) = peek, (try? Regex(pattern)) != nil
      else { throw fault() }
      position += 1
      guard take(.sign(")")) else { throw fault() }
      return .matches(variable, pattern: pattern)
    default: return nil
    }
  }

  /// Every number of a table is within the rule's setting of last year's, one way and the other; some
  /// fields may be left out: `like-last-year(public-institution, floor-area)`.
  private mutating func likeLastYear() throws(FormSyntaxError) -> FormCondition {
    position += 1
    guard take(.sign("(")), case .name(let table) = peek else { throw fault() }
    let fields = names.numbers(of: table)
    guard !fields.isEmpty else { throw fault() }
    position += 1
    var others: Set<String> = []
    while take(.sign(",")) {
      guard case .name(let name) = peek, fields.contains(where: { $0.column == name }) else {
        throw fault()
      }
      others.insert(name)
      position += 1
    }
    guard take(.sign(")")), others.count < fields.count else { throw fault() }
    return .all(
      fields.filter { $0.column.map { !others.contains($0) } ?? false }.flatMap { field in
        [FormCondition.within(field, field.before), .within(field.before, field)]
      })
  }

  private mutating func argument() throws(FormSyntaxError) -> FormVariable {
    let names = try arguments()
    guard names.count == 1 else { throw fault() }
    return names[0]
  }

  private mutating func arguments() throws(FormSyntaxError) -> [FormVariable] {
    position += 1
    guard take(.sign("(")) else { throw fault() }
    var names = [try variable()]
    while take(.sign(",")) { names.append(try variable()) }
    guard take(.sign(")")) else { throw fault() }
    return names
  }

  // MARK: Formulas

  private mutating func sum() throws(FormSyntaxError) -> FormExpression {
    var result = try product()
    while true {
      if take(.sign("+")) {
        result = .sum(result, try product())
      } else if take(.sign("-")) {
        result = .difference(result, try product())
      } else {
        return result
      }
    }
  }

  private mutating func product() throws(FormSyntaxError) -> FormExpression {
    var result = try factor()
    while true {
      if take(.sign("×")) {
        result = .product(result, try factor())
      } else if take(.sign("/")) {
        result = .quotient(result, try factor())
      } else {
        return result
      }
    }
  }

  private mutating func factor() throws(FormSyntaxError) -> FormExpression {
    if take(.sign("(")) { return try closed(try nested()) }
    if let number = try number() { return .number(Literal(value: number, text: "\(number)")) }
    if take(.name("sum")) {
      guard take(.sign("(")) else { throw fault() }
      let inner = try closed(try nested())
      // Details are already a sum: that of the rows which the unit names.
      return inner == .variable(.details) ? inner : .total(inner)
    }
    return .variable(try variable())
  }

  /// What stands in brackets; no more of them than a formula has any use for.
  private mutating func nested() throws(FormSyntaxError) -> FormExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw fault() }
    return try sum()
  }

  private static let deepest = 64

  private mutating func closed(
    _ inner: FormExpression
  ) throws(FormSyntaxError) -> FormExpression {
    guard take(.sign(")")) else { throw fault() }
    return inner
  }

  private mutating func number() throws(FormSyntaxError) -> Double? {
    guard case .number(let text) = peek else { return nil }
    guard let value = Double(text) else { throw fault() }
    position += 1
    return take(.sign("%")) ? value / Self.hundred : value
  }

  private static let hundred = 100.0

  /// A whole number.
  private mutating func count() throws(FormSyntaxError) -> Int {
    let start = position
    guard let count = try number().flatMap({ Int(exactly: $0) }) else {
      position = start
      throw fault()
    }
    return count
  }

  private mutating func variable() throws(FormSyntaxError) -> FormVariable {
    guard case .name(let name) = peek, let variable = names.variable(name) else { throw fault() }
    position += 1
    return variable
  }

  private var peek: FormToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func take(_ token: FormToken) -> Bool {
    guard peek == token else { return false }
    position += 1
    return true
  }

  private func fault() -> FormSyntaxError {
    FormSyntaxError(near: peek?.text ?? "…")
  }
}

extension FormToken {
  /// The piece as it is written.
  fileprivate var text: String {
    switch self {
    case .name(let text), .number(let text), .text(let text), .sign(let text): text
    }
  }
}

extension FormCondition {
  /// Whether a cell is at most as many times another as the rule's setting says.
  fileprivate static func within(_ cell: FormCellName, _ other: FormCellName) -> FormCondition {
    let (left, right) = (
      FormExpression.variable(.cell(cell)), FormExpression.variable(.cell(other))
    )
    // A value over itself is none where it is zero, so that nothing is compared with nothing.
    return .compares(
      .quotient(.product(left, right), right), .atMost,
      .product(.variable(.setting(part: nil)), right))
  }
}
