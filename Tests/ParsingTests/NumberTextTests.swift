import Findings
import Parsing
import TestSupport
import Testing

@Suite("A typed number")
struct NumberTextTests {
  private func read(_ text: String) -> (value: Double?, codes: [String]) {
    var findings: [Finding] = []
    let value = Double(typed: text, at: nil, into: &findings)
    return (value, findings.map(\.code.rawValue))
  }

  @Test(arguments: [
    ("1234.5", 1234.5), ("-3", -3), ("1e6", 1e6), (".5", 0.5), ("5.", 5), ("+2", 2), ("-0", 0),
    ("  7 ", 7), ("1E-3", 0.001), ("4.9e-324", .leastNonzeroMagnitude), ("007", 7),
  ])
  func `of the plain kind is taken without a word`(_ text: String, _ value: Double) {
    #expect(read(text) == (value, []))
  }

  @Test(arguments: [
    ("1,234.5", 1234.5, "separated-number"), ("1，234.5", 1234.5, "separated-number"),
    ("-12,345,678", -12_345_678, "separated-number"), ("１２．５", 12.5, "wide-number"),
    ("\u{A0}3\u{3000}", 3, "wide-number"), ("−3", -3, "wide-number"),
    ("３，０００", 3000, "separated-number"),
  ])
  func `of an unusual but clear kind is taken with a note`(
    _ text: String, _ value: Double, _ code: String
  ) {
    #expect(read(text) == (value, [code]))
  }

  @Test(arguments: [
    ("1.2.3", "not-a-number"), ("1,23.4", "misplaced-separator"), ("12abc", "not-a-number"),
    ("--5", "not-a-number"), ("NaN", "not-a-number"), ("inf", "not-a-number"),
    ("infinity", "not-a-number"), ("0x1F", "not-a-number"), ("0x1p3", "not-a-number"),
    ("5%", "percent-number"), ("５％", "percent-number"), ("1e999", "number-too-large"),
    ("1e-999", "number-too-small"), ("2024-01-02", "not-a-number"), ("2024/1/2", "not-a-number"),
    ("1 234", "not-a-number"), (".", "not-a-number"), ("-", "not-a-number"), ("1e", "not-a-number"),
    ("1_000", "not-a-number"), (",123", "misplaced-separator"), ("1,234,56", "misplaced-separator"),
    ("1234,567", "misplaced-separator"), ("1.5,000", "misplaced-separator"), ("٣", "not-a-number"),
    ("1\u{200B}2", "not-a-number"), ("=1+1", "not-a-number"), ("e5", "not-a-number"),
  ])
  func `of any other kind is refused`(_ text: String, _ code: String) {
    #expect(read(text) == (nil, [code]))
  }

  @Test(arguments: ["", " ", "\t", "\u{A0}", "\u{3000} "])
  func `that is blank is missing, not zero and not wrong`(_ text: String) {
    #expect(read(text) == (nil, []))
  }

  @Test func `has the very bits that the standard library gives`() {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<100_000 {
      let text = randomDecimal(&generator)
      #expect(read(text).value?.bitPattern == Double(text)?.bitPattern, "\(text)")
    }
  }

  private func randomDecimal(_ generator: inout SplitMix64) -> String {
    func digits(_ range: ClosedRange<Int>) -> String {
      String(
        (0..<Int.random(in: range, using: &generator)).map { _ in
          Character(String(Int.random(in: 0...9, using: &generator)))
        })
    }
    let whole = digits(1...18)
    let fraction = Bool.random(using: &generator) ? "." + digits(0...18) : ""
    let hasExponent = Int.random(in: 0..<3, using: &generator) == 0
    let exponent = hasExponent ? "e\(Int.random(in: -280...270, using: &generator))" : ""
    return (Bool.random(using: &generator) ? "-" : "") + whole + fraction + exponent
  }

  @Test func `never makes the reader crash, however it is damaged`() {
    var mutation = Mutation(
      seed: 2, words: [",", ".", "e", "-", "，", "％", "９", "inf", "nan", "0x"])
    var refused = 0
    for text in ["1,234.5", "１２．５e3", "-0.000001e-12", "99999999999999999999"] {
      for _ in 0..<2000 {
        let (value, codes) = read(mutation.mutated(text))
        #expect(value?.isFinite != false)
        refused += codes.isEmpty ? 0 : 1
      }
    }
    #expect(refused > 1000)
  }
}
