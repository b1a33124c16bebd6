import Accounting
import Comparisons
import Foundation
import Regulations
import TestSupport
import Testing

/// A change of one kind alone, as it is made in each example.
struct SingleChange: Sendable, CustomTestStringConvertible {
  let part: Split.Part
  let example: Example
  let make: @Sendable (InventoryCopy) throws -> Void

  var testDescription: String { "\(part) in \(example)" }

  static let all: [SingleChange] = Example.allCases.flatMap { example in
    Split.Part.allCases.map { SingleChange($0, in: example) }
  }

  private init(_ part: Split.Part, in example: Example) {
    self.part = part
    self.example = example
    make = { copy in
      switch part {
      case .boundary: try copy.removeLine(of: "balance.csv", with: "建筑业,汽油,")
      case .method:
        try copy.overlay(
          "Guidelines/provincial-2011/methods/mobile-n2o.yaml", replacing: "is: FC × NCV × EF",
          with: "is: FC × NCV × EF × 0.5")
      case .activity: try copy.multiplyLine(of: "balance.csv", with: "建筑业,柴油,", by: "1.37")
      case .factor:
        try copy.append(
          example == .shanghai
            ? "net-calorific-value,柴油,,measured,43.1,GJ/t,,检测报告,\n"
            : "net-calorific-value,,柴油,,measured,43.1,GJ/t,,检测报告,,\n", to: "factors.csv")
      case .gwp: try copy.append("gwp: AR5\n", to: "inventory.yaml")
      }
    }
  }
}

extension InventoryCopy {
  /// Removes the one line with some words.
  func removeLine(of file: String, with words: String) throws {
    try replace(try line(of: file, with: words) + "\n", with: "", in: file)
  }

  /// Multiplies the number behind some words.
  func multiplyLine(of file: String, with words: String, by factor: String) throws {
    let line = try line(of: file, with: words)
    let number = line.components(separatedBy: words)[1].prefix { $0 != "," }
    let product = try #require(Double(number)) * #require(Double(factor))
    try replace("\(words)\(number)", with: "\(words)\(product)", in: file)
  }

  func line(of file: String, with words: String) throws -> String {
    try #require(text(file).components(separatedBy: "\n").first { $0.contains(words) })
  }
}

@Suite("The split of a change")
struct SplitTests {
  @Test(
    "leaves the other four at nothing when one kind of thing changes", arguments: SingleChange.all)
  func alone(_ change: SingleChange) throws {
    let comparison = try change.example.comparison(change.make)
    let split = comparison.withIndirect

    #expect(split.difference != 0)
    for part in Split.Part.allCases where part != change.part {
      #expect(split[part] == 0, "\(part)")
      #expect(comparison.allSplits.allSatisfy { $0[part] == 0 }, "\(part) of a line or category")
    }
    #expect(agree(split[change.part], split.difference, of: split))
  }

  @Test("adds up to the difference of the totals as reported", arguments: Example.allCases)
  func addsUp(_ example: Example) throws {
    let comparison = try example.everythingChanged()
    let direct = comparison[.direct]

    #expect(direct.before == comparison.before.totals.directEquivalent)
    #expect(direct.after == comparison.after.totals.directEquivalent)
    #expect(Split.Part.allCases.allSatisfy { direct[$0] != 0 })
    for split in [direct, comparison.withIndirect, comparison[.memo]] + comparison.allSplits {
      #expect(agree(split.parts.reduce(0, +), split.difference, of: split))
    }
  }

  @Test("is the same by category, by gas and by line", arguments: Example.allCases)
  func levels(_ example: Example) throws {
    let comparison = try example.everythingChanged()
    for part in Split.Part.allCases {
      let total = comparison[.direct][part]
      let gases = comparison.gases.map { $0.split[part] }.reduce(0, +)
      let lines = comparison.lineSplits { $0 == .sectoral }.map { $0[part] }.reduce(0, +)
      #expect(agree(gases, total, of: comparison[.direct]))
      #expect(agree(lines, total, of: comparison[.direct]))
    }
  }

  @Test("gives what waste has decayed in a year more to the activity, not to a factor")
  func decay() throws {
    let comparison = try Example.district.comparison { copy in
      try copy.replace("\nyear: 2023", with: "\nyear: 2022", in: "inventory.yaml")
    }
    let landfill = try #require(comparison.methods.first { $0.method?.id == "landfill-fod-ch4" })
    let splits = (0..<landfill.pairs.count).map(landfill.split)
    #expect(!splits.isEmpty && splits.allSatisfy { $0.difference > 0 })
    for split in splits {
      #expect(split[.factor] == 0 && agree(split[.activity], split.difference, of: split))
    }
  }

  @Test("turns about when the two change places, and what left has come")
  func turnsAbout() throws {
    let copy = try Example.district.copy()
    try copy.removeLine(of: "balance.csv", with: "建筑业,汽油,")
    let accounts = try (Example.district.account(), copy.account())
    let there = AccountComparison(before: accounts.0, after: accounts.1)
    let back = AccountComparison(before: accounts.1, after: accounts.0)
    #expect(there[.direct][.boundary] < 0)
    #expect(there[.direct][.boundary] == -back[.direct][.boundary])
  }
}

extension Example {
  /// The example with each of the five kinds of change made in it, compared once.
  func everythingChanged() throws -> AccountComparison {
    try #require(self == .shanghai ? Self.changedShanghai : Self.changedDistrict)
  }

  private static let changedShanghai = try? changed(.shanghai)
  private static let changedDistrict = try? changed(.district)

  private static func changed(_ example: Example) throws -> AccountComparison {
    try example.comparison { copy in
      for change in SingleChange.all where change.example == example { try change.make(copy) }
    }
  }
}

/// Whether a sum is a difference, to a billionth of the difference and of nothing else.
func agree(_ sum: Double, _ difference: Double, of split: Split) -> Bool {
  let size = max(abs(difference), split.parts.map(abs).max() ?? 0)
  return abs(sum - difference) <= 1e-9 * size
}

extension AccountComparison {
  /// The splits of lines of some approaches.
  func lineSplits(_ isWanted: (Method.Approach) -> Bool) -> [Split] {
    methods.filter { $0.method.map { isWanted($0.approach) } ?? false }.flatMap { method in
      (0..<method.pairs.count).map(method.split)
    }
  }

  /// Every split there is, of categories, gases and lines.
  var allSplits: [Split] {
    categories.map(\.split) + gases.map(\.split) + lineSplits { _ in true }
  }
}
