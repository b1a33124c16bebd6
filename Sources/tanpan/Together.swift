import Foundation
import Locations
import Synchronization

/// Many inventories gone through at once, on all processors, with a bar that says how far it has come.
enum Together {
  /// What `made` gives for each folder, in their order.
  static func map<Outcome: Sendable>(
    _ folders: [String], _ made: @Sendable (String) -> Outcome
  ) -> [Outcome] {
    let progress = Mutex(Progress(total: folders.count))
    let outcomes = Mutex([Outcome?](repeating: nil, count: folders.count))
    DispatchQueue.concurrentPerform(iterations: folders.count) { index in
      let outcome = made(folders[index])
      outcomes.withLock { $0[index] = outcome }
      progress.withLock { $0.advance(name(of: folders[index])) }
    }
    progress.withLock { $0.finish() }
    return outcomes.withLock { $0.compactMap(\.self) }
  }

  /// What a folder is called, wherever it lies and however it is written.
  static func name(of folder: String) -> String {
    URL.resolved(folder).lastPathComponent
  }
}
