import Findings
import Inventories

/// Where the results that came with an inventory are not those that follow from it here.
struct ExchangeDifferences {
  let findings: [Finding]

  init(_ read: ReadInventory, _ made: ExchangedInventory) {
    findings = RecordSpec.all.filter { $0 != .findings }.flatMap { spec in
      let (theirs, ours) = (read.exchanged.records(spec), made.records(spec))
      return Self.counts(spec, theirs.count, ours.count, in: read)
        + Self.fields(spec, Array(zip(theirs, ours)), in: read)
    }
  }

  private static func counts(
    _ spec: RecordSpec, _ found: Int, _ made: Int, in read: ReadInventory
  ) -> [Finding] {
    guard found != made else { return [] }
    let words: [String: Finding.Argument] = [
      "table": .text(spec.name), "found": .count(found), "made": .count(made),
    ]
    return [Finding(.warning, .adoptCount, words, at: read.place(spec.name, 0))]
  }

  /// The first differences of a table, each by its field, and how many more there are.
  private static func fields(
    _ spec: RecordSpec, _ pairs: [(ExchangedRecord, ExchangedRecord)], in read: ReadInventory
  ) -> [Finding] {
    let all = pairs.enumerated().flatMap { index, pair in
      differences(pair.0, pair.1).map { (index: index, field: $0) }
    }
    let told = all.prefix(mostOfTable).map { index, field in
      let words: [String: Finding.Argument] = [
        "table": .text(spec.name), "field": .text(field),
        "found": .text(pairs[index].0[field]?.printed ?? "—"),
        "made": .text(pairs[index].1[field]?.printed ?? "—"),
      ]
      return Finding(.warning, .adoptDiffers, words, at: read.place(spec.name, index))
    }
    guard let next = all.dropFirst(mostOfTable).first else { return told }
    let words: [String: Finding.Argument] = [
      "table": .text(spec.name), "count": .count(all.count - mostOfTable),
    ]
    let place = read.place(spec.name, next.index)
    return told + [Finding(.warning, .adoptDiffersMore, words, at: place)]
  }

  private static func differences(_ theirs: ExchangedRecord, _ ours: ExchangedRecord) -> [String] {
    guard theirs != ours else { return [] }
    return theirs.spec.fields.map(\.key).filter {
      !mayDiffer.contains($0) && theirs[$0] != ours[$0]
    }
  }

  /// What says who wrote it and where, not what follows.
  private static let mayDiffer: Set<String> = ["program", "inventory", RecordSpec.fileLine]
  /// More differences of a table than these are counted.
  private static let mostOfTable = 10
}

extension Finding.Code {
  /// A table with more or fewer records.
  static let adoptCount: Self = "adopt-count"
  /// A field that says something else.
  static let adoptDiffers: Self = "adopt-differs"
  /// Further fields that say something else.
  static let adoptDiffersMore: Self = "adopt-differs-more"
}
