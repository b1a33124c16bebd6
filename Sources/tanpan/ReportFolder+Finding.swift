import Findings
import Foundation
import Locations
import Reporting
import Templates

extension ReportFolder {
  /// Finds a report in the user's own templates or the built-in ones, and reads it.
  init?(named report: String, templates: String?, into findings: inout [Finding]) {
    let root = templates ?? Templates.folder.path ?? Templates.folder.name
    let folder = "\(root)/\(report)"
    guard FileManager.default.fileExists(atPath: "\(folder)/outline.yaml") else {
      findings.append(Self.unknown(report, in: root))
      return nil
    }
    self.init(folder, into: &findings)
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
