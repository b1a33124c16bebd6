import Findings
import Sharing

extension Finding.Code {
  /// A template names a value that the report does not have.
  static let unknownTemplateName: Self = "unknown-template-name"
  /// A template puts in another that is not there.
  static let unknownPartial: Self = "unknown-partial"
  /// A template puts itself in, directly or through others.
  static let endlessPartial: Self = "endless-partial"
  /// A template uses a part of Mustache that these templates do without.
  static let unsupportedTemplateTag: Self = "unsupported-template-tag"
}

/// Follows a template as Mustache will and finds every name that stands for nothing.
///
/// Mustache prints nothing for an unknown name; a misspelt name would leave a hole in a report
/// that nobody sees.
struct TemplateCheck {
  private let sources: [String: TemplateSource]
  private var findings: [Finding] = []
  private var open: [String] = []

  private init(_ sources: [String: TemplateSource]) {
    self.sources = sources
  }

  /// What is wrong with a template and those it puts in, given the values it will show.
  static func findings(
    in name: String, of sources: [String: TemplateSource], with value: TemplateValue
  ) -> [Finding] {
    var check = TemplateCheck(sources)
    check.follow(name, stack: [value])
    return check.findings.unique
  }

  private mutating func follow(_ name: String, stack: [TemplateValue]) {
    guard let source = sources[name] else { return }
    open.append(name)
    let tags = TemplateTag.all(in: source.text)
    follow(tags[...], file: source.file, stack: stack)
    open.removeLast()
  }

  private mutating func follow(
    _ tags: ArraySlice<TemplateTag>, file: String, stack: [TemplateValue]
  ) {
    var rest = tags
    while let tag = rest.popFirst() {
      let place = Place(file: file, line: tag.line, column: tag.column)
      switch tag.kind {
      case .comment, .end: break
      case .unsupported: report(.unsupportedTemplateTag, tag.name, at: place)
      case .variable: _ = resolved(tag.name, in: stack, at: place)
      case .partial: followPartial(tag.name, stack: stack, at: place)
      case .section, .inverted:
        let body = Self.body(of: tag, in: rest)
        rest = rest[body.endIndex...].dropFirst()
        for stack in stacks(for: tag, in: stack, at: place) {
          follow(body, file: file, stack: stack)
        }
      }
    }
  }

  /// The tags between a section's beginning and its end.
  private static func body(
    of tag: TemplateTag, in rest: ArraySlice<TemplateTag>
  ) -> ArraySlice<TemplateTag> {
    var depth = 1
    for index in rest.indices {
      switch rest[index].kind {
      case .section, .inverted: depth += 1
      case .end: depth -= 1
      case .variable, .partial, .comment, .unsupported: break
      }
      if depth == 0 { return rest[..<index] }
    }
    return rest
  }

  private mutating func followPartial(_ name: String, stack: [TemplateValue], at place: Place) {
    if sources[name] == nil {
      let nearest = NearestName.of(name, among: sources.keys.sorted()) ?? ""
      report(.unknownPartial, name, nearest: nearest, at: place)
    } else if open.contains(name) {
      report(.endlessPartial, name, at: place)
    } else {
      follow(name, stack: stack)
    }
  }

  /// The values a section's body is shown with: one for each time it is shown.
  private mutating func stacks(
    for tag: TemplateTag, in stack: [TemplateValue], at place: Place
  ) -> [[TemplateValue]] {
    guard let value = resolved(tag.name, in: stack, at: place) else { return [] }
    if tag.kind == .inverted { return value.isShown ? [] : [stack] }
    return switch value {
    case .flag(let flag): flag ? [stack] : []
    case .list(let items): items.map { stack + [$0] }
    case .text, .map: value.isShown ? [stack + [value]] : []
    }
  }

  private mutating func resolved(
    _ name: String, in stack: [TemplateValue], at place: Place
  ) -> TemplateValue? {
    if name == "." { return stack.last }
    let parts = name.split(separator: ".").map(String.init)
    let first = parts.first ?? ""
    let start =
      name.hasPrefix(".")
      ? stack.last?[first]
      : stack.reversed().lazy
        .compactMap { $0[first] }.first
    let value = parts.dropFirst().reduce(start) { $0?[$1] }
    if value == nil {
      let known = stack.flatMap(\.names)
      report(
        .unknownTemplateName, name, nearest: NearestName.of(first, among: known) ?? "", at: place)
    }
    return value
  }

  private mutating func report(
    _ code: Finding.Code, _ name: String, nearest: String = "", at place: Place
  ) {
    findings.append(
      Finding(.error, code, ["name": .text(name), "nearest": .text(nearest)], at: place))
  }
}

extension TemplateValue {
  fileprivate subscript(name: String) -> TemplateValue? {
    if case .map(let entries) = self { entries[name] } else { nil }
  }

  fileprivate var names: [String] {
    if case .map(let entries) = self { entries.keys.sorted() } else { [] }
  }

  /// Whether a section of this value is shown.
  fileprivate var isShown: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .list(let items): !items.isEmpty
    case .map: true
    case .flag(let flag): flag
    }
  }
}
