import Documents
import Findings
import Foundation
import Locations
import Parsing
import Rendering
import Reporting
import Templates

/// A report's folder of templates: its outline and its prose.
struct ReportFolder {
  private let outline: Outline
  private let prose: ProseRenderer

  /// Finds a report in the user's own templates or the built-in ones, and reads it.
  init?(_ report: String, templates: String?, into findings: inout [Finding]) {
    let root = templates ?? Templates.folder.path ?? Templates.folder.name
    let folder = "\(root)/\(report)"
    guard FileManager.default.fileExists(atPath: "\(folder)/outline.yaml") else {
      findings.append(Self.unknown(report, in: root))
      return nil
    }
    guard let outline = Outline(folder: folder, into: &findings) else { return nil }
    self.outline = outline
    prose = ProseRenderer(Self.sources(in: folder, into: &findings))
  }

  /// The publication of an account; what the outline asks in vain is a finding.
  func publication(
    of context: ReportContext, created: Int?, into findings: inout [Finding]
  ) -> Publication? {
    var builder = PublicationBuilder(outline, context, prose: prose, created: created)
    let (publication, problems) = builder.publication()
    findings += problems
    return publication
  }

  /// Every `<name>.<language>.mustache` of a folder, by its name with language.
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

  private static func unknown(_ report: String, in root: String) -> Finding {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let reports = names.filter {
      FileManager.default.fileExists(atPath: "\(root)/\($0)/outline.yaml")
    }.sorted()
    let arguments: [String: Finding.Argument] = [
      "report": .text(report), "folder": .text(root),
      "known": .text(reports.joined(separator: ", ")),
    ]
    return Finding(.error, .unknownReport, arguments)
  }
}

extension Finding.Code {
  static let unknownReport: Self = "unknown-report"
}
