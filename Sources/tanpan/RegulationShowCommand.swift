import ArgumentParser
import Findings
import Rendering
import Reporting

/// `tanpan regulation show ID`: one entry of the regulation, with its sources.
struct RegulationShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "显示一部指南、一个方法、一套因子或一份文献。 Show one entry with its sources.",
    discussion: """
      例 Examples:
        tanpan regulation show fossil-combustion-co2
        tanpan regulation show ncv-energy-yearbook
      """)

  @Argument(help: "list 所列的编号，或燃料的名称。 An id that list prints, or a fuel's name.")
  var id: String

  @Flag(help: "方法：列出缺省因子的全部取值。 With a method: every value of its default factors.")
  var values = false

  @OptionGroup var options: RegulationOptions

  func run() throws {
    var findings: [Finding] = []
    let messages = options.messages(into: &findings)
    let regulation = options.load(into: &findings)
    let pages = RegulationPages(regulation, in: RegulationWords(messages, in: options.language))
    let entries = pages.entries(named: id, withValues: values)
    guard !entries.isEmpty else {
      throw Output.misuse(pages.unknown(id), in: options.language, messages)
    }
    Output.print(entries, in: options.language, messages)
    try Output.finish(findings, in: options.language, messages)
  }
}
