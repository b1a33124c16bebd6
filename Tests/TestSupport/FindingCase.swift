import Foundation

/// A valid input with changes, and what a check must find in it: one part of a `.case` file.
///
///     === fires: a sum that is not that of its parts
///     +++ balance.csv
///     四.终端消费量,柴油,⟦1⟧6,万吨
///     expects
///     ⟦1⟧ warning balance-sum
///     === silent: one that is
///
/// A part that is silent expects nothing. `--- file` writes a file anew, `+++ file` adds lines,
/// `~~~ file` replaces words (`old => new`), `delete file` takes it away; `⟦1⟧` marks a place.
public struct FindingCase: Sendable, CustomStringConvertible {
  /// What it shows.
  public let name: String
  /// The file it stands in, without its ending.
  public let check: String
  /// Whether something is to be found.
  public let fires: Bool
  private let changes: [Change]
  private let expected: [String]

  /// The check, and what the case is.
  public var description: String { "\(check): \(name)" }

  private struct Change {
    let kind: String
    let file: String
    var lines: [String] = []
  }

  /// The cases of a folder of fixtures, each file's in its order.
  public static func all(in folder: String) -> [FindingCase] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".case") }.sorted().flatMap { name in
      let text = (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? ""
      let check = String(name.dropLast(".case".count))
      return text.components(separatedBy: "\n=== ").dropFirst().map { FindingCase($0, check) }
    }
  }

  private init(_ text: String, _ check: String) {
    let lines = text.components(separatedBy: "\n")
    self.check = check
    fires = lines[0].hasPrefix("fires:")
    name = lines[0].components(separatedBy: ": ").dropFirst().joined(separator: ": ")
    var changes: [Change] = []
    var expected: [String] = []
    var isExpecting = false
    for line in lines.dropFirst() where !(isExpecting && line.isEmpty) {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      if line == "expects" {
        isExpecting = true
      } else if isExpecting {
        expected.append(line)
      } else if let first = words.first, ["---", "+++", "~~~", "delete"].contains(first) {
        changes.append(Change(kind: first, file: words[1]))
      } else if !changes.isEmpty {
        changes[changes.count - 1].lines.append(line)
      }
    }
    self.changes = changes
    self.expected = expected
  }

  /// The files with the changes made, and what is expected as `file:line:column severity code`.
  public func applied(
    to base: [String: String]
  ) throws -> (files: [String: String], expected: [String]) {
    var files = base
    for change in changes {
      let text = change.lines.joined(separator: "\n")
      switch change.kind {
      case "---": files[change.file] = text.ended
      case "+++": files[change.file] = (files[change.file] ?? "").ended + text.ended
      case "delete": files[change.file] = nil
      default:
        for line in change.lines where !line.isEmpty {
          let parts = line.components(separatedBy: " => ").map { $0.replacing("\\n", with: "\n") }
          let old = files[change.file] ?? ""
          guard parts.count == 2, old.components(separatedBy: parts[0]).count == 2 else {
            throw InventoryCopy.Mistake(description: "\(self): “\(line)” does not fit once")
          }
          files[change.file] = old.replacing(parts[0], with: parts[1])
        }
      }
    }
    let places = files.reduce(into: [String: String]()) { places, file in
      for (mark, place) in Self.places(in: file.value) { places[mark] = "\(file.key):\(place)" }
    }
    return (
      files.mapValues { $0.replacing(/⟦\d+⟧/, with: "") },
      expected.map { line in
        places.reduce(line) { $0.replacing("⟦\($1.key)⟧", with: $1.value) }
      }.sorted()
    )
  }

  /// Where each mark of a text stands: `line:column`.
  private static func places(in text: String) -> [String: String] {
    var places: [String: String] = [:]
    for (number, line) in text.components(separatedBy: "\n").enumerated() {
      for match in line.matches(of: /⟦(\d+)⟧/) {
        let before = line[..<match.range.lowerBound].replacing(/⟦\d+⟧/, with: "")
        places[String(match.output.1)] = "\(number + 1):\(before.count + 1)"
      }
    }
    return places
  }
}

extension String {
  /// The text with its last line ended, and no empty line there.
  fileprivate var ended: String {
    let text = reversed().drop { $0 == "\n" }.reversed()
    return text.isEmpty ? "" : String(text) + "\n"
  }
}
