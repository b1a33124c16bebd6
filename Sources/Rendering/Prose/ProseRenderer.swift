public import Findings
import Mustache

extension Finding.Code {
  /// A template does not follow Mustache's grammar.
  static let templateSyntax: Self = "template-syntax"
  /// A template is asked for that is not there.
  static let unknownTemplate: Self = "unknown-template"
}

/// Fills Mustache templates, and refuses to leave holes.
///
/// Text goes in as it is, nothing is escaped; a name without a value is an error, not an empty
/// place.
public struct ProseRenderer: Sendable {
  /// The templates by the names that others put them in by.
  public let sources: [String: TemplateSource]
  /// The templates read, and what is wrong with them.
  private let library: MustacheLibrary
  private let problems: [Finding]

  /// Makes a renderer.
  public init(_ sources: [String: TemplateSource]) {
    self.sources = sources
    (library, problems) = Self.library(of: sources)
  }

  /// The text of a template with `value` filled in, or `nil` and why not.
  public func text(
    of name: String, with value: TemplateValue, findings: inout [Finding]
  ) -> String? {
    guard sources[name] != nil else {
      findings.append(unknown(name))
      return nil
    }
    let wrong =
      problems
      + (problems.isEmpty ? TemplateCheck.findings(in: name, of: sources, with: value) : [])
    findings += wrong
    return wrong.hasErrors ? nil : library.render(value.forMustache, withTemplate: name)
  }

  private func unknown(_ name: String) -> Finding {
    let nearest = NearestName.of(name, among: sources.keys.sorted()) ?? ""
    return Finding(.error, .unknownTemplate, ["name": .text(name), "nearest": .text(nearest)])
  }

  /// Mustache escapes for HTML unless a template says that it is plain text, in a line of its own.
  private static let plainText = "{{% CONTENT_TYPE:TEXT}}\n"

  private static func library(
    of sources: [String: TemplateSource]
  ) -> (MustacheLibrary, [Finding]) {
    var library = MustacheLibrary()
    var findings: [Finding] = []
    for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
      do {
        try library.register(plainText + source.text, named: name)
      } catch let error as MustacheTemplate.ParserError {
        findings.append(finding(error, in: source))
      } catch {
        findings.append(Finding(.error, .templateSyntax, at: Place(file: source.file)))
      }
    }
    return (library, findings)
  }

  private static func finding(
    _ error: MustacheTemplate.ParserError, in source: TemplateSource
  ) -> Finding {
    let place = Place(
      file: source.file, line: error.context.lineNumber - 1, column: error.context.columnNumber)
    return Finding(.error, .templateSyntax, at: place)
  }
}
