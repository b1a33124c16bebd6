import Findings
import Inventories
import Rendering

extension InventoryStart {
  /// What the templates of the new folder's files show; texts are in quotes, so that none is taken
  /// for anything else.
  func values(id: String, _ earlier: EarlierFolders) -> TemplateValue {
    .map([
      "id": .text(id), "title-zh": .text(Self.escaped(name.zh)),
      "title-en": .text(Self.escaped(name.en)),
      "kind": .text(kind.rawValue), "code": quoted(code), "name-zh": quoted(name.zh),
      "name-en": quoted(name.en), "regions": list(regions), "year": .text("\(year)"),
      "next-year": .text("\(year + 1)"),
      "base-year": .text((last?.baseYear).map { "\($0)" } ?? ""),
      "previous": earlier.previous.map(quoted) ?? .text(""),
      "base": earlier.base.map(quoted) ?? .text(""), "guideline": quoted(guideline),
      "gwp": (last?.gwp?.value).map(quoted) ?? .text(""),
      "language": .text(language.rawValue), "methods": list(last?.extraMethods.map(\.value) ?? []),
      "conversions": list(last?.conversions.map(\.value) ?? []),
      "draws": .text((last?.sampling).map { "\($0.draws)" } ?? ""),
      "seed": .text((last?.sampling).map { "\($0.seed)" } ?? ""),
      "treatments": .list((last?.treatments ?? []).enumerated().map(treatment)),
      "facts": .list((last?.entity.facts ?? []).enumerated().map(fact)),
      "boundary": .list((last?.boundary ?? []).enumerated().map(boundary)),
    ])
  }

  private func fact(_ index: Int, _ fact: ReportingEntity.Fact) -> TemplateValue {
    .map([
      "first": .flag(index == 0), "name-zh": quoted(fact.name.zh), "name-en": quoted(fact.name.en),
      "value-zh": quoted(fact.value.zh), "value-en": quoted(fact.value.en),
    ])
  }

  private func boundary(_ index: Int, _ text: LocalizedText) -> TemplateValue {
    .map(["first": .flag(index == 0), "zh": quoted(text.zh), "en": quoted(text.en)])
  }

  private func treatment(_ index: Int, _ treatment: Treatment) -> TemplateValue {
    .map([
      "first": .flag(index == 0), "row": quoted(treatment.row.value),
      "fuel": quoted(treatment.fuel.value), "treat": .text(treatment.applied.rawValue),
      "alternative": .text(treatment.alternative?.rawValue ?? ""),
      "counted-in": treatment.countedIn.map(quoted) ?? .text(""),
      "reason-zh": quoted(treatment.reason.zh), "reason-en": quoted(treatment.reason.en),
    ])
  }

  private func list(_ texts: [String]) -> TemplateValue {
    .text(texts.map(Self.quotes).joined(separator: ", "))
  }

  private func quoted(_ text: String) -> TemplateValue { .text(Self.quotes(text)) }

  /// A text in YAML's double quotes.
  private static func quotes(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// A text as it stands between YAML's double quotes.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(scalar)
      }
    }.joined()
  }
}
