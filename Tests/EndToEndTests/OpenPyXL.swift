import TestSupport

/// A program of another kind that opens and changes workbooks.
enum OpenPyXL {
  /// Runs a script on a workbook, which it has as `book`; the lines that it prints.
  static func run(_ book: String, _ script: String) throws -> [String] {
    let head = "import openpyxl, sys\nbook = openpyxl.load_workbook(sys.argv[1])\n"
    let run = try Command.run("/usr/bin/python3", ["-c", head + script, book])
    guard run.status == 0 else { throw LibreOffice.Failure(run.errors) }
    return run.output.split(separator: "\n").map(String.init)
  }
}
