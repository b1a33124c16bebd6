public import Documents
public import Findings
import Foundation
import Parsing
import Rendering

/// A report's folder: its outline, and its prose templates by name and language.
public struct ReportFolder {
  private let outline: Outline
  private let prose: ProseRenderer

  /// Reads `outline.yaml` and every `<name>.<language>.mustache` of a folder, and those of the
  /// report that the outline shares its prose with.
  public init?(_ folder: String, into findings: inout [Finding]) {
    var problems: [Finding] = []
    let outline = Outline(folder: folder, into: &problems)
    let shared = outline?.prose.map { Self.sources(in: "\(folder)/../\($0)", into: &problems) }
    let sources = (shared ?? [:]).merging(Self.sources(in: folder, into: &problems)) { $1 }
    findings += problems
    guard let outline, !problems.hasErrors else { return nil }
    self.outline = outline
    prose = ProseRenderer(sources)
  }

  /// The publication of an account, `created` seconds after 1970 or at no time; what the outline
  /// asks in vain is a finding.
  public func publication(
    of context: ReportContext, created: Int? = nil, into findings: inout [Finding]
  ) -> Publication? {
    var builder = PublicationBuilder(outline, context, prose: prose, created: created)
    let (publication, problems) = builder.publication()
    findings += problems
    return publication
  }

  /// The file that an inventory and its account are written to for other programs, if any.
  public func exchangeFile(of id: String) -> String? {
    outline.exchange?.replacing("{id}", with: id)
  }

  private static func sources(
    in folder: String, into findings: inout [Finding]
  ) -> [String: TemplateSource] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var sources: [String: TemplateSource] = [:]
    for name in names.sorted() where name.hasSuffix(".mustache") {
      let path = "\(folder)/\(name)"
      guard let text = SourceText(reading: path, into: &findings) else { continue }
      sources[String(name.dropLast(".mustache".count))] = TemplateSource(
        file: path, text: text.string)
    }
    return sources
  }
}
