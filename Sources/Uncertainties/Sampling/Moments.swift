import Formulas

/// Count, mean and sum of squared distances from it: enough of draws to put with those of others.
///
/// Source: Chan, Golub and LeVeque, “Updating formulae and a pairwise algorithm for computing
/// sample variances”, Stanford STAN-CS-79-773 (1979), equations 2.1.
struct Moments: Hashable, Sendable {
  private(set) var count = 0.0
  private(set) var mean = 0.0
  private var squares = 0.0

  /// Nothing yet.
  init() {}

  /// Sums up draws.
  init(of draws: [Double]) {
    var (sum, squares) = (CompensatedSum(), CompensatedSum())
    for draw in draws { sum.add(draw) }
    count = Double(draws.count)
    mean = sum.value / max(count, 1)
    for draw in draws { squares.add((draw - mean) * (draw - mean)) }
    self.squares = squares.value
  }

  /// Puts other draws with these.
  mutating func add(_ other: Moments) {
    let all = count + other.count
    guard all > 0 else { return }
    let difference = other.mean - mean
    squares += other.squares + difference * difference * count * other.count / all
    mean += difference * other.count / all
    count = all
  }

  /// The standard deviation, of a sample.
  var deviation: Double { count > 1 ? (squares / (count - 1)).squareRoot() : 0 }
}
