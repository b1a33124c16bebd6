package import Findings
import Foundation

/// The tables of an inventory folder that nothing reads, because their names are not known.
///
/// A mistyped name would otherwise leave emissions out without a word.
struct StrayTables {
  private static let known = TableSpec.all.compactMap { spec in
    if case .file(let name) = spec.location { name } else { nil }
  }
  /// The form lies beside the tables it was made of; where units sit is read by who reconciles.
  private static let others = [FormFile.name, TableSpec.units.file()]
  private static let endings = [".csv", ".xls", ".xlsx", ".et", ".ods", ".tsv"]

  private static let readme = "readme"

  let folder: String

  /// A warning for each.
  var findings: [Finding] {
    let top = tables(in: "").filter { !(Self.known + Self.others).contains($0) }
    let activity = names(in: "/activity").filter {
      !$0.hasSuffix(".csv") && !$0.lowercased().hasPrefix(Self.readme)
    }
    let nested = nestedActivity.map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return finding("activity/\(path)", near: "activity/\(name)")
    }
    return nested + top.map { finding($0, near: NearestName.of($0, among: Self.known)) }
      + activity.map { finding("activity/\($0)", near: nil) }
  }

  /// Tables in folders below that of activity data, where nothing looks for them.
  private var nestedActivity: [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: "\(folder)/activity")) ?? []
    return paths.sorted().filter { path in
      path.contains("/") && Self.endings.contains { path.lowercased().hasSuffix($0) }
    }
  }

  private func tables(in part: String) -> [String] {
    names(in: part).filter { name in
      Self.endings.contains { name.lowercased().hasSuffix($0) }
    }
  }

  /// What lies in a folder and is a file: in that of activity data whatever ending a table was given,
  /// such as `.csv.txt` or `.bak`.
  private func names(in part: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + part)) ?? []
    return names.sorted().filter { name in
      var isFolder: ObjCBool = false
      let path = "\(folder)\(part)/\(name)"
      return !name.hasPrefix(".") && !name.hasPrefix("~")
        && FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }

  private func finding(_ name: String, near nearest: String?) -> Finding {
    let example = nearest ?? "activity/….csv"
    return Finding(
      .warning, .strayTable, ["name": .text(name), "nearest": .text(example)],
      at: Place(file: "\(folder)/\(name)"))
  }
}

extension Finding.Code {
  package static let strayTable: Self = "stray-table"
}
