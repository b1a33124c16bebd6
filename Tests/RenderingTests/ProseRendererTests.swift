import Findings
import Rendering
import Testing

@Suite("A template")
struct ProseRendererTests {
  private func rendered(
    _ template: String, _ value: TemplateValue, partials: [String: String] = [:]
  ) -> (text: String?, findings: [String]) {
    var sources = partials.mapValues { TemplateSource(file: "part.mustache", text: $0) }
    sources["report"] = TemplateSource(file: "report.mustache", text: template)
    var findings: [Finding] = []
    let text = ProseRenderer(sources).text(of: "report", with: value, findings: &findings)
    return (
      text,
      findings.map { finding in
        let name = finding.arguments["name"]?.wording(in: .en) ?? ""
        return "\(finding.place?.description ?? ""): \(finding.code.rawValue) \(name)"
      }
    )
  }

  @Test("is filled with text as it is, without escapes")
  func fills() {
    let result = rendered(
      "{{#lines}}\n- {{name}}: {{unit.symbol}} {{year}}\n{{/lines}}\n{{^none}}无{{/none}}",
      [
        "year": "2023", "none": [],
        "lines": [
          ["name": "<煤> & \"油\"", "unit": ["symbol": "t"]],
          ["name": "{{气}}", "unit": ["symbol": "m³"]],
        ],
      ])
    #expect(result.findings == [])
    #expect(result.text == "- <煤> & \"油\": t 2023\n- {{气}}: m³ 2023\n无")
  }

  @Test("shows a section for text that is there, and not for empty text or a false flag")
  func sections() {
    let value: TemplateValue = ["note": "注", "empty": "", "yes": true, "no": false]
    let result = rendered(
      "{{#note}}[{{note}}]{{/note}}{{#empty}}x{{/empty}}{{#yes}}y{{/yes}}{{#no}}n{{/no}}{{^empty}}e{{/empty}}",
      value)
    #expect(result.findings == [])
    #expect(result.text == "[注]ye")
  }

  @Test("that names what is not there is refused, with the place of the name")
  func unknownNames() {
    let result = rendered(
      "{{title}}\n  {{tital}} {{#lines}}{{name}}{{nmae}}{{/lines}}\n{{unit.name}}{{#nothing}}{{x}}{{/nothing}}",
      ["title": "T", "lines": [["name": "a"], ["name": "b"]], "unit": ["symbol": "t"]])
    #expect(result.text == nil)
    #expect(
      result.findings == [
        "report.mustache:2:3: unknown-template-name tital",
        "report.mustache:2:31: unknown-template-name nmae",
        "report.mustache:3:1: unknown-template-name unit.name",
        "report.mustache:3:14: unknown-template-name nothing",
      ])
  }

  @Test("puts in others, and says when one is missing or puts itself in")
  func partials() {
    let fine = rendered("a {{> part}}", ["x": "<1>"], partials: ["part": "{{x}}"])
    #expect(fine.text == "a <1>")
    let missing = rendered("{{> prat}}", [:], partials: ["part": ""])
    #expect(missing.findings == ["report.mustache:1:1: unknown-partial prat"])
    let endless = rendered("{{> part}}", [:], partials: ["part": "\n{{> part}}"])
    #expect(endless.findings == ["part.mustache:2:1: endless-partial part"])
    let inside = rendered("{{> part}}", [:], partials: ["part": "{{y}}"])
    #expect(inside.findings == ["part.mustache:1:1: unknown-template-name y"])
  }

  @Test("with malformed tags is refused, with their place")
  func syntax() {
    let unclosed = rendered("一\n{{#a}} x", ["a": true])
    #expect(unclosed.text == nil)
    #expect(unclosed.findings == ["report.mustache:2:9: template-syntax "])
    let first = rendered("ab {{#a}}{{/b}}", ["a": true, "b": true])
    #expect(first.findings.count == 1)
    #expect(first.findings.first?.hasPrefix("report.mustache:1:") == true)
    let odd = rendered("{{=<% %>=}}", [:])
    #expect(odd.findings.first?.hasPrefix("report.mustache:1:1: unsupported-template-tag") == true)
  }

  @Test("that is not there is a finding")
  func unknownTemplate() {
    var findings: [Finding] = []
    let text = ProseRenderer(["a": TemplateSource(file: "a", text: "")])
      .text(of: "b", with: [:], findings: &findings)
    #expect(text == nil)
    #expect(findings.map(\.code.rawValue) == ["unknown-template"])
  }
}
