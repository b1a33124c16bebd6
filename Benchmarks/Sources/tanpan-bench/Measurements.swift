import Foundation

/// What one run took, by phase, and what it found.
struct Measurements {
  private var seconds: [String: Double] = [:]
  /// Sums, counts and mebibytes.
  var figures: [String: Double] = [:]

  /// Runs `work` and adds what it took to a phase.
  mutating func time<Result>(_ phase: String, _ work: () -> Result) -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = work()
    seconds[phase, default: 0] += (clock.now - start) / .seconds(1)
    return result
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
    let record = ["seconds": seconds, "figures": figures]
    let text = (try? encoder.encode(record)).map { String(decoding: $0, as: UTF8.self) }
    Swift.print(text ?? "")
  }

  /// The most memory the process has held so far, in mebibytes.
  static var peakMemory: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / kibibytesPerMebibyte
  }

  private static let kibibytesPerMebibyte = 1024.0
}
