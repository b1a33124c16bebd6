/// Why a sheet cannot have a name.
public enum SheetNameFault: Hashable, Sendable {
  /// It is empty.
  case empty
  /// It is longer than 31 characters, as Excel counts them.
  case tooLong(count: Int, limit: Int)
  /// It contains a character that names must not have.
  case forbidden(Unicode.Scalar)
  /// It begins or ends with an apostrophe.
  case apostropheAtEdge
  /// Another sheet has it, letter case aside.
  case duplicate
  /// Excel, or this module for its lists to choose from, keeps it for itself.
  case reserved
}
