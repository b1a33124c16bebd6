public import Accounting
public import Findings
import Foundation
import Inventories
import Parsing

/// The lock of an inventory: written once when a year is filed, read by every later run.
public struct InventoryLock {
  private let folders: FrozenFiles.Folders

  /// The lock in an inventory's folder.
  public init(in folders: FrozenFiles.Folders) {
    self.folders = folders
  }

  /// Whether there is one.
  public var exists: Bool { FileManager.default.fileExists(atPath: folders.lock) }

  /// Writes the lock of an account, all at once, and returns its path; `nil` with a finding when
  /// there is one that may not be overwritten, or when it cannot be written.
  public func write(
    _ account: EmissionAccount, program: String, overwriting: Bool, into findings: inout [Finding]
  ) -> String? {
    guard overwriting || !exists else {
      findings.append(Finding(.error, .lockExists, at: Place(file: folders.lock)))
      return nil
    }
    do {
      let text = text(of: account, program: program)
      try Data(text.utf8).write(to: URL(fileURLWithPath: folders.lock), options: .atomic)
      return folders.lock
    } catch {
      findings.append(Finding(.error, .lockNotWritten, at: Place(file: folders.lock)))
      return nil
    }
  }

  /// The lock of an account as text, sealed.
  public func text(of account: EmissionAccount, program: String) -> String {
    let files = FrozenFiles(of: account, in: folders)
    let lock = LockText(
      account, program: program, inputs: files.inputs, regulation: files.regulation)
    return Seal.sealing(lock.text)
  }

  /// What was filed; `nil` where there is no lock or, with a finding, one that is damaged or of
  /// another year or entity.
  public func filed(
    for account: EmissionAccount, into findings: inout [Finding]
  ) -> FiledAccount? {
    guard exists else { return nil }
    let place = Place(file: folders.lock)
    var problems: [Finding] = []
    let source = SourceText(reading: folders.lock, into: &problems)
    guard let text = source.flatMap({ Seal.opening($0.string) }) else {
      findings.append(FiledAccount.damaged(place))
      return nil
    }
    let lock = FiledAccount(reading: SourceText(text, named: folders.lock), into: &findings)
    guard let lock else { return nil }
    let inventory = account.inventory
    guard lock.entityCode == inventory.entity.code, lock.year == inventory.year else {
      let arguments: [String: Finding.Argument] = [
        "entity": .text(lock.entityCode), "year": .text("\(lock.year)"),
      ]
      findings.append(Finding(.warning, .lockOfOther, arguments, at: place))
      return nil
    }
    return lock
  }

  /// What was filed beside what follows today; `nil` where nothing was filed.
  public func comparison(
    with account: EmissionAccount, into findings: inout [Finding]
  ) -> LockComparison? {
    filed(for: account, into: &findings).map {
      LockComparison($0, account, inputs: FrozenFiles(of: account, in: folders).inputs)
    }
  }
}

extension Finding.Code {
  /// There is a lock already.
  static let lockExists: Self = "lock-exists"
  /// The lock cannot be written.
  static let lockNotWritten: Self = "lock-not-written"
  /// A lock of another entity or year.
  static let lockOfOther: Self = "lock-of-other"
}
