import Rendering
import Testing

@Suite("The display width of text")
struct DisplayWidthTests {
  @Test("of single characters is what wcwidth says")
  func wcwidth() throws {
    #expect(WcwidthSamples.widths.count > 300)
    for sample in WcwidthSamples.widths {
      let scalar = try #require(Unicode.Scalar(sample.code))
      let width = Character(scalar).displayWidth
      #expect(width == sample.columns, "U+\(String(sample.code, radix: 16))")
    }
  }

  @Test(
    "counts two for each Chinese character and one for each Latin one",
    arguments: [
      ("碳盘", 4), ("CO₂e", 4), ("（t）", 5), ("万 tCO₂e", 8), ("", 0), ("e\u{301}", 1),
      ("🇨🇳", 2), ("❤️", 2), ("ｶﾞ", 2), ("单位：kg", 8),
    ] as [(String, Int)])
  func mixed(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test("is that of its characters added up, whatever stands beside what")
  func sum() {
    let parts = [
      "碳", "，", "a", " ", "\r\n", "\t", "₂", "·", "—", "％", "é", "e\u{301}", "\u{301}",
      "\u{200D}", "👩", "🇨", "🇳", "❤", "\u{FE0F}", "각", "ｶ", "ﾞ", "か", "\u{3099}", "©", "\u{AD}",
    ]
    for first in parts {
      for second in parts {
        for third in parts {
          let text = first + second + third
          let sum = text.map(\.displayWidth).reduce(0, +)
          #expect(text.displayWidth == sum, "\(text.unicodeScalars)")
        }
      }
    }
  }
}

@Suite("Breaking lines")
struct LineBreakingTests {
  @Test("puts no closing mark first and no opening mark last")
  func marks() {
    let text = "排放量（不含土地利用，见附表）。《指南》规定：“甲”、“乙”；丙！"
    for width in 4...40 {
      for line in LineBreaking.lines(of: text, width: width) {
        #expect(line.displayWidth <= width)
        guard width >= 8 else { continue }
        #expect(!"，。、；：！？）》”".contains(line.first ?? "甲"), "\(width): \(line)")
        #expect(!"（《“".contains(line.last ?? "甲"), "\(width): \(line)")
      }
    }
  }

  @Test("loses no character but the spaces where it breaks")
  func lossless() {
    let text = "The factor 0.5810 tCO2/MWh 沿用最近一次公布的取值 and averylongwordwithoutanyspace"
    for width in 2...60 {
      let lines = LineBreaking.lines(of: text, width: width)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test("keeps words and numbers whole and the breaks that are there")
  func words() {
    #expect(LineBreaking.lines(of: "total 12,345.67 t", width: 9) == ["total", "12,345.67", "t"])
    #expect(LineBreaking.lines(of: "甲\n\n乙", width: 9) == ["甲", "", "乙"])
    #expect(LineBreaking.lines(of: "", width: 9) == [""])
  }
}
