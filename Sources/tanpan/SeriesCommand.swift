import Accounting
import ArgumentParser
import Documents
import Findings
import Freezing
import Rendering
import Series
import Templates

/// `tanpan series`: several years of one entity, and why their emissions differ.
struct SeriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "多年序列：趋势、强度和变化的原因。 Several years: trends, intensities, and why they change.",
    discussion: """
      各年清单须属于同一报告主体、年份不同。人口和不变价生产总值写在各年的 indicators.csv 里。
      The inventories are of one entity and of different years; indicators.csv has people and output.

      例 Examples:
        tanpan series Inventories/example-district-202*
        tanpan series Inventories/example-district-202* --output out/series --language en

      封存过的年度另有一表：报送时的合计、按现行规定重算的合计、二者之差按原因分解。
      Frozen years have a table of their own: as filed, recalculated, and the bridge by cause.
      """)

  @Argument(help: "各年的清单文件夹。 The folders of the years' inventories.")
  var inventories: [String]

  @Option(
    name: [.short, .long],
    help: "写入 series.xlsx、series.md 的文件夹。 A folder for workbook and Markdown.")
  var output: String?

  @Option(
    name: .customLong("regulations"),
    help: "叠加的法规文件夹，可重复。 A folder laid over the built-in library; repeatable.")
  var folders: [String] = []

  @Option(help: "输出语言：zh 或 en，缺省按最后一份清单。 The language; the last inventory's unless given.")
  var language: Language?

  func run() throws {
    let workspaces = inventories.map {
      Workspace(
        InventorySource(
          folder: $0, overlays: folders, language: language, comparesYears: false))
    }
    guard let last = workspaces.last else { return }
    let words = language ?? last.language
    let accounts = workspaces.compactMap(\.account)
    let series = AccountSeries(accounts, frozen: workspaces.compactMap(\.lock))
    let findings =
      workspaces.flatMap(\.findings).filter { $0.severity == .error || $0.isOfLock }
      + series.findings
    guard !findings.hasErrors, accounts.count == workspaces.count else {
      throw Output.unreadable(findings.filter { $0.severity == .error }, in: words, last.messages)
    }
    let report = SeriesReport(series, last.messages, in: words)
    if let output {
      for file in try write(report.publication, to: output, in: words, last) { print(file) }
    } else {
      Output.print([report.document], in: words, last.messages)
    }
    Output.warn(findings, in: words, last.messages)
  }

  private func write(
    _ publication: Publication, to folder: String, in language: Language, _ workspace: Workspace
  ) throws -> [String] {
    let writer = PublicationWriter(words: RenderingWords(from: workspace.messages, in: language))
    var findings: [Finding] = []
    let files = writer.write(publication, to: folder, into: &findings)
    guard !findings.hasErrors else {
      throw Output.unreadable(findings, in: language, workspace.messages)
    }
    return files.filter { !$0.hasSuffix(".svg") }
  }
}
