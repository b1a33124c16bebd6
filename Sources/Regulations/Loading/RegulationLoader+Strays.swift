import Findings

/// What an overlay holds that nothing reads, most often because its name is mistyped; the value it
/// was to replace would stay in force without a word.
extension RegulationLoader {
  /// Factor sets of overlays that the library does not have and no method in use asks for.
  mutating func findUnaskedOverlays() -> [Finding] {
    factorFiles.values.flatMap { files -> [RegulationFile] in
      files.allSatisfy(\.isOverlay) ? files : []
    }
    .filter { regulation.factorSets[$0.id] == nil }
    .sorted { $0.path < $1.path }
    .map { file in
      let known = regulation.knownFactorSets.filter { $0 != file.id }
      return stray(file.id, near: NearestName.of(file.id, among: known), at: file.path)
    }
  }

  /// Folders and files at the top of overlays that no library has.
  var strayOverlays: [Finding] {
    folders.overlayEntries.filter { !Self.layout.contains($0.name) }.map { entry in
      stray(entry.name, near: NearestName.of(entry.name, among: Self.layout), at: entry.path)
    }
  }

  private func stray(_ name: String, near nearest: String?, at path: String) -> Finding {
    let arguments: [String: Finding.Argument] = [
      "name": .text(name), "nearest": .text(nearest ?? "—"),
    ]
    return Finding(.warning, .strayOverlay, arguments, at: Place(file: path))
  }

  /// What stands at the top of a library.
  private static let layout = [
    "Categories", "Checks", "Factors", "Forms", "Fuels", "Gases", "Guidelines", "Placements",
    "Sources",
  ]
}

extension Finding.Code {
  static let strayOverlay: Self = "stray-overlay"
}
