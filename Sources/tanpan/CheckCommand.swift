import Accounting
import ArgumentParser
import Findings
import Inventories

/// `tanpan check`: what is wrong with an inventory, all of it at once.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查清单，一次列出全部问题。 Check an inventory and list everything that is wrong.",
    discussion: """
      答复写在 answers.csv 里，列在所答的问题下面。每项检查的说明见 docs/checks.md。填报的法定表式一并核对。
      Answers in answers.csv stand below what they answer. Every check is described in docs/checks.md. Filings on
      statutory forms are checked with it.

      例 Examples:
        tanpan check Inventories/shanghai-2007
        tanpan check Inventories/example-district-2023 --filing
        tanpan check Inventories/example-district-2023 --format json
      """)

  @OptionGroup var options: InventoryOptions

  @Option(help: "打印的格式：text 或 json。 What is printed: text or json.")
  var format = OutputFormat.text

  func run() throws {
    var source = options.source
    source.readsFilings = true
    let workspace = Workspace(source)
    print(format == .json ? record(workspace) : text(workspace), terminator: "")
    guard !workspace.findings.hasErrors else { throw ExitCode.failure }
  }

  private func text(_ workspace: Workspace) -> String {
    findings(workspace)
      + unapplied(workspace).map { check in
        let words = workspace.messages
        let looks = words.label(check.looksLabel, in: workspace.language)
        let need = words.label(check.needLabel, in: workspace.language)
        return words.label(
          "check-unapplied", ["looks": .text(looks), "need": .text(need)], in: workspace.language)
          + "\n"
      }.joined()
  }

  private func unapplied(_ workspace: Workspace) -> [UnappliedCheck] {
    workspace.account?.unappliedChecks ?? []
  }

  private func findings(_ workspace: Workspace) -> String {
    FindingPrinter(workspace.messages, in: workspace.language)
      .text(workspace.findings) { finding in
        workspace.answers.filter { $0.answers(finding) }.map { answer in
          workspace.messages.label(
            "answer-by", ["answer": .text(answer.answer), "person": .text(answer.person)],
            in: workspace.language)
        }
      }
  }

  private func record(_ workspace: Workspace) -> String {
    let unapplied = workspace.account?.unappliedChecks.map {
      FindingRecord.Unapplied(
        $0.check, looks: $0.looksLabel, need: $0.needLabel, workspace.messages)
    }
    return FindingRecord(
      workspace.findings, of: options.inventory, workspace.messages, unapplied: unapplied
    ) { finding in
      workspace.answers.filter { $0.answers(finding) }
        .map { FindingRecord.Answer($0.answer, by: $0.person) }
    }.text
  }
}
