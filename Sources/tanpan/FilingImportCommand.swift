import ArgumentParser
import FilingImports
import Filings
import Findings
import Inventories
import Templates

/// `tanpan filing import`: a filled form back into the files of an inventory.
struct FilingImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "把填好的工作簿导入清单。 Read a filled workbook back into an inventory.",
    discussion: """
      先列出每一格的变化，再写入；有错误时什么也不写。行的备注和表头上面的注释保留。
      Every cell that changes is listed, then written; with an error nothing is. Notes on rows and comments above
      heads stay.

      例 Examples:
        tanpan filing import 填报.xlsx --into Inventories/example-steel-works-2023 --dry-run
      """)

  @Argument(help: "填好的工作簿。 The filled workbook.")
  var workbook: String

  @Option(help: "导入到哪个清单文件夹。 The inventory's folder.")
  var into: String

  @OptionGroup var form: FormOptions

  @Flag(help: "只显示会改变什么，不写入。 Only show what would change.")
  var dryRun = false

  @Option(
    name: .customLong("regulations"),
    help: "叠加的法规文件夹，可重复。 A folder laid over the built-in library; repeatable.")
  var folders: [String] = []

  @Option(help: "输出语言：zh 或 en。 The language: zh or en.")
  var language: Language = .zh

  func run() throws {
    var findings: [Finding] = []
    let messages = Templates.messages(into: &findings)
    var loader = InventoryLoader(into)
    let (inventory, problems) = loader.load()
    guard let inventory else { return try Output.finish(problems, in: language, messages) }
    let preparation = FilingSession(inventory, in: into, overlays: folders)
      .preparation(form.form, into: &findings)
    let outcome = preparation.flatMap {
      FilingImport($0, of: inventory, into: into, messages).outcome(of: workbook, into: &findings)
    }
    if let outcome {
      for change in outcome.changes { print(change.text(in: language)) }
      if !outcome.changes.isEmpty || !findings.hasErrors {
        print(
          messages.label(
            "filing-changed-cells", ["count": .count(outcome.changes.count)], in: language))
      }
      if !dryRun, !findings.hasErrors { outcome.write(into: &findings) }
      if let word = dryRun ? "only-shown" : findings.hasErrors ? "nothing-written" : nil {
        print(messages.label("filing-\(word)", in: language))
      }
    }
    try Output.finish(findings, in: language, messages)
  }
}
