/// The part that places charts and shapes on a sheet; what it groups counts piece by piece.
struct DrawingPart: XMLContent {
  /// The relationships of its charts, in order.
  private(set) var charts: [String] = []
  /// How many shapes are no chart.
  private(set) var shapes = 0
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  mutating func begin(
    _ name: XMLName, _ attributes: XMLAttributes, at position: XMLPosition
  ) throws(ReadingFailure) {
    switch name {
    case "sp", "pic", "cxnSp": shapes += 1
    case "chart":
      guard let id = attributes[prefixed: "id"]?.text else { return }
      guard charts.count < limit else { throw .tooManyDeclarations(limit) }
      charts.append(id)
    default: break
    }
  }
}
