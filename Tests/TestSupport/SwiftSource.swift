import Foundation

/// A Swift file of the product, as tests of the source tree see it.
public struct SwiftSource: Sendable {
  /// Its path below the root of the repository.
  public let path: String
  /// What it says.
  public let text: String

  /// The module it belongs to: the folder below `Sources`, or `Templates`.
  public var module: String {
    let parts = path.split(separator: "/").map(String.init)
    return parts.first == "Sources" ? parts[1] : parts[0]
  }

  /// Every Swift file of the product.
  public static let all: [SwiftSource] = ["Sources", "Templates"].flatMap { folder in
    let names = FileManager.default.enumerator(atPath: Repository.path(folder))?.compactMap {
      $0 as? String
    }
    return (names ?? []).filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      let path = "\(folder)/\(name)"
      let text = try? String(contentsOfFile: Repository.path(path), encoding: .utf8)
      return text.map { SwiftSource(path: path, text: $0) }
    }
  }
}
