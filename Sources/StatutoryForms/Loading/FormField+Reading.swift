import Findings
import Parsing
import Quantities
import Regulations

extension YAMLReading where Value == DraftField {
  /// Reads a field, column or named row.
  static var formField: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let draft = DraftField(&map, into: &findings)
      map.finish(into: &findings)
      return draft
    }
  }
}

/// A field as declared, its formula not yet read.
struct DraftField: Sendable {
  let field: FormField
  let formula: DraftFormula?
  /// The formula where the table it speaks of is not filled in.
  let otherwise: DraftFormula?
  /// What a line whose units are not typed yet computes in a form to fill in.
  let blankLine: DraftBlankLine?

  /// What a computed cell may be instead.
  private enum Alternative: String, CaseIterable, Sendable { case input }

  /// Whether a number may be below zero.
  private enum Below: String, CaseIterable, Sendable { case allowed }

  /// What an empty cell means.
  private enum Emptiness: String, CaseIterable, Sendable { case none }

  init?(_ map: inout YAMLMap, into findings: inout [Finding]) {
    let id = map.required("id", as: .string, into: &findings)
    let written = map.required("name", as: .localizedTextOrSame, into: &findings)
    // A field whose name was not seen is told by its code.
    let name = written == LocalizedText("unknown") ? id.map { LocalizedText($0) } : written
    let kind =
      map.optional("kind", as: YAMLReading<FormField.Kind>.choice, into: &findings) ?? .input
    let unit = map.optional("unit", as: .string, into: &findings)
    formula = DraftFormula(&map, key: "formula", into: &findings)
    otherwise = DraftFormula(&map, key: "formula-if-absent", into: &findings)
    blankLine = map.optional("on-blank-line", as: .blankLine, into: &findings)
    let number = map.optional("number", as: .string, into: &findings)
    let alternative = map.optional("or", as: YAMLReading<Alternative>.choice, into: &findings)
    let repeats = map.optional("repeats", as: .bool, into: &findings) ?? false
    let optional = map.optional("optional", as: .bool, into: &findings) ?? false
    let negative = map.optional("negative", as: YAMLReading<Below>.choice, into: &findings)
    let empty = map.optional("empty", as: YAMLReading<Emptiness>.choice, into: &findings)
    let source = map.optional("from", as: .string, into: &findings)
    let details = map.optional("details", as: .bool, into: &findings) ?? false
    let whole = map.optional("within", as: .string, into: &findings)
    let choices = Self.choices(&map, into: &findings)
    let others = map.optional(
      "others", as: YAMLReading<Finding.Severity>.choice, into: &findings)
    let limits = FieldLimits(&map, into: &findings)
    let places = map.optional("places", as: .integer, into: &findings)
    let note = map.optional("note", as: .localizedText, into: &findings)
    Self.passOver(&map, into: &findings)
    guard let id, let name else { return nil }
    field = FormField(
      id: id, number: number, name: name, unit: unit.map(FormUnit.init(written:)), kind: kind,
      mayBeTyped: alternative == .input, isNoneWhenEmpty: empty == Emptiness.none,
      repeats: repeats, isOptional: optional,
      mayBeNegative: negative == .allowed, source: source,
      hasDetails: details, choices: choices, others: others ?? .warning, limits: limits,
      whole: whole, places: places, note: note,
      place: map.place)
  }

  /// What is chosen from; `unknown` is a list that was not seen.
  private static func choices(_ map: inout YAMLMap, into findings: inout [Finding]) -> [String] {
    guard let node = map.optional("choices", as: .node, into: &findings) else { return [] }
    if case .scalar("unknown", _) = node.content { return [] }
    return YAMLReading<[String]>.list(of: .string)(node, into: &findings) ?? []
  }

  /// Keys that say where something was seen or how it is to be typed, for readers of the file.
  private static func passOver(_ map: inout YAMLMap, into findings: inout [Finding]) {
    for key in [
      "seen", "standing", "choices-standing", "unit-standing", "parts", "code", "client", "basis",
    ] {
      _ = map.has(key)
    }
  }
}

/// A formula of a line whose units are not typed yet, as written.
struct DraftBlankLine: Sendable {
  let formula: DraftFormula
  let unit: String
  let units: [String]
}

extension YAMLReading where Value == DraftBlankLine {
  /// `{ formula: …, unit: numerator-unit, units: [吨标准煤, kgce] }`.
  static var blankLine: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let formula = DraftFormula(&map, key: "formula", into: &findings)
      let unit = map.required("unit", as: .string, into: &findings)
      let units = map.required("units", as: .list(of: .string), into: &findings)
      map.finish(into: &findings)
      guard let formula, let unit, let units else { return nil }
      return DraftBlankLine(formula: formula, unit: unit, units: units)
    }
  }
}

extension DraftField {
  /// Where a reference is brought from, which is a formula of one name.
  var brought: DraftFormula? {
    guard let source = field.source, !field.isOfCarriers else { return nil }
    return DraftFormula(text: source, at: field.place)
  }
}

/// A formula as written.
struct DraftFormula: Sendable {
  let text: String
  let standing: String?
  let isAsPrinted: Bool
  let place: Place

  /// A name that a reference is brought from, which is as sure as its table.
  init(text: String, at place: Place) {
    self.text = text
    standing = Standing.secondary.rawValue
    isAsPrinted = false
    self.place = place
  }

  init?(_ map: inout YAMLMap, key: String, into findings: inout [Finding]) {
    let place = map.place(of: key)
    let text = map.optional(key, as: .string, into: &findings)
    let standing = map.optional("\(key)-standing", as: .string, into: &findings)
    _ = map.has("\(key)-seen")
    let isAsPrinted = map.optional("\(key)-as-printed", as: .bool, into: &findings) ?? false
    guard let text else { return nil }
    self.text = text
    self.standing = standing
    self.isAsPrinted = isAsPrinted
    self.place = place
  }
}

extension FormUnit {
  /// The unit as a form's file writes it.
  init(written text: String) {
    switch text {
    case "carrier": self = .carrier
    case "row": self = .row
    case "product": self = .product
    case "unknown": self = .unknown
    case _ where text.hasSuffix("/product"): self = .product
    default: self = Self.perCarrier(text) ?? Self.named(text)
    }
  }

  private static func perCarrier(_ text: String) -> FormUnit? {
    guard text.hasSuffix("/carrier"), let unit = try? Unit(String(text.dropLast("/carrier".count)))
    else { return nil }
    return .perCarrier(unit)
  }

  /// A column's id is in small letters with hyphens, as no unit is.
  private static func named(_ text: String) -> FormUnit {
    let isID = text.contains("-") && text.allSatisfy { $0.isLowercase || $0 == "-" }
    return isID || text == "unit" ? .column(text) : .printed(text, try? Unit(text))
  }
}
