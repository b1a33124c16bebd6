import Accounting
import Findings

/// Every file of the inventory is byte by byte the one that was filed.
struct InputsAsFiled: LockCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.lockInputChanged: .warning, .lockInputAdded: .warning, .lockInputGone: .warning]
  }

  func findings(in comparison: LockComparison) -> [Finding] {
    let now = Dictionary(comparison.inputs.map { ($0.path, $0.digest) }) { first, _ in first }
    let then = Set(comparison.filed.inputs.map(\.path))
    let changed = comparison.filed.inputs.compactMap { file -> Finding? in
      guard now[file.path] != file.digest else { return nil }
      let code: Finding.Code = now[file.path] == nil ? .lockInputGone : .lockInputChanged
      return finding(code, ["file": .text(file.path)], at: file.place)
    }
    let added = now.keys.filter { !then.contains($0) }.sorted().map { path in
      finding(.lockInputAdded, ["file": .text(path)], at: comparison.filed.place)
    }
    return changed + added
  }
}

extension Finding.Code {
  static let lockInputChanged: Self = "lock-input-changed"
  static let lockInputAdded: Self = "lock-input-added"
  static let lockInputGone: Self = "lock-input-gone"
}
