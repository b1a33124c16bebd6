import Findings
import Parsing
import TestSupport
import Testing

@Suite("A YAML document")
struct YAMLDocumentTests {
  private func problems(_ text: String) -> [String] {
    var findings: [Finding] = []
    let node = YAMLDocument.node(in: SourceText(text, named: "a.yaml"), into: &findings)
    #expect((node == nil) == findings.hasErrors)
    return findings.map { "\($0.code.rawValue) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" }
  }

  @Test(arguments: [
    ("a: &x 1\nb: *x\n", ["yaml-anchor 1:4", "yaml-alias 2:4"]),
    ("a: !!python/object:os.system ls\n", ["yaml-tag 1:4"]),
    ("a: !thing {b: 1}\n", ["yaml-tag 1:4"]),
    ("a: 1\nb: 2\na: 3\n", ["duplicate-key 3:1"]),
    ("'a': 1\na: 3\n", ["duplicate-key 2:1"]),
    ("a:\n  <<: {b: 1}\n", ["yaml-merge 2:3"]),
    ("a: 1\n---\nb: 2\n", ["yaml-documents 2:1"]),
    ("a: 1\n...\n---\nb: 2\n", ["yaml-documents 3:1"]),
    ("a:\n\tb: 1\n", ["yaml-tab 2:1"]),
    ("a: b: c\n", ["yaml-colon 1:5"]),
    ("[a]: 1\n", ["yaml-key 1:1"]),
    ("? {a: b}\n: 1\n", ["yaml-key 1:3"]),
    (": 1\n", ["yaml-syntax 1:1"]),
    ("a: 'b\n", ["yaml-quote 2:1"]),
    ("名称: [a, b\n", ["yaml-syntax 2:1"]),
    ("a: \u{7}\n", ["yaml-character 1:4"]),
    ("# nothing\n", ["yaml-empty 0:0"]),
    ("--- \n", ["yaml-empty 0:0"]),
    (
      "<<: 1\nb: *y\nb: !t 1\n",
      ["yaml-merge 1:1", "yaml-alias 2:4", "yaml-tag 3:4", "duplicate-key 3:1"]
    ),
    ("a: {zh: 一, en: 'one: 1'}\n", []),
    ("is: FC × NCV * CC & more ! <<\n", []),
    ("%YAML 1.1\n---\na: 1\n", []),
  ])
  func `is read strictly, with all its problems at once`(_ text: String, _ expected: [String]) {
    #expect(problems(text) == expected)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["[", "{", "- ", "? ", "[{a: ", "{a: [", "- ? ", "{? ", "!t [", "&a ["])
  func `that nests a hundred thousand deep is refused at once`(_ opening: String) {
    let text = String(repeating: opening, count: 100_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(problems(text).last?.hasPrefix("yaml-too-deep") == true)
    }
    #expect(time < .seconds(2))
  }

  @Test func `that is a staircase of indentation is refused`() {
    let stairs = (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(problems(stairs) == ["yaml-too-deep 65:65"])
  }

  @Test func `may nest sixty-four deep`() {
    #expect(problems(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)) == [])
    #expect(
      problems(String(repeating: "[", count: 65) + String(repeating: "]", count: 65))
        == ["yaml-too-deep 1:65"])
  }

  @Test func `of more than sixteen mebibytes is refused`() {
    #expect(problems("# " + String(repeating: "x", count: 16 << 20)) == ["file-too-large 0:0"])
  }

  @Test func `whose aliases would grow into a million nodes is refused`() {
    let bomb = (1...9).map { "l\($0): &l\($0) [" + repeated("*l\($0 - 1)", 10) + "]\n" }
    #expect(problems("l0: &l0 [x]\n" + bomb.joined()).contains { $0.hasPrefix("yaml-alias") })
  }

  private func repeated(_ word: String, _ count: Int) -> String {
    Array(repeating: word, count: count).joined(separator: ", ")
  }

  @Test func `never makes the reader crash or hang, however it is damaged`() {
    let valid = """
      method: fuel-combustion-co2
      name: { zh: 化石燃料燃烧, en: "Fuel: combustion" }   # a comment
      values:
        2022: { value: 0.5849, cites: [a, 'b'] }
        2023: |
          text
           more
      - : [{}, []]
      """
    let words = [
      "[", "{", "- ", "? ", ": ", "&a ", "*a", "!!x ", "|", ">", "\t", "\n", "'", "\"", "---\n",
      "%", "<<: ", "\u{85}",
    ]
    var mutation = Mutation(seed: 3, words: words)
    var broken = 0
    for _ in 0..<5000 {
      var findings: [Finding] = []
      let source = SourceText(
        bytes: mutation.mutated(Array(valid.utf8)), named: "a", into: &findings)
      let node = source.flatMap { YAMLDocument.node(in: $0, into: &findings) }
      #expect((node == nil) == findings.hasErrors)
      broken += node == nil ? 1 : 0
    }
    #expect(broken > 1000)
  }
}
