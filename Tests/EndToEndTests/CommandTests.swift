import Foundation
import TestSupport
import Testing

@Suite("A command run by a test")
struct CommandTests {
  @Test("hands on input, environment, folder, outputs and status")
  func runs() throws {
    let folder = try TemporaryFolder()
    let run = try Command.run(
      "/bin/sh", ["-c", "cat; pwd; echo \"$TANPAN_WORD${HOME-without}\" >&2; exit 3"],
      environment: ["TANPAN_WORD": "碳", "HOME": nil], in: folder.path, input: "盘\n")

    #expect(run.status == 3)
    #expect(run.output == "盘\n\(folder.path)\n")
    #expect(run.errors == "碳without\n")
  }

  @Test("says which signal ended it, as a shell does")
  func signals() throws {
    #expect(try Command.run("/bin/sh", ["-c", "kill -SEGV $$"]).status == 139)
  }

  @Test("is asked to end when its time is up, and can clean up after itself")
  func timesOut() throws {
    let folder = try TemporaryFolder()
    let script = "trap 'echo so >ended; exit' TERM; sleep 1 & wait $!"
    #expect(throws: Command.Overdue.self) {
      try Command.run("/bin/sh", ["-c", script], in: folder.path, timeout: 0.2)
    }
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/ended"))
  }

  @Test("takes more output than a pipe holds")
  func manyWords() throws {
    let run = try Command.run("/usr/bin/seq", ["200000"])
    #expect(run.output.hasSuffix("\n200000\n"))
  }

  @Test("finds the program this package builds")
  func finds() throws {
    #expect(try Command.run(Executable.tanpan, ["--help"]).output.contains("tanpan"))
  }
}
