import Accounting
import ArgumentParser
import Documents
import Findings
import Foundation
import Inventories
import Rendering
import Reporting
import Templates

/// `tanpan report`: the workbook, the Markdown report and the bulletin of an inventory.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "生成工作簿、报告和简报。 Write the workbook, the report and the bulletin.",
    discussion: """
      例 Examples:
        tanpan report Inventories/shanghai-2007 --output out/shanghai-2007
        tanpan report Inventories/example-district-2023 --language en
      """)

  @OptionGroup var options: InventoryOptions

  @Option(name: [.short, .long], help: "输出文件夹。 The output folder; out/<inventory> unless given.")
  var output: String?

  @Option(help: "报告种类，缺省按报告主体。 Which report; by what reports unless given.")
  var report: String?

  @Option(help: "自己的报告模板文件夹。 A folder of your own report templates.")
  var templates: String?

  @Flag(help: "公式单元格的缓存值一律写0，供另一程序重算。 Write 0 for every cached value, for recalculation.")
  var withoutCachedValues = false

  func run() throws {
    let stages = Stages(language: options.language ?? .zh)
    stages.begin("progress-accounting")
    let made = MadeReport(options.source, report: report, templates: templates) {
      stages.begin("progress-laying-out")
    }
    let source = options.source
    var findings =
      made.findings
      + made.workspace.filingDisagreements(in: source.folder, overlays: source.overlays)
    if let publication = made.publication {
      stages.begin("progress-writing")
      let files = write(publication, made.details, made.workspace, into: &findings)
      stages.finish()
      for file in files where !file.hasSuffix(".svg") { print(file) }
    }
    stages.finish()
    try Output.finish(findings, in: made.workspace.language, made.workspace.messages)
  }

  private func write(
    _ publication: Publication, _ details: [DetailTable], _ workspace: Workspace,
    into findings: inout [Finding]
  ) -> [String] {
    let words = RenderingWords(from: workspace.messages, in: workspace.language)
    let writer = PublicationWriter(
      words: words, cachedValues: withoutCachedValues ? .leftOut : .written)
    return writer.write(
      publication, details: details, to: output ?? "out/\(publication.id)", into: &findings)
  }
}
