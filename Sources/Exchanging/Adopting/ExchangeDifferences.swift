import Findings
import Inventories

/// Where the results that came with an inventory are not those that follow from it here.
struct ExchangeDifferences {
  let findings: [Finding]

  init(_ read: ReadInventory, _ made: ExchangedInventory) {
    var findings: [Finding] = []
    for spec in RecordSpec.all where spec != .findings {
      let (theirs, ours) = (read.exchanged.records(spec), made.records(spec))
      if theirs.count != ours.count {
        let words: [String: Finding.Argument] = [
          "table": .text(spec.name), "found": .count(theirs.count), "made": .count(ours.count),
        ]
        findings.append(
          Finding(.warning, .adoptCount, words, at: read.place(spec.name, 0)))
      }
      for (index, pair) in zip(theirs, ours).enumerated() where findings.count < Self.most {
        findings += Self.differences(pair.0, pair.1).map { field in
          let words: [String: Finding.Argument] = [
            "table": .text(spec.name), "field": .text(field),
            "found": .text(pair.0[field]?.printed ?? "—"),
            "made": .text(pair.1[field]?.printed ?? "—"),
          ]
          return Finding(.warning, .adoptDiffers, words, at: read.place(spec.name, index))
        }
      }
    }
    self.findings = findings
  }

  private static func differences(_ theirs: ExchangedRecord, _ ours: ExchangedRecord) -> [String] {
    guard theirs != ours else { return [] }
    return theirs.spec.fields.map(\.key).filter {
      !mayDiffer.contains($0) && theirs[$0] != ours[$0]
    }
  }

  /// What says who wrote it and where, not what follows.
  private static let mayDiffer: Set<String> = ["program", "inventory", RecordSpec.fileLine]
  /// More differences than these tell nothing more.
  private static let most = 20
}

extension Finding.Code {
  /// A table with more or fewer records.
  static let adoptCount: Self = "adopt-count"
  /// A field that says something else.
  static let adoptDiffers: Self = "adopt-differs"
}
