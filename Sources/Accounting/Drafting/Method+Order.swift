import Regulations

extension [Method] {
  /// The methods with those before that others go on with, otherwise in their order.
  ///
  /// A circle, which the checks of regulation refuse, is cut where it closes.
  var inOrderOfSources: [Method] {
    let byID = Dictionary(map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var ordered: [Method] = []
    var seen: Set<String> = []
    func take(_ method: Method) {
      guard seen.insert(method.id).inserted else { return }
      for source in method.sources { byID[source].map(take) }
      ordered.append(method)
    }
    forEach(take)
    return ordered
  }
}
