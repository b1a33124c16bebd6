import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What becomes of each element, worked out on every processor, in the order of the elements.
  ///
  /// For work that waits for other programs. Fails as the first of those that fail.
  public func mapConcurrently<Result: Sendable>(
    _ transform: @Sendable (Element) throws -> Result
  ) throws -> [Result] {
    let outcomes = Mutex([Int: Swift.Result<Result, any Error>]())
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let outcome = Swift.Result { try transform(self[index]) }
      outcomes.withLock { $0[index] = outcome }
    }
    return try outcomes.withLock { found in try indices.compactMap { try found[$0]?.get() } }
  }
}
