public import Findings
import Parsing

/// Reads regulation, only as much as is asked for, and collects what is wrong with it.
public struct RegulationLoader {
  let folders: RegulationFolders
  var regulation = Regulation()
  var findings: [Finding] = []
  /// The files of each factor set; the folders are walked once, which takes longer than reading.
  lazy var factorFiles = Dictionary(grouping: folders.files(below: "Factors"), by: \.id)

  /// Reads from these folders.
  public init(_ folders: RegulationFolders) {
    self.folders = folders
  }

  /// What an account under `guideline` needs, with single methods switched on beside its own.
  ///
  /// Unknown guidelines and methods are left out: who asks compares with what came.
  public mutating func load(
    guideline: String, extraMethods: [String] = [], constants: [String] = []
  ) -> (Regulation, [Finding]) {
    loadCommon()
    // Of one that nobody knows only that is to be told, not what others lack without it.
    guard folders.guidelines.contains(guideline) else { return (regulation, findings) }
    loadGuideline(guideline)
    loadOthers(
      having: (regulation.guidelines[guideline]?.methods ?? []) + extraMethods,
      under: regulation.guidelines[guideline])
    for tree in Set(regulation.guidelines.keys.flatMap(neededTrees)).sorted() { loadTree(tree) }
    placeForeign(extraMethods, under: guideline)
    let wanted = neededConversions(of: guideline)
    loadConversions { wanted.contains($0) }
    for set in neededFactorSets + constants { loadFactorSet(set) }
    findings += findUnaskedOverlays() + strayOverlays
    return (regulation, findings)
  }

  /// Fuels, sources and these factor sets: what a statutory form needs of the library.
  public mutating func load(factorSets: [String]) -> (Regulation, [Finding]) {
    loadCommon()
    for set in factorSets { loadFactorSet(set) }
    return (regulation, findings)
  }

  /// The whole library with its overlays.
  public mutating func loadEverything() -> (Regulation, [Finding]) {
    loadCommon()
    for guideline in folders.guidelines { loadGuideline(guideline) }
    for tree in ids(below: "Categories") where !tree.contains("-to-") { loadTree(tree) }
    loadConversions { _ in true }
    loadPlacements { _ in true }
    for set in ids(below: "Factors") { loadFactorSet(set) }
    findings += strayOverlays
    return (regulation, findings)
  }

  /// The ids of the files below a folder, each once however many overlays have it.
  func ids(below folder: String) -> [String] {
    Set(folders.files(below: folder).map(\.id)).sorted()
  }

  mutating func loadCommon() {
    findings += folders.missingOverlays.map {
      Finding(.error, .missingOverlay, ["folder": .text($0)], at: Place(file: $0))
    }
    let present = folders.present
    findings += present.flatMap { UnreadableFolders(below: $0).findings }
    noteKnown()
    loadSources()
    loadFuels()
    loadSectors()
    loadGWPSets()
    loadGasFamilies()
    loadValueBounds()
  }

  /// Notes what there is besides what is loaded, so that a mistyped name finds what was meant.
  private mutating func noteKnown() {
    regulation.knownGuidelines = folders.guidelines
    regulation.knownMethods = folders.guidelines.flatMap { ids(below: "Guidelines/\($0)/methods") }
    regulation.knownFactorSets = factorFiles.keys.sorted()
  }

  /// Reads the guidelines whose folders have methods that are used beside a guideline's own.
  private mutating func loadOthers(having methods: [String], under own: Guideline?) {
    let missing = Set(methods).subtracting(regulation.methods.keys)
    guard !missing.isEmpty else { return }
    for guideline in folders.guidelines where regulation.guidelines[guideline] == nil {
      let files = folders.files(below: "Guidelines/\(guideline)/methods")
      guard files.contains(where: { missing.contains($0.id) }) else { continue }
      if let own, let other = head(of: guideline), other.isSupplement,
        !fits(other, under: own, having: missing)
      {
        continue
      }
      loadGuideline(guideline)
    }
  }

  private func neededConversions(of guideline: String) -> Set<String> {
    guard let guideline = regulation.guidelines[guideline], let tree = guideline.categories else {
      return []
    }
    return Set(guideline.conversions.map { "\(tree)-to-\($0)" })
  }

  private func neededTrees(of guideline: String) -> [String] {
    guard let guideline = regulation.guidelines[guideline] else { return [] }
    return [guideline.categories].compactMap(\.self) + guideline.conversions
  }

  private var neededFactorSets: [String] {
    let sets = regulation.methods.values.flatMap { $0.formula.variables.flatMap(\.defaults) }
    let ranges = regulation.checkBounds.values.flatMap { $0.impliedFactors?.sets ?? [] }
    return Set(sets + ranges).sorted()
  }

  /// Reads a file's top-level map, hands it over, and makes findings of keys nobody asked for.
  mutating func read(
    _ file: RegulationFile, _ body: (inout YAMLMap, inout [Finding]) -> Void
  ) {
    YAMLDocument.read(file.path, into: &findings) { map, findings in body(&map, &findings) }
  }

  /// Notes that an overlay brought something.
  mutating func note(_ subject: String, replaces: Bool, in file: RegulationFile, at place: Place) {
    guard file.isOverlay else { return }
    regulation.overlays.append(OverlayEntry(subject: subject, replaces: replaces, place: place))
  }

  /// A file's id must be its name, so that a reader finds one by the other.
  static func check(
    _ id: String?, isNameOf file: RegulationFile, at place: Place, into findings: inout [Finding]
  ) {
    guard let id, id != file.id else { return }
    findings.append(
      Finding(.error, .fileNameNotID, ["id": .text(id), "name": .text(file.id)], at: place))
  }
}

extension Finding.Code {
  static let fileNameNotID: Self = "file-name-not-id"
  static let missingOverlay: Self = "missing-overlay"
}
