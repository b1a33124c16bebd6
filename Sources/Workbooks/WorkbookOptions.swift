/// How a workbook is made.
public struct WorkbookOptions: Hashable, Sendable {
  /// Whether rows are written to disk as they come, so that memory does not grow.
  ///
  /// Rows must then be written in order, each row's height before its cells; cells merge within
  /// one row only; charts carry no cached figures.
  public var constantMemory: Bool
  /// When the workbook says it was made, in seconds since 1970.
  ///
  /// The clock is never asked, so that the same calls give the same bytes.
  public var created: Int
  /// The folder for temporary files; `nil` is the system's.
  public var temporaryFolder: String?

  /// 1 January 1980, which the entries of every such archive carry anyway.
  public static let archiveEpoch = 315_532_800

  /// Options; left alone they are right for a report.
  public init(
    constantMemory: Bool = false, created: Int = Self.archiveEpoch, temporaryFolder: String? = nil
  ) {
    self.constantMemory = constantMemory
    self.created = created
    self.temporaryFolder = temporaryFolder
  }

  /// The library's reading of `created`, for which 0 would mean "now".
  var libraryTime: Int { max(created, 1) }

  /// Whether `created` can be written with a year of four digits.
  var hasWritableTime: Bool { (0...253_402_300_799).contains(created) }
}
