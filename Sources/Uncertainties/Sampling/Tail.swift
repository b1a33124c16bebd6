/// The least of the draws seen so far: as many as an end's quantile needs, whatever else comes.
struct Tail: Sendable {
  private let capacity: Int
  private var kept: [Double] = []
  private var bound = Double.infinity

  /// Keeps the least `capacity` numbers.
  init(capacity: Int) {
    self.capacity = capacity
    kept.reserveCapacity(capacity + SampleBlock.size)
  }

  /// Takes a number in, unless enough lesser ones are there.
  mutating func add(_ value: Double) {
    guard value < bound else { return }
    kept.append(value)
    if kept.count >= capacity + SampleBlock.size { trim() }
  }

  private mutating func trim() {
    kept.sort()
    kept.removeLast(kept.count - capacity)
    bound = kept.last ?? bound
  }

  /// What was kept, the least first.
  var sorted: [Double] { Array(kept.sorted().prefix(capacity)) }
}
