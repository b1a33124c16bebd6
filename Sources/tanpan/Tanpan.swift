import ArgumentParser

/// The command `tanpan`.
@main
struct Tanpan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tanpan",
    abstract: "碳盘：从活动数据到温室气体清单。 From activity data to the greenhouse-gas inventory.",
    subcommands: [
      CheckCommand.self, RegulationCommand.self, DocumentationCommand.self,
    ])

  /// Runs the command that was named; one that is not understood ends with the status of misuse.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var patient = command as? any AsyncParsableCommand {
        try await patient.run()
      } else {
        try command.run()
      }
    } catch  where exitCode(for: error) == .validationFailure {
      Output.complain(fullMessage(for: error) + "\n")
      exit(withError: ExitCode(Output.misuseStatus))
    } catch {
      exit(withError: error)
    }
  }
}
