import Foundation

/// Python, as a second program that reads the same formats.
enum Python {
  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  /// What a script prints when it is run with `arguments`.
  static func output(of script: String, _ arguments: String...) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }
}
