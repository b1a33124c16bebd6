import Foundation
import Inventories
import Locations

/// Where a new inventory finds those of earlier years, as paths from its own folder.
struct EarlierFolders {
  /// The folder of the year before; `nil` where what it goes on from is of another year.
  let previous: String?
  /// The folder that trends begin with, if last year's inventory names one.
  let base: String?

  /// Looks from the new folder to last year's.
  init(from folder: String, of year: Int, last: Inventory?, in lastFolder: String?) {
    guard let last, let lastFolder else {
      previous = nil
      base = nil
      return
    }
    previous = last.year == year - 1 ? Self.path(from: folder, to: lastFolder) : nil
    base = last.base.map { Self.path(from: folder, to: "\(lastFolder)/\($0.value)") }
  }

  /// A path that leads from one folder to another.
  static func path(from folder: String, to other: String) -> String {
    let (here, there) = (components(of: folder), components(of: other))
    let shared = zip(here, there).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: here.count - shared)
    return (up + there.dropFirst(shared)).joined(separator: "/")
  }

  private static func components(of folder: String) -> [String] {
    URL.resolved(folder).path.split(separator: "/").map(String.init)
  }
}
