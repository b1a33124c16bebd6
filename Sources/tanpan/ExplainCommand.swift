import ArgumentParser
import Findings
import Reporting

/// `tanpan explain`: one line with its formula, numbers, citation, choices and source cells.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "解释一个核算条目：公式、代入、依据、取值与来源。 Explain one line of an account.",
    discussion: """
      例 Examples:
        tanpan explain Inventories/shanghai-2007 fossil-combustion-co2/thermal-power/raw-coal
        tanpan explain Inventories/shanghai-2007 火力发电/原煤
      """)

  @OptionGroup var options: InventoryOptions

  @Argument(help: "条目：编号，或其中的词。 The line: its id, or words of it.")
  var line: String

  func run() throws {
    var source = options.source
    source.looksBack = false
    let workspace = Workspace(source)
    guard let account = workspace.account else {
      return try Output.finish(workspace.findings, in: workspace.language, workspace.messages)
    }
    let finder = LineFinder(line, in: workspace.context(account))
    guard let documents = finder.documents else {
      throw Output.misuse(finder.finding, in: workspace.language, workspace.messages)
    }
    Output.print(documents, in: workspace.language, workspace.messages)
  }
}
