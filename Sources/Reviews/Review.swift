public import Digests
import Foundation
public import Rendering
import WorkbookReading

/// What became of a workbook on its way: everything that differs from what it should be.
public struct Review: Sendable {
  /// The returned workbook.
  public let file: String
  /// The returned workbook's digest.
  public let digest: SHA256?
  /// What it was held against.
  public let basis: Basis
  /// What it says it was made from.
  public let record: WorkbookRecord?
  /// What differs, sheet by sheet.
  public let deviations: [Deviation]
  /// How many cells were held against those expected.
  public let cellCount: Int
  /// How many of them have formulas, each computed anew.
  public let formulaCount: Int

  /// Holds a returned workbook against the one expected.
  ///
  /// - Parameters:
  ///   - found: the returned workbook.
  ///   - expected: the workbook written anew from the inputs.
  ///   - placed: what the cells of the workbook expected are.
  ///   - record: what the returned workbook says it was made from.
  ///   - basis: where the inputs came from.
  public init(
    of found: ReviewedWorkbook, against expected: ReviewedWorkbook, placed: [PlacedCell],
    record: WorkbookRecord?, basis: Basis = .record
  ) {
    file = found.path
    digest = FileManager.default.contents(atPath: found.path).flatMap { SHA256(of: $0) }
    self.basis = basis
    self.record = record
    deviations = WorkbookComparison(expected: expected, found: found, placed: placed).deviations
    let cells = expected.sheets.filter { $0.entry.name != WorkbookRecord.sheetName }
      .flatMap { $0.cells.values }
    cellCount = cells.count
    formulaCount = cells.count { $0.formula != nil }
  }

  /// What a workbook is held against.
  public enum Basis: String, Sendable {
    /// What it carries itself.
    case record
    /// The inventory.
    case inventory
  }

  /// Whether the workbook is not what it should be.
  public var hasDeviations: Bool { !deviations.isEmpty }

  /// What was done, apart from numbers that only follow from it.
  public var causes: [Deviation] { deviations.filter { $0.rule != .follows } }

  /// The numbers that follow from what was done.
  public var consequences: [Deviation] { deviations.filter { $0.rule == .follows } }
}
