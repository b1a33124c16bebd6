import Testing

@testable import tanpan

@Suite("A progress bar")
struct ProgressTests {
  /// What the bar wrote, piece by piece.
  private final class Screen {
    var pieces: [String] = []
  }

  private func bar(total: Int, isShown: Bool = true) -> (Progress, Screen) {
    let screen = Screen()
    let progress = Progress(total: total, width: 4, isShown: isShown) { screen.pieces.append($0) }
    return (progress, screen)
  }

  @Test("fills from left to right and is taken away at the end")
  func fills() {
    var (progress, screen) = bar(total: 2)
    progress.show("读取")
    progress.advance("计算")
    progress.advance()
    progress.finish()
    #expect(
      screen.pieces.map { $0.replacing("\r\u{1B}[K", with: "") } == [
        "░░░░ 0 % 读取", "██░░ 50 % 计算", "████ 100 % ", "",
      ])
    #expect(screen.pieces.allSatisfy { $0.hasPrefix("\r\u{1B}[K") })
  }

  @Test("writes nothing where there is no terminal")
  func silent() {
    var (progress, screen) = bar(total: 2, isShown: false)
    progress.advance("计算")
    progress.finish()
    #expect(screen.pieces.isEmpty)
  }

  @Test("stays within its width when there are no steps, or more than were announced")
  func bounds() {
    var (progress, screen) = bar(total: 0)
    progress.advance()
    progress.advance()
    #expect(screen.pieces == ["\r\u{1B}[K████ 100 % "], "the same line is drawn once")
  }
}
