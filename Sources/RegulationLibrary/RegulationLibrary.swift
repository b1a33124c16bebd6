public import Locations

/// The regulation that ships with the program: guidelines, factors, categories, gases, sources.
public enum RegulationLibrary {
  /// Where it is on this machine.
  public static let folder = DataFolder(
    "regulations", inSourceTree: "Sources/RegulationLibrary")
}
