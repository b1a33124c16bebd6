public import Findings
import SheetReferences

/// Writes remarks into a copy of a workbook: as notes on coloured cells, and as a list.
///
///     let remark = Remark(
///       .error, sheet: "能源购进", cell: CellReference("C17"),
///       fact: "没有名为“原媒”的燃料", remedy: "改为“原煤”")
///     let findings = WorkbookAnnotator.annotate(
///       "填报表.xlsx", with: [remark], listing: listing, to: "填报表-批注.xlsx")
///
/// Only the parts that change are unpacked, and in them only the bytes that change are touched:
/// drop-downs, protection, charts and whatever else the workbook has stay as they were. What an
/// earlier round wrote goes: its notes, its colours, its list.
public enum WorkbookAnnotator {
  /// Annotates the workbook at `path`, writing the copy to `output`.
  ///
  /// The copy appears when it is whole, or not at all; what prevents it is a finding. The same
  /// workbook with the same remarks gives the same bytes.
  public static func annotate(
    _ path: String, with remarks: [Remark], listing: RemarkListing, to output: String
  ) -> [Finding] {
    do throws(AnnotationFault) {
      var work = try AnnotationWork(path, remarks, listing)
      let uncoloured = try work.perform()
      try work.write(to: output)
      guard uncoloured > 0 else { return [] }
      let count = ["count": Finding.Argument.count(uncoloured)]
      return [Finding(.warning, .uncolouredCells, count, at: Place(file: output))]
    } catch {
      return [error.finding(in: error.code == .unwritableCopy ? output : path)]
    }
  }
}
