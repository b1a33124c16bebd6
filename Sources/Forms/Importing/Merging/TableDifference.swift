public import Findings
public import Inventories
import Parsing

/// What an import changes in one table.
public struct TableDifference: Hashable, Sendable {
  /// The table.
  public let table: TableSpec
  /// Its file in the inventory's folder.
  public let file: String
  /// The lines that become otherwise, in the order of the table.
  public let rows: [Row]

  /// A line that becomes otherwise.
  public struct Row: Hashable, Sendable {
    /// What becomes of it.
    public let kind: Kind
    /// The words that tell it from others.
    public let name: String
    /// The fields it gets, loses or changes.
    public let fields: [Field]
    /// Where the form says so.
    public let place: Place?
  }

  /// What becomes of a line.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It is new.
    case added
    /// It is gone.
    case removed
    /// It has other fields.
    case changed
  }

  /// A field of a line, before and after.
  public struct Field: Hashable, Sendable {
    /// The column.
    public let column: LocalizedText
    /// What it held.
    public let old: String
    /// What it will hold.
    public let new: String
  }

  /// How many lines become otherwise in a way.
  public func count(_ kind: Kind) -> Int { rows.count { $0.kind == kind } }
}

extension TableDifference {
  /// What a merge changes.
  init(_ merge: TableMerge, _ vocabulary: ImportVocabulary) {
    let present = merge.present
    let meaning = FieldMeaning(spec: present.spec, vocabulary: vocabulary)
    table = present.spec
    file = present.file
    let removed = merge.removed.map { row in
      Row(
        kind: .removed, name: meaning.name { present.text(row, $0) },
        fields: Self.fields(present.spec) {
          present.text(row, $0)
        } new: { _ in
          ""
        }, place: nil)
    }
    rows =
      removed
      + merge.lines.compactMap { line in
        guard line.present == nil || !line.changes.isEmpty else { return nil }
        let old = { (key: String) in line.present.map { present.text($0, key) } ?? "" }
        let name = { (key: String) in line.changes[key] ?? old(key) }
        return Row(
          kind: line.present == nil ? .added : .changed, name: meaning.name(name),
          fields: Self.fields(present.spec, old: old, new: name), place: line.origin?.place)
      }
  }

  private static func fields(
    _ spec: TableSpec, old: (String) -> String, new: (String) -> String
  ) -> [Field] {
    spec.columns.compactMap { column in
      let (before, after) = (old(column.key), new(column.key))
      guard before != after, !(column.isKey && (before.isEmpty || after.isEmpty)) else {
        return nil
      }
      return Field(column: column.name, old: before, new: after)
    }
  }
}
