import Foundation

/// What one run took, by phase, and what it found.
struct Measurements {
  private var seconds: [String: Double] = [:]
  /// Sums, counts and mebibytes.
  var figures: [String: Double] = [:]
  /// What draws came to, row by row and then in all.
  var intervals: [[String: Double]] = []

  /// Runs `work` and adds what it took to a phase.
  mutating func time<Result>(_ phase: String, _ work: () -> Result) -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = work()
    seconds[phase, default: 0] += (clock.now - start) / .seconds(1)
    return result
  }

  /// Adds what something took to a phase.
  mutating func add(_ amount: Double, to phase: String) {
    seconds[phase, default: 0] += amount
  }

  /// Counts what `part` took to another phase than the one that it was done in.
  mutating func move(_ part: String, from phase: String, to other: String) {
    let amount = seconds.removeValue(forKey: part) ?? 0
    seconds[phase, default: 0] -= amount
    seconds[other, default: 0] += amount
  }

  /// Prints everything as one line of JSON.
  func print() {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let record = Record(seconds: seconds, figures: figures, intervals: intervals)
    let text = (try? encoder.encode(record)).map { String(decoding: $0, as: UTF8.self) }
    Swift.print(text ?? "")
  }

  private struct Record: Encodable {
    let seconds: [String: Double]
    let figures: [String: Double]
    let intervals: [[String: Double]]
  }

  /// The most memory the process has held so far, in mebibytes.
  static var peakMemory: Double { Double(usage.ru_maxrss) / kibibytesPerMebibyte }

  /// What the process has used of all processors so far, its own and the system's for it.
  static var processorSeconds: Double { seconds(usage.ru_utime) + seconds(usage.ru_stime) }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / microsecondsPerSecond
  }

  private static var usage: rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }

  private static let microsecondsPerSecond = 1e6

  private static let kibibytesPerMebibyte = 1024.0
}
