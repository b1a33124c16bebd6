import Accounting
import Foundation
import Formulas
import Quantities
import Regulations
import Uncertainties

/// What is drawn, as a file for another program: sources with their spreads, and of each line which
/// source every letter is. The formulas themselves are left to the other.
struct ModelRecord: Encodable {
  private let sources: [Source]
  private let rows: [Row]
  private let lines: [Line]

  private struct Source: Encodable {
    let id, distribution: String
    let value, percent: Double
  }

  private struct Row: Encodable {
    let category, gas: String
  }

  private struct Line: Encodable {
    let method: String
    let row: Int?
    let potential: Double
    let letters: [String: Letter]

    enum CodingKeys: CodingKey { case method, row, potential, letters }

    /// Writes a row that there is not as null.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(method, forKey: .method)
      try container.encode(row, forKey: .row)
      try container.encode(potential, forKey: .potential)
      try container.encode(letters, forKey: .letters)
    }
  }

  private struct Letter: Encodable {
    var source: Int?
    var exact: Double?
    var sum: [Part]?
  }

  private struct Part: Encodable {
    let line: Int
    /// The letter taken; empty for the line's result.
    let letter: String
    let factor: Double
  }

  init(_ model: UncertaintyModel) {
    sources = model.sources.map {
      Source(
        id: $0.id, distribution: ($0.spread?.distribution ?? .normal).rawValue, value: $0.value,
        percent: $0.percent)
    }
    rows = model.rows.map { Row(category: $0.category, gas: $0.gas) }
    lines = model.lines.map { Self.line($0, in: model) }
  }

  private static func line(_ line: UncertaintyModel.Line, in model: UncertaintyModel) -> Line {
    let method = model.methods[line.method].method
    let letters = zip(names(of: line, in: model), line.letters.map { letter($0, in: model) })
    return Line(
      method: method.id, row: line.row,
      potential: line.row == nil ? 0 : model.account.totals.potential(of: method.gas),
      letters: Dictionary(letters, uniquingKeysWith: { $1 }))
  }

  private static func names(
    of line: UncertaintyModel.Line, in model: UncertaintyModel
  ) -> [String] {
    model.methods[line.method].bindings.map(\.variable.letter.symbol.name)
  }

  private static func letter(
    _ letter: UncertaintyModel.Letter, in model: UncertaintyModel
  ) -> Letter {
    switch letter {
    case .source(let source): Letter(source: Int(source))
    case .exact(let value): Letter(exact: value)
    case .sum(let parts):
      Letter(
        sum: parts.map { part in
          let taken = part.letter.map { names(of: model.lines[part.line], in: model)[$0] }
          return Part(line: part.line, letter: taken ?? "", factor: part.factor)
        })
    }
  }

  /// Writes the file.
  func write(to path: String) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = (try? encoder.encode(self)) ?? Data()
    _ = FileManager.default.createFile(atPath: path, contents: data)
  }
}
