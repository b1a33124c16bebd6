import ArgumentParser
import Findings

/// `tanpan check`: what is wrong with an inventory, all of it at once.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查清单，一次列出全部问题。 Check an inventory and list everything that is wrong.",
    discussion: """
      例 Examples:
        tanpan check Inventories/shanghai-2007
        tanpan check Inventories/example-district-2023 --filing
      """)

  @OptionGroup var options: InventoryOptions

  func run() throws {
    let workspace = Workspace(options)
    Output.print(workspace.findings, in: workspace.language, workspace.messages)
    guard !workspace.findings.hasErrors else { throw ExitCode.failure }
  }
}
