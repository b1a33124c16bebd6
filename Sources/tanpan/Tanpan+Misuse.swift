import ArgumentParser
import Findings
import Templates

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
      Output.complain(inChinese(error) + fullMessage(for: error) + "\n")
      exit(withError: ExitCode(Output.misuseStatus))
    } catch {
      exit(withError: error)
    }
  }

  /// What the parser says in English, said in Chinese before it, unless English is asked for.
  private static func inChinese(_ error: any Error) -> String {
    guard !CommandLine.arguments.joined(separator: "=").contains("--language=en") else { return "" }
    return ArgumentFault(error).map { fault in
      var findings: [Finding] = []
      let messages = Templates.messages(into: &findings)
      return FindingPrinter(messages, in: .zh).text(fault.finding) + "\n\n"
    } ?? ""
  }
}
