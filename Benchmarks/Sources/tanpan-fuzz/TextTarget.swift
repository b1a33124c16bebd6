import Findings
import Formulas
import Inventories
import Parsing
import Quantities
import TestSupport

/// Reads texts of one kind.
struct TextTarget: Target {
  /// Texts that nest deeper than any reader should follow.
  let nested: [String]
  let valid: [String]
  let words: [String]
  let seed: UInt64
  let reading: ([UInt8]) -> Void

  func read(case number: Int) {
    if number < nested.count { return reading(Array(nested[number].utf8)) }
    var mutation = Mutation(seed: seed.mixed(with: number), words: words)
    reading(mutation.mutated(Array(valid[number % valid.count].utf8)))
  }

  private static let depth = 100_000

  private static func nest(_ texts: [String]) -> [String] {
    texts.map { String(repeating: $0, count: depth) }
  }
}

extension TextTarget {
  static func unit(_ seed: UInt64) -> TextTarget {
    TextTarget(
      nested: nest(["(", "(t", "t/", "t*", "万", "10^", "[", "t^2^", "t·"]),
      valid: [
        "tC/GJ", "10^4 t", "kgN2O/TJ", "万吨", "亿立方米", "百万千焦", "tCO2e[AR5]", "kg/(GJ·a)",
        "m3/Nm3", "t^-1", "MWh", "tCO2/MWh", "%", "1",
      ],
      words: ["(", ")", "^", "/", "·", "万", "亿", "[AR5]", "e", "CO2", "10^308", "-", "²", "Nm3"],
      seed: seed
    ) { bytes in
      guard let unit = try? Unit(String(decoding: bytes, as: UTF8.self)) else { return }
      _ = (unit.symbol, unit.factor(to: unit * unit), unit.factor(to: unit))
    }
  }

  static func formula(_ seed: UInt64) -> TextTarget {
    TextTarget(
      nested: nest(["(", "(a+", "-", "1+", "a^2", "Σ(", "total(", "1[", "a×", "2^"]),
      valid: [
        "FC × NCV × CC × OF × 44[tCO2]/12[tC]", "(A + B) × C − D ÷ 2", "Σ(AD × EF) × 10^-4",
        "total(P) − R^2", "AD × EF × (1 − R/100) × 0.001[t/kg]",
      ],
      words: ["(", ")", "[", "]", "^9", "Σ(", "×", "/", "−", "44[tCO2]", ".", "total", "1e999"],
      seed: seed
    ) { bytes in
      guard let formula = try? Expression(String(decoding: bytes, as: UTF8.self)) else { return }
      _ = formula.notation
      _ = try? formula.read(as: UnitReading(units: [:]))
      _ = try? formula.read(as: ColumnReading(columns: [:], count: 1))
    }
  }

  static func yaml(_ seed: UInt64) -> TextTarget {
    TextTarget(
      nested: nest(["[", "{a: ", "- ", "? ", "&a [", "!t ", "a: {", "\"", "[[],"]),
      valid: [
        "name: { zh: 原煤, en: Raw coal }\nyear: 2021\nlist:\n- 1\n- two: 3\n",
        "values:\n- { fuel: raw-coal, value: 20908 }\n- { fuel: coke, value: unknown }\n",
        "text: |\n  line\n  line\nquoted: \"\\u4e07 \\n\"\nother: 'it''s'\n",
      ],
      words: [
        ": ", "- ", "&a ", "*a", "<<: ", "!!str ", "|", ">", "\n  ", "{", "}", "[", "]", "\"", "'",
        "#",
        "\t", "---\n", "...\n", "%YAML 1.2\n", "null", "\\x", "? ",
      ],
      seed: seed
    ) { bytes in
      var findings: [Finding] = []
      guard let source = SourceText(bytes: bytes, named: "fuzz", into: &findings),
        let node = YAMLDocument.node(in: source, into: &findings)
      else { return }
      _ = YAMLReading.entries(of: .localizedText)(node, into: &findings)
      _ = YAMLReading.list(of: .number)(node, into: &findings)
    }
  }

  static func csv(_ seed: UInt64) -> TextTarget {
    let head = "line,entity,sector,fuel,quantity,unit\n"
    return TextTarget(
      nested: nest(["\"", "\"\"", "\"a\",", ",", "\r", "\"\n", "#\n"]).map { head + $0 },
      valid: [
        head + "a,b,工业,原煤,12.5,万吨\nc,d,\"工,业\",\"原\"\"煤\",\"1,234.5\",t\n",
        "条目,能源品种,消费量（万吨）\r\n一,原煤,１２．５\r\n二,焦炭,-3e5\r\n",
        "# 来源\n" + head + ",,,,,\na,,,,0,\n",
      ],
      words: [
        "\"", "\"\"", ",", "\r\n", "\n", "\r", "#", "\u{FEFF}", "\u{3000}", "1e999", "-", "，", ";",
        "万", "%", "1,2,3",
      ],
      seed: seed, reading: Self.readTable)
  }

  private static func readTable(_ bytes: [UInt8]) {
    var findings: [Finding] = []
    guard let source = SourceText(bytes: bytes, named: "fuzz", into: &findings),
      let table = CSVTable(source, columns: TableSpec.activity.columns, into: &findings)
    else { return }
    for column in table.columns {
      _ = (table.interned(column), table.numbers(column, into: &findings))
      if table.rowCount > 0 { _ = (table.text(0, column), table.place(0, column)) }
    }
    _ = findings.inFileOrder
  }
}

extension UInt64 {
  /// A seed of its own for each case.
  func mixed(with number: Int) -> UInt64 {
    var generator = SplitMix64(seed: self ^ UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9)
    return generator.next()
  }
}
