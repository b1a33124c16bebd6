import Foundation
import Synchronization

/// Values made once for each key: what many tests read alike and none changes.
public final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])

  /// Knows nothing yet.
  public init() {}

  /// The value of a key, made by `make` when it is first asked for; others wait for it.
  public func value(of key: Key, _ make: () throws -> Value) rethrows -> Value {
    try values.withLock { values in
      if let known = values[key] { return known }
      let made = try make()
      values[key] = made
      return made
    }
  }
}

/// What a regulation is read from, as far as tests share it: names of what is asked for, and what
/// the folders laid over the library say.
public struct ReadingKey: Hashable, Sendable {
  private let names: [[String]]
  private let texts: [String: Data]

  /// The names that a loader is given, and the overlays.
  public init(_ names: [String]..., overlays: [String] = []) {
    self.names = names
    var texts: [String: Data] = [:]
    for folder in overlays {
      let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
      for file in files ?? [] {
        texts[file] = FileManager.default.contents(atPath: "\(folder)/\(file)")
      }
    }
    self.texts = texts
  }
}
