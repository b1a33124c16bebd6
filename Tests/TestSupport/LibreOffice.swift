import Foundation

/// A second program that reads our workbooks: it recalculates every formula by its own lights,
/// and prints every page.
public enum LibreOffice {
  /// A cell after a hard recalculation.
  public struct Cell: Hashable, Sendable, Decodable {
    /// The formula, if it is one.
    public let formula: String?
    /// What the cell holds now; of a formula, what it gives.
    public let value: Value?
    /// What the file said the cell holds, before the recalculation.
    public let cached: Value?
    /// The number of the error the formula gives, if it gives one.
    public let error: Int?
  }

  /// What a cell holds.
  public enum Value: Hashable, Sendable {
    /// A number, in full precision.
    case number(Double)
    /// A text.
    case text(String)
  }

  /// The cells that are not empty, by their address, such as `C5`.
  public typealias Sheet = [String: Cell]

  /// A workbook to recalculate, with the cells to set before.
  public struct Job: Sendable {
    let path: String
    let set: [String: Value]
    let sheets: [String]?

    /// Names a workbook, cells to set in it such as `能源购进!C5`, and the sheets to read, else all.
    public init(
      _ path: String, setting cells: [String: Value] = [:], reading sheets: [String]? = nil
    ) {
      self.path = path
      self.set = cells
      self.sheets = sheets
    }
  }

  /// The sheets of a workbook after `cells` were set and every formula was recalculated.
  ///
  /// Fails when a cell to set is a formula, or locked: a user could not enter it either.
  public static func recalculate(
    _ path: String, setting cells: [String: Value] = [:]
  ) throws -> [String: Sheet] {
    try recalculate([Job(path, setting: cells)])[0]
  }

  /// The same for several workbooks, by two of it at once.
  public static func recalculate(_ jobs: [Job]) throws -> [[String: Sheet]] {
    let shares = [0, 1].map { share in jobs.indices.filter { $0 % 2 == share } }
    let books = try shares.mapConcurrently { try recalculateInOne($0.map { jobs[$0] }) }
    return jobs.indices.map { books[$0 % 2][$0 / 2] }
  }

  /// Several workbooks in the time of one start.
  private static func recalculateInOne(_ jobs: [Job]) throws -> [[String: Sheet]] {
    guard !jobs.isEmpty else { return [] }
    let request = String(decoding: try JSONEncoder().encode(jobs), as: UTF8.self)
    let answer = try script("recalculate.py", ["--jobs", "-", "--timeout", "300"], input: request)
    return try JSONDecoder().decode([Workbook].self, from: Data(answer.utf8)).map(\.sheets)
  }

  private struct Workbook: Decodable {
    let sheets: [String: Sheet]
  }

  /// LibreOffice refused or failed; says how.
  public struct Failure: Error, CustomStringConvertible {
    /// What it said.
    public let description: String

    /// Makes a failure of what was said.
    public init(_ description: String) {
      self.description = description
    }
  }

  /// Debian's own Python: the package python3-uno serves no other.
  static func script(
    _ name: String, _ arguments: [String], input: String? = nil
  ) throws -> String {
    let run = try Command.run(
      "/usr/bin/python3", [Repository.path("Scripts/lo/\(name)")] + arguments,
      environment: ["PYTHONDONTWRITEBYTECODE": "1"], input: input, timeout: 330)
    guard run.status == 0 else { throw Failure(run.errors) }
    return run.output
  }
}

extension LibreOffice.Job: Encodable {}

extension LibreOffice.Value: Codable {
  /// Reads a JSON number or string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  /// Writes a JSON number or string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }
}

extension LibreOffice.Value: ExpressibleByFloatLiteral, ExpressibleByStringLiteral {
  /// A number.
  public init(floatLiteral number: Double) {
    self = .number(number)
  }

  /// A text.
  public init(stringLiteral text: String) {
    self = .text(text)
  }
}

extension LibreOffice.Cell {
  /// The number it holds, if it holds one.
  public var number: Double? {
    if case .number(let number) = value { number } else { nil }
  }

  /// Whether the file said what the recalculation gives, numbers to a relative 1e-9.
  public var cacheIsRight: Bool {
    guard case .number(let number) = value, case .number(let said) = cached else {
      return error == nil && value == cached
    }
    return abs(number - said) <= 1e-9 * max(1, abs(number))
  }
}
