import ArgumentParser

extension Tanpan {
  /// Runs the command that was named; one that is not understood ends with the status of misuse.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
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
