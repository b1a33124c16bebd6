/// Why a name cannot be defined.
public enum DefinedNameFault: Hashable, Sendable {
  /// It is not a letter or `_`, followed by letters, digits, `_` and `.`.
  case syntax
  /// It reads as a cell, such as `AB12` or `R1C1`.
  case looksLikeCell
  /// It begins with `_xlnm.`, which Excel keeps for itself.
  case reserved
  /// The name, with its sheet if it is local, has more bytes of UTF-8 than the library keeps.
  case tooLong(bytes: Int, limit: Int)
  /// The formula has more bytes of UTF-8 than the library keeps.
  case formulaTooLong(bytes: Int, limit: Int)
  /// The formula is empty.
  case emptyFormula
  /// The name is defined already, letter case aside.
  case duplicate
  /// The formula speaks of a sheet that is not there yet.
  case unknownSheet(String)
  /// A sheet with `!` or `'` in its name cannot have local names.
  case unsuitableSheet(String)
}
