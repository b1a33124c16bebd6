import ArgumentParser

/// The command `tanpan`.
@main
struct Tanpan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tanpan",
    abstract: "碳盘：从活动数据到温室气体清单。 From activity data to the greenhouse-gas inventory.",
    discussion: """
      例 Examples:
        tanpan report Inventories/shanghai-2007 --output out/shanghai-2007
        tanpan check Inventories/shanghai-2007
        tanpan explain Inventories/shanghai-2007 火力发电/原煤
        tanpan regulation show fossil-combustion-co2
      """,
    version: versionLine,
    subcommands: [
      ReportCommand.self, CheckCommand.self, ExplainCommand.self, RegulationCommand.self,
      WhereCommand.self, DocumentationCommand.self,
    ])

  /// Runs the command that was asked for; one that was not understood ends with the status of
  /// misuse, as the commands' own refusals do.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch  where exitCode(for: error) == .validationFailure {
      Output.complain(fullMessage(for: error) + "\n")
      exit(withError: ExitCode(Output.misuseStatus))
    } catch {
      exit(withError: error)
    }
  }

  /// The program and its version.
  static let versionLine = "碳盘 Tanpan 0.1.0"
}
