public import Foundation

/// A program run to its end, as a person would run it in a shell.
///
///     let run = try Command.run("/bin/echo", ["-n", "碳"])
///     run.output == "碳"
public struct Command: Sendable {
  /// The exit status; as in a shell, 128 and the signal's number if a signal ended it.
  public let status: Int
  /// What it wrote to its standard output.
  public let output: String
  /// What it wrote to its standard error.
  public let errors: String

  /// Runs the program at `path`, without input unless some is given.
  ///
  /// `environment` changes the inherited one: a value sets a variable, `nil` removes it.
  /// Throws ``Overdue`` when the program does not end within `timeout` seconds.
  public static func run(
    _ path: String, _ arguments: [String] = [], environment: [String: String?] = [:],
    in folder: String? = nil, input: String? = nil, timeout: TimeInterval = 120
  ) throws -> Command {
    let room = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = changed(ProcessInfo.processInfo.environment, by: environment)
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    // Files cannot fill up and stall the program the way pipes do.
    let files = [
      try FileHandle(
        forReadingFrom: URL(
          fileURLWithPath: input.map { try room.write($0, to: "in") } ?? "/dev/null")),
      try FileHandle(forWritingTo: URL(fileURLWithPath: room.write("", to: "out"))),
      try FileHandle(forWritingTo: URL(fileURLWithPath: room.write("", to: "err"))),
    ]
    // A process outlives its end and keeps its files open: past some 1,350 the next one cannot start.
    defer { for file in files { try? file.close() } }
    (process.standardInput, process.standardOutput) = (files[0], files[1])
    process.standardError = files[2]
    try process.runToEnd(within: timeout)
    return Command(
      status: process.statusInShell, output: try room.text(of: "out"),
      errors: try room.text(of: "err"))
  }

  /// A program that did not end in time, and was ended.
  public struct Overdue: Error, CustomStringConvertible {
    /// The program and its arguments.
    public let description: String
  }

  private static func changed(
    _ environment: [String: String], by changes: [String: String?]
  ) -> [String: String] {
    environment.merging(changes.compactMapValues(\.self)) { _, new in new }
      .filter { changes[$0.key] != .some(nil) }
  }
}

extension Process {
  /// Ends it politely when time is up, so that it can end what it started, and by force if it
  /// does not answer.
  fileprivate func runToEnd(within timeout: TimeInterval) throws {
    let ended = DispatchSemaphore(value: 0)
    terminationHandler = { _ in ended.signal() }
    try withoutBlockedSignals { try run() }
    guard ended.wait(timeout: .now() + timeout) == .timedOut else { return }
    terminate()
    if ended.wait(timeout: .now() + 15) == .timedOut {
      kill(processIdentifier, SIGKILL)
      ended.wait()
    }
    let words = [executableURL?.path ?? ""] + (arguments ?? [])
    throw Command.Overdue(description: words.joined(separator: " "))
  }

  /// A test's thread blocks every signal, and a program starts with what its parent blocks:
  /// it would never hear that it should end.
  private func withoutBlockedSignals(_ body: () throws -> Void) rethrows {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  fileprivate var statusInShell: Int {
    Int(terminationStatus) + (terminationReason == .uncaughtSignal ? 128 : 0)
  }
}

extension TemporaryFolder {
  fileprivate func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")), as: UTF8.self)
  }
}
