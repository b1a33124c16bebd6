import Foundation

/// How far a long run has come, shown as a bar on a terminal and not at all elsewhere.
///
///     var progress = Progress(total: methods.count)
///     for method in methods { progress.advance(to: …, label: method.name.zh) }
///     progress.finish()
///
/// It goes to standard error, so that what a command prints stays clean.
struct Progress {
  private let total: Int
  private let width: Int
  private let isShown: Bool
  private let write: (String) -> Void
  private var done = 0
  private var line = ""

  /// Starts at nothing of `total` steps; on standard error, if that is a terminal.
  init(total: Int) {
    self.init(total: total, isShown: isatty(STDERR_FILENO) == 1) { text in
      FileHandle.standardError.write(Data(text.utf8))
    }
  }

  /// Starts at nothing of `total` steps, written by `write` if it is shown at all.
  init(total: Int, width: Int = 30, isShown: Bool, write: @escaping (String) -> Void) {
    self.total = max(total, 1)
    self.width = width
    self.isShown = isShown
    self.write = write
  }

  /// Counts one more step as done, and says what comes next.
  mutating func advance(_ label: String = "") {
    done = min(done + 1, total)
    show(label)
  }

  /// Says what is being done, without a step more.
  mutating func show(_ label: String = "") {
    let filled = done * width / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    draw("\(bar) \(done * Self.perCent / total) % \(label)")
  }

  /// Takes the bar away again.
  mutating func finish() {
    draw("")
  }

  /// Replaces the line; one that says the same is not drawn again, for speed.
  private mutating func draw(_ text: String) {
    guard isShown, text != line else { return }
    line = text
    write("\r\u{1B}[K" + text)
  }

  private static let perCent = 100
}
