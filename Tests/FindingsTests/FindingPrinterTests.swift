import Findings
import Templates
import Testing

@Suite("Printed findings")
struct FindingPrinterTests {
  private let words = MessageCatalogue([
    "unit": .init(
      fact: LocalizedText(zh: "{fuel}以 {unit} 计", en: "{fuel} is in {unit}"),
      remedy: LocalizedText(zh: "改填质量", en: "write its mass")),
    "stale": .init(fact: LocalizedText(zh: "沿用 {year} 年", en: "taken from {year}")),
  ])

  private let findings = [
    Finding(.warning, "stale", ["year": 2022], at: Place(file: "b.csv", line: 2)),
    Finding(.note, "stale", ["year": 2021]),
    Finding(
      .error, "unit",
      ["fuel": .name(LocalizedText(zh: "原煤", en: "raw coal")), "unit": "m3"],
      at: Place(file: "a.csv", line: 14, column: 12)),
    Finding(.warning, "stale", ["year": 2020], at: Place(file: "a.csv", line: 3, column: 1)),
  ]

  private func catalogue(_ own: MessageCatalogue) -> MessageCatalogue {
    var problems: [Finding] = []
    let all = Templates.messages(into: &problems).messages
    return MessageCatalogue(all.merging(own.messages) { $1 })
  }

  @Test func `stand in file order with their remedies, and are counted, in Chinese`() {
    #expect(
      FindingPrinter(catalogue(words), in: .zh).text(findings) == """
        a.csv:3:1: warning: 沿用 2020 年 [stale]
        a.csv:14:12: error: 原煤以 m3 计 [unit]
          → 改填质量
        b.csv:2: warning: 沿用 2022 年 [stale]
        note: 沿用 2021 年 [stale]
        1 个错误，2 个警告，1 个提示

        """)
  }

  @Test func `and in English`() {
    #expect(
      FindingPrinter(catalogue(words), in: .en).text(findings) == """
        a.csv:3:1: warning: taken from 2020 [stale]
        a.csv:14:12: error: raw coal is in m3 [unit]
          → write its mass
        b.csv:2: warning: taken from 2022 [stale]
        note: taken from 2021 [stale]
        1 error, 2 warnings, 1 note

        """)
  }

  @Test func `have colour only where it is asked for`() {
    let plain = FindingPrinter(catalogue(words), in: .en).text(findings)
    let coloured = FindingPrinter(catalogue(words), in: .en, isColoured: true).text(findings)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[31merror\u{1B}[0m: raw coal"))
    #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
  }

  @Test func `are none when there are none`() {
    #expect(FindingPrinter(catalogue(words), in: .zh).text([]) == "没有发现问题\n")
    #expect(FindingPrinter(catalogue(words), in: .en).count([]) == "nothing found")
  }

  @Test func `name an unworded code rather than nothing`() {
    let printer = FindingPrinter(MessageCatalogue([:]), in: .zh)
    #expect(printer.text(Finding(.error, "new-code")) == "error: new-code [new-code]")
  }
}
