import Inventories
import Parsing

extension LineTable {
  /// Whether anything shows any of the quantities.
  public var hasEvidence: Bool {
    guard case .table(let table) = origin else { return false }
    return table.evidence.names.contains { !$0.isEmpty }
  }

  /// What shows a line's quantity, as the entity says it; empty where nothing does.
  public func evidence(of line: Int) -> String {
    guard case .table(let table) = origin else { return "" }
    return table.evidence[line]
  }
}
