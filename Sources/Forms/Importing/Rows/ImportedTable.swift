import Digests
import Findings
import Inventories

/// A table of an inventory as one sheet of a workbook has it.
struct ImportedTable {
  /// The table.
  let spec: TableSpec
  /// Its method, for a table by method.
  let method: String?
  /// The digest of the table's file when the form was made of it.
  let base: SHA256?
  /// Its lines.
  var rows: [ImportedRow]
  /// The fields that the sheet has, whether anything is in them or not.
  let keys: Set<String>
  /// Where the sheet's table begins.
  let place: Place
  /// Whether it is known to lack lines that the sheet has: one could not be read.
  var isIncomplete = false

  /// The table's file in the inventory's folder.
  var file: String { spec.file(method: method) }
}
