import ArgumentParser
import Findings
import Foundation
import Rendering
import Reporting
import Templates

/// `tanpan documentation`: the pages of this repository that data decide.
struct DocumentationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documentation",
    abstract: "生成由数据决定的文档。 Write the documentation that data decide.", shouldDisplay: false)

  @Option(help: "写到哪个文件夹。 The folder to write to.")
  var output: String

  @OptionGroup var options: RegulationOptions

  func run() throws {
    var findings: [Finding] = []
    let messages = options.messages(into: &findings)
    let regulation = options.load(into: &findings)
    let documentation = Documentation(
      regulation, messages, Templates.messageFiles(into: &findings), in: options.language)
    for file in documentation.files {
      let url = URL(fileURLWithPath: output).appendingPathComponent(file.name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
    try Output.finish(findings, in: options.language, messages)
  }
}
