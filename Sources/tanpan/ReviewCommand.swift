import Accounting
import Annotations
import ArgumentParser
import Documents
import Findings
import Foundation
import Inventories
import Rendering
import Reviews
import Templates
import WorkbookReading

/// `tanpan review`: what was changed in a returned workbook.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "核查送回的工作簿，列出每一处改动。 Find out what was changed in a returned workbook.",
    discussion: """
      例 Examples:
        tanpan review returned.xlsx
        tanpan review returned.xlsx --inventory Inventories/example-district-2023 --output out/review
        tanpan review returned.xlsx --inventory 2023 --record --person 张三 --date 2024-05-20
      """)

  @Argument(help: "送回的工作簿。 The returned workbook.")
  var workbook: String

  @Option(help: "编制时的清单文件夹；不给时用工作簿附带的数据。 The inventory; the workbook's own record unless given.")
  var inventory: String?

  @Option(
    name: .customLong("regulations"),
    help: "编制时叠加的法规文件夹，可重复；给出清单时不用工作簿附带的。 A folder laid over the library; repeatable.")
  var folders: [String] = []

  @Option(help: "自己的报告模板文件夹。 A folder of your own report templates.")
  var templates: String?

  @Option(
    name: [.short, .long], help: "写出review.xlsx、.md、.txt、.json的文件夹。 A folder for the review.")
  var output: String?

  @Option(help: "另存一份批注了改动的工作簿。 A copy of the workbook with each change noted on its cell.")
  var annotate: String?

  @Flag(help: "把改动作为待答复的问题记入清单的评审记录。 Ask about each change in the inventory's record.")
  var record = false

  @Option(help: "评审人，用于 --record。 The reviewer, for --record.")
  var person: String?

  @Option(help: "日期，用于 --record，如 2024-05-20。 The day, for --record.")
  var date: String?

  @Option(help: "屏幕输出：text 或 json。 What is printed: text or json.")
  var format = OutputFormat.text

  @Flag(help: "也列出只是随之变化的数。 List the numbers that only follow, too.")
  var all = false

  @Option(help: "输出语言：zh 或 en，缺省按工作簿。 The language; the workbook's unless given.")
  var language: Language?

  func validate() throws {
    try DayOption.validate(date)
  }

  func run() throws {
    var findings: [Finding] = []
    let expectation = Expectation(
      of: workbook, inventory: inventory, overlays: folders, templates: templates,
      into: &findings)
    guard let expectation else {
      return try Output.finish(findings, in: language ?? .zh, Templates.messages(into: &findings))
    }
    let spoken = language ?? expectation.made.workspace.language
    let messages = expectation.made.workspace.messages
    let report = ReviewReport(
      expectation.review, remarks: findings + expectation.remarks, words: messages,
      language: spoken, program: Tanpan.versionLine)
    print(report, in: spoken, messages)
    var problems: [Finding] = []
    if record { log(report, into: &problems) }
    if let output { write(report, to: output, in: spoken, messages, into: &problems) }
    if let annotate {
      let remarks = FindingRemarks(
        report.findings(in: workbook), on: workbook, words: messages, in: spoken)
      problems += remarks.annotate(workbook, to: annotate)
    }
    try Output.finish(problems, in: spoken, messages)
    guard !expectation.review.hasDeviations, !findings.hasErrors else { throw ExitCode.failure }
  }

  private func print(
    _ report: ReviewReport, in language: Language, _ messages: MessageCatalogue
  ) {
    switch format {
    case .json: Swift.print(ReviewData(report).json ?? "", terminator: "")
    case .text:
      let printer = FindingPrinter(messages, in: language)
      // In the order of the sheets, not of their names.
      for finding in report.findings(in: workbook, withConsequences: all) {
        Swift.print(printer.text(finding))
      }
      Swift.print(report.summary)
    }
  }

  /// Adds what was found to the inventory's review record.
  private func log(
    _ report: ReviewReport, into findings: inout [Finding]
  ) {
    guard let inventory, let person, let date else {
      findings.append(Finding(.error, .recordNeedsInventory))
      return
    }
    // The record as it is now: that of the report made anew is as it was.
    var loader = InventoryLoader(inventory)
    guard let current = loader.load().0 else { return }
    _ = ReviewLog(of: current, in: inventory)
      .add(report, person: person, date: date, into: &findings)
  }

  private func write(
    _ report: ReviewReport, to folder: String, in language: Language,
    _ messages: MessageCatalogue, into findings: inout [Finding]
  ) {
    let words = RenderingWords(from: messages, in: language)
    let data = ReviewData(report).json.map {
      Publication.Attachment(file: "review.json", text: $0)
    }
    let files = PublicationWriter(words: words).write(
      report.publication(with: data, created: MadeReport.created), to: folder, into: &findings)
    // What was written is said on standard error: standard output may be JSON.
    for file in files { Output.complain(file + "\n") }
  }
}

extension Finding.Code {
  /// What `--record` needs was not given.
  static let recordNeedsInventory: Self = "record-needs-inventory"
}

/// What a command prints.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// Text for people.
  case text
  /// JSON for programs.
  case json
}
