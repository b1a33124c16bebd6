import Findings
import Regulations
import Testing

@Suite("An overlay")
struct OverlayTests {
  private func entries(_ regulation: Regulation) -> [String] {
    regulation.overlays.map { "\($0.replaces ? "replaces" : "adds") \($0.subject)" }
  }

  private func values(_ line: String) -> String {
    "factors: ncv\nvalues:\n- { \(line), unit: GJ/t, cites: guide, standing: unverified }\n"
  }

  @Test func `adds a year without repeating the table`() throws {
    let text = values("fuel: coal, from: 2024, value: 22")
    let (regulation, findings) = try SampleLibrary(overlays: [["Factors/ncv.yaml": text]]).load()
    let set = try #require(regulation.factorSets["ncv"])
    #expect(findings.isEmpty, "\(findings)")
    #expect(set.values.map(\.value) == [20.9, 21.5, 389.31, nil, 22])
    #expect(set.parameter == "calorific-value" && set.name.en == "Calorific value")
    #expect(entries(regulation) == ["adds ncv fuel=coal from 2024"])
    #expect(regulation.overlays.first?.place.line == 3)
  }

  @Test func `replaces one value and leaves its neighbours`() throws {
    let text = values("fuel: coal, from: 2015, value: 22")
    let sample = try SampleLibrary(overlays: [["Factors/elsewhere/ncv.yaml": text]])
    let (regulation, findings) = sample.load()
    let set = try #require(regulation.factorSets["ncv"])
    #expect(findings.isEmpty, "\(findings)")
    #expect(set.values.map(\.value) == [20.9, 22, 389.31, nil])
    #expect(set.values[1].standing == .unverified && set.values[0].standing == .official)
    #expect(entries(regulation) == ["replaces ncv fuel=coal from 2015"])
  }

  @Test func `does not quietly take the second of two values for one year`() throws {
    let text = values("fuel: coal, from: 2015, value: 22")
    let twice = text + text.split(separator: "\n").suffix(1).joined() + "\n"
    let problems = try SampleLibrary(overlays: [["Factors/ncv.yaml": twice]]).problems()
    #expect(problems == ["Factors/ncv.yaml:4:3 overlapping-years"])
  }

  @Test func `is told what nothing reads, with the name that was meant`() throws {
    let text = values("fuel: coal, from: 2015, value: 22")
    let sample = try SampleLibrary(
      overlays: [["Factors/nvc.yaml": text, "Factor/ncv.yaml": text, "README.md": "words"]])
    let findings = sample.findings(under: "guide").filter { $0.code.rawValue == "stray-overlay" }
    #expect(findings.map(\.severity) == [.warning, .warning])
    #expect(findings.map { $0.arguments["nearest"] } == [.text("ncv"), .text("Factors")])
  }

  @Test func `wins over the overlays before it`() throws {
    let overlays = [22, 23].map {
      ["Factors/ncv.yaml": values("fuel: coal, from: 2015, value: \($0)")]
    }
    let (regulation, findings) = try SampleLibrary(overlays: overlays).load()
    #expect(findings.isEmpty, "\(findings)")
    #expect(regulation.factorSets["ncv"]?.values[1].value == 23)
    #expect(entries(regulation).count == 2)
  }

  @Test func `replaces a method`() throws {
    let path = "Guidelines/guide/methods/burning.yaml"
    let method = try #require(SampleLibrary.files[path] ?? nil)
    let text = method.replacing("scope: 1", with: "scope: 2")
    let (regulation, findings) = try SampleLibrary(overlays: [[path: text]]).load()
    #expect(findings.isEmpty, "\(findings)")
    #expect(regulation.methods["burning"]?.scope == 2)
    #expect(entries(regulation) == ["replaces method burning"])
  }

  @Test func `adds fuels, sectors, documents and warming potentials`() throws {
    let sample = try SampleLibrary(overlays: [
      [
        "Fuels/fuels.yaml":
          "fuels:\n  coke: { name: { zh: 焦炭, en: Coke }, class: coal, unit: t }\n",
        "Fuels/sectors.yaml": "sectors:\n  steel: { name: { zh: 钢, en: Steel } }\n",
        "Sources/legal.yaml": """
        sources:
          own: { title: { zh: 自测, en: Own }, kind: literature, standing: official }

        """,
        "Gases/gwp.yaml": """
        sets:
          OWN: { name: { zh: 自有, en: Own }, cites: own, standing: official, values: { CO2: 1 } }

        """,
      ]
    ])
    let (regulation, findings) = sample.load()
    #expect(findings.isEmpty, "\(findings)")
    #expect(regulation.fuel(named: "焦炭")?.id == "coke")
    #expect(regulation.sectors["steel"]?.parent == nil)
    let told = ["adds source own", "adds fuel coke", "replaces sector steel", "adds GWP OWN"]
    #expect(entries(regulation) == told)
  }

  @Test func `adds a whole guideline, and each thing is noted once`() throws {
    var files = [
      "Categories/own.yaml": try #require(SampleLibrary.files["Categories/own.yaml"] ?? nil)
    ]
    for name in ["guideline.yaml", "balance.yaml", "methods/burning.yaml"] {
      let text = try #require(SampleLibrary.files["Guidelines/guide/\(name)"] ?? nil)
      files["Guidelines/city/\(name.replacing("burning", with: "heating"))"] =
        text.replacing("guideline: guide", with: "guideline: city")
        .replacing("method: burning", with: "method: heating")
        .replacing("methods: [burning]", with: "methods: [heating]")
    }
    let sample = try SampleLibrary(overlays: [files])
    let (regulation, findings) = sample.load()
    #expect(findings.isEmpty, "\(findings)")
    #expect(regulation.guidelines.keys.sorted() == ["city", "guide"])
    #expect(regulation.methods["heating"]?.guideline == "city")
    #expect(
      entries(regulation) == [
        "adds guideline city", "adds balance of city", "adds method heating",
        "replaces categories own",
      ])
    #expect(sample.load("city").methods.keys.sorted() == ["heating"])
  }

  @Test func `has its own mistakes found in its own files`() throws {
    let text =
      "factors: ncv\nvalues:\n- { fuel: coal, from: 2010, value: 22, unit: GJ/t, standing: official }\n"
    let problems = try SampleLibrary(overlays: [["Factors/ncv.yaml": text]]).problems()
    #expect(
      problems.sorted() == [
        "Factors/ncv.yaml:3:3 overlapping-years", "Factors/ncv.yaml:3:3 value-without-source",
      ])
  }

  @Test func `of nothing changes nothing`() throws {
    let problems = try SampleLibrary(overlays: [[:], [:]]).problems()
    #expect(problems.isEmpty)
  }

  @Test func `that is not there is told once, by its path`() {
    var loader = RegulationLoader(RegulationFolders(library: "none", overlays: ["nowhere"]))
    let (regulation, findings) = loader.loadEverything()
    #expect(findings.count == 1 && findings.hasErrors, "\(findings)")
    #expect("\(findings)".contains("nowhere"))
    #expect(regulation.methods.isEmpty)
  }
}
