import Accounting
import ArgumentParser
import Documents
import FilingReports
import Filings
import Findings
import Inventories
import Rendering
import Templates

/// `tanpan filing report`: a unit's form as a workbook and texts, and what its rules say.
struct FilingReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "生成法定表式（能源利用状况报告）并核对。 Write a statutory form and check it by its rules.",
    discussion: """
      规则不成立的也写入核对结果；读不懂的格使任何文件都不写。警告在 answers.csv 中答复。
      What breaks a rule is written with the outcome of the rules; a cell that cannot be read keeps everything from
      being written. Warnings are answered in answers.csv.

      例 Examples:
        tanpan filing Inventories/example-steel-works-2023
        tanpan filing Inventories/example-office-building-2023 --check
      """)

  @OptionGroup var options: FilingOptions

  @Option(name: [.short, .long], help: "输出文件夹。 The output folder; out/<inventory> unless given.")
  var output: String?

  @Flag(help: "只核对，不生成文件。 Check only, write nothing.")
  var check = false

  func run() throws {
    var findings: [Finding] = []
    let messages = Templates.messages(into: &findings)
    let workspace = Workspace(
      InventorySource(
        folder: options.inventory, overlays: options.folders, language: options.language,
        looksBack: false))
    guard let inventory = workspace.inventory else {
      return try Output.finish(workspace.findings, in: workspace.language, messages)
    }
    let session = FilingSession(
      inventory, in: options.inventory, overlays: options.folders, beside: workspace.account)
    let filing = session.filing(on: options.form.form, into: &findings)
    let answers = inventory.answers.toFilings
    let words = FilingWords(messages, in: workspace.language)
    if !check, let filing, filing.isReadable {
      var trouble: [Finding] = []
      for file in write(filing, words, into: &trouble) { print(file) }
      findings += trouble
    }
    try end(findings.answered(by: answers), answers, words)
  }

  /// Prints what was found, to the answer's side when that is what was asked for.
  private func end(_ findings: [Finding], _ answers: [Answer], _ words: FilingWords) throws {
    let printer = FindingPrinter(words.catalogue, in: words.language)
    let text = printer.text(findings) { finding in
      answers.filter { $0.answers(finding) }.map { answer in
        words.catalogue.label(
          "answer-by", ["answer": .text(answer.answer), "person": .text(answer.person)],
          in: words.language)
      }
    }
    if check { print(text, terminator: "") } else if !findings.isEmpty { Output.complain(text) }
    guard !findings.hasErrors else { throw ExitCode.failure }
  }

  private func write(
    _ filing: PreparedFiling, _ words: FilingWords, into findings: inout [Finding]
  ) -> [String] {
    let report = FilingReport(filing, options.form.form, in: words)
    let rendering = RenderingWords(from: words.catalogue, in: words.language)
    return PublicationWriter(words: rendering)
      .write(
        report.publication(of: filing, in: words), to: output ?? "out/\(filing.inventory.id)",
        into: &findings)
  }
}
