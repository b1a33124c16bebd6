import Accounting
import ArgumentParser
import Comparisons
import Documents
import Filings
import Findings
import Rendering
import Reviews
import Templates

/// `tanpan diff`: what differs between two inventories, and why the total is another.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "比较两份清单：改了什么，合计为什么变了。 Compare two inventories: what differs, and why the total does.",
    discussion: """
      合计的变化依次分解为边界、方法、活动水平、因子、全球变暖潜势五项，相加即为差值，没有余项。
      The change of the total is split into boundary, method, activity, factor and GWP, which add up.

      退出状态：0 没有差别，1 有差别，2 用法有误或读不了。 Exit status: 0 same, 1 different, 2 trouble.

      例 Examples:
        tanpan diff Inventories/city-2022 Inventories/city-2023
        tanpan diff filed returned --output out/diff
        tanpan diff filed returned --format json
      """)

  @Argument(help: "之前的清单文件夹或工作簿。 The inventory before, or a workbook of it.")
  var before: String

  @Argument(help: "之后的清单文件夹或工作簿。 The inventory after, or a workbook of it.")
  var after: String

  @Option(
    name: [.short, .long],
    help: "写入 diff.xlsx、diff.md、diff.txt、diff.json 的文件夹。 A folder for the four files.")
  var output: String?

  @Option(help: "打印的格式：text 或 json。 What is printed: text or json.")
  var format = OutputFormat.text

  @Option(
    name: .customLong("regulations"),
    help: "叠加的法规文件夹，可重复。 A folder laid over the built-in library; repeatable.")
  var folders: [String] = []

  @Option(help: "输出语言：zh 或 en，缺省按后一份清单。 The language; the second inventory's unless given.")
  var language: Language?

  func run() throws {
    let (older, newer) = (side(at: before), side(at: after))
    var findings = older.findings + newer.findings
    guard let old = older.workspace, let new = newer.workspace, let accountBefore = old.account,
      let accountAfter = new.account
    else {
      let language = language ?? newer.workspace?.language ?? .zh
      let messages = Templates.messages(into: &findings)
      throw Output.unreadable(findings.filter { $0.severity == .error }, in: language, messages)
    }
    let language = language ?? new.language
    Output.warn(findings.filter { $0.code == .workbookDiffers }, in: language, new.messages)
    let words = ComparisonWords(new.messages, in: language)
    let comparison = AccountComparison(before: accountBefore, after: accountAfter)
    Output.warn(comparison.remarks + filingRemarks, in: language, new.messages)
    if let output {
      for file in try write(comparison, words, to: output, new) { print(file) }
    } else if format == .json {
      print(ComparisonRecord(comparison, of: (before, after), in: words).text, terminator: "")
    } else {
      let report = ComparisonReport(comparison, of: (before, after), in: words)
      Output.print([report.document], in: language, new.messages)
    }
    guard comparison.isNothing else { throw ExitCode.failure }
  }

  /// That what is filed on forms differs, which is not compared.
  private var filingRemarks: [Finding] {
    let (older, newer) = (filed(in: before), filed(in: after))
    guard !older.isEmpty, !newer.isEmpty,
      let differing = RecordedFile.changed(older, newer).first
    else { return [] }
    return [
      Finding(
        .warning, .filingsNotCompared, ["file": .text(differing)], at: Place(file: after))
    ]
  }

  /// What an inventory's folder files on statutory forms; a workbook has none.
  private func filed(in inventory: String) -> [RecordedFile] {
    RecordedFolder.files(below: "\(inventory)/\(FilingTables.folder)")
  }

  /// Writes the four files, and returns those that a person opens.
  private func write(
    _ comparison: AccountComparison, _ words: ComparisonWords, to folder: String,
    _ workspace: Workspace
  ) throws -> [String] {
    let record = ComparisonRecord(comparison, of: (before, after), in: words)
    let report = ComparisonReport(comparison, of: (before, after), in: words)
    let text = Output.text([report.document], in: words.language, workspace.messages)
    let others = [
      Publication.Attachment(file: "diff.txt", text: text),
      Publication.Attachment(file: "diff.json", text: record.text),
    ]
    let writer = PublicationWriter(
      words: RenderingWords(from: workspace.messages, in: words.language))
    var findings: [Finding] = []
    let files = writer.write(report.publication(with: others), to: folder, into: &findings)
    guard !findings.hasErrors else {
      throw Output.unreadable(findings, in: words.language, workspace.messages)
    }
    return files.filter { !$0.hasSuffix(".svg") }
  }

  /// One of the two sides with its account: an inventory, or what a workbook was made from.
  private func side(at path: String) -> ComparedSide {
    ComparedSide(path, overlays: folders, language: language)
  }
}

extension Finding.Code {
  /// What two inventories file differs.
  static let filingsNotCompared: Self = "filings-not-compared"
}
