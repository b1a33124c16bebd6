import ArgumentParser
import Findings
import Rendering
import Reporting

/// `tanpan regulation list`: every guideline, method, factor set, GWP set and category tree.
struct RegulationListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出全部指南、方法和因子。 List guidelines, methods and factors.",
    discussion: """
      例 Examples:
        tanpan regulation list
        tanpan regulation list --language en
      """)

  @OptionGroup var options: RegulationOptions

  func run() throws {
    var findings: [Finding] = []
    let messages = options.messages(into: &findings)
    let regulation = options.load(into: &findings)
    let words = RegulationWords(messages, in: options.language)
    Output.print(
      [RegulationPages(regulation, in: words).list], in: options.language, messages)
    try Output.finish(findings, in: options.language, messages)
  }
}
