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
      填报数据在清单文件夹的 filings/<表式>/ 里，每张表一个 CSV。
      What is filed lies in filings/<form>/ of the inventory's folder, a CSV for each table.

      例 Examples:
        tanpan filing Inventories/example-steel-works-2023
        tanpan filing Inventories/example-office-building-2023 --check
      """)

  @OptionGroup var options: InventoryOptions

  @OptionGroup var form: FormOptions

  @Option(name: [.short, .long], help: "输出文件夹。 The output folder; out/<inventory> unless given.")
  var output: String?

  @Flag(help: "只核对，不生成文件。 Check only, write nothing.")
  var check = false

  func run() throws {
    var findings: [Finding] = []
    let messages = Templates.messages(into: &findings)
    let preparation = form.preparation(options.folders, into: &findings)
    let account = Workspace(options).account
    let filing = preparation?.prepare(options.inventory, beside: account, into: &findings)
    let language = options.language ?? filing?.inventory.language ?? .zh
    if check {
      let answered = findings.answered(by: filing?.inventory.answers ?? [])
      Output.print(answered, in: language, messages)
      guard !answered.hasErrors else { throw ExitCode.failure }
      return
    }
    if let filing, filing.isReadable {
      var trouble: [Finding] = []
      let words = FilingWords(messages, in: language)
      for file in write(filing, words, into: &trouble) { print(file) }
      findings += trouble
    }
    try Output.finish(
      findings.answered(by: filing?.inventory.answers ?? []), in: language, messages)
  }

  private func write(
    _ filing: PreparedFiling, _ words: FilingWords, into findings: inout [Finding]
  ) -> [String] {
    let inventory = filing.inventory
    let properties = Document.Properties(
      author: inventory.people.first { $0.role == .prepared }?.name ?? "",
      organisation: inventory.entity.name[words.language], createdAt: MadeReport.created,
      keywords: [form.form, "\(inventory.year)"])
    let report = FilingReport(
      of: inventory.id, filing.result, filing.verdicts, in: words, properties: properties)
    let rendering = RenderingWords(from: words.catalogue, in: words.language)
    return PublicationWriter(words: rendering)
      .write(report.publication, to: output ?? "out/\(inventory.id)", into: &findings)
  }
}
