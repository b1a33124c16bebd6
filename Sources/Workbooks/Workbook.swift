import CXLSXWriter
import Foundation
import SheetReferences

/// A workbook being written to a file.
///
///     let book = try Workbook(path: "report.xlsx")
///     let head = try book.format(CellFormat { $0.bold = true })
///     let sheet = try book.addSheet(named: "汇总")
///     try sheet.write("排放量", at: CellReference(row: 0, column: 0), head)
///     try book.close()
///
/// Nothing is on disk before `close()`, which can be called once; a workbook dropped without it
/// leaves no file. A workbook and its sheets belong to one task at a time. Everything a caller
/// can get wrong is refused with a `WorkbookError` before the library sees it.
public final class Workbook {
  /// Where the file will be.
  public let path: String
  /// How it is made.
  public let options: WorkbookOptions
  /// The names of its sheets, in order.
  public private(set) var sheetNames: [String] = []

  /// The library's workbook; `nil` once closed.
  var handle: UnsafeMutablePointer<lxw_workbook>?
  /// The number that tells its formats from those of other workbooks.
  let serial = LibraryLock.nextSerial()
  var properties = DocumentProperties()
  var propertyNames: Set<String> = []
  var formats: [CellFormat: Format] = [:]
  var definedNames: Set<String> = []
  var worksheets: [UnsafeMutablePointer<lxw_worksheet>] = []
  var hiddenSheets: Set<Int> = []
  var activeSheet: Int?
  var charts: [UnsafeMutablePointer<lxw_chart>] = []
  var choices = ChoiceLists()
  private var takenNames: Set<String> = []

  /// Begins a workbook; the file is made when it is closed.
  public init(
    path: String, options: WorkbookOptions = WorkbookOptions()
  ) throws(WorkbookError) {
    guard options.hasWritableTime else { throw .creationTime(options.created) }
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw .fileNotWritable(path: path, code: ENOENT)
    }
    self.path = path
    self.options = options
    handle = LibraryLock.held { Workbook.begin(path, options) }
    guard handle != nil else { throw .library(LibraryFailure(LXW_ERROR_MEMORY_MALLOC_FAILED)) }
    try writeProperties()
  }

  deinit {
    if let handle { abandon(handle) }
  }

  private static func begin(
    _ path: String, _ options: WorkbookOptions
  ) -> UnsafeMutablePointer<lxw_workbook>? {
    var settings = lxw_workbook_options()
    settings.constant_memory = options.constantMemory ? 1 : 0
    return withCString(options.temporaryFolder) { folder in
      settings.tmpdir = folder
      return workbook_new_opt(path, &settings)
    }
  }

  /// The library's workbook; throws once closed.
  func open() throws(WorkbookError) -> UnsafeMutablePointer<lxw_workbook> {
    guard let handle else { throw .closed }
    return handle
  }
}

extension Workbook {
  /// Adds a sheet after the others.
  public func addSheet(named name: String) throws(WorkbookError) -> Sheet {
    _ = try open()
    try SheetName.check(name, among: takenNames)
    return try makeSheet(named: name)
  }

  /// Adds a sheet whose name is known to be fit.
  func makeSheet(named name: String) throws(WorkbookError) -> Sheet {
    let handle = try open()
    guard let sheet = LibraryLock.held({ workbook_add_worksheet(handle, name) }) else {
      throw .library(LibraryFailure(LXW_ERROR_CREATING_TMPFILE))
    }
    // The library leaves 2023 and AB12 unquoted in print titles and areas.
    free(sheet.pointee.quoted_name)
    sheet.pointee.quoted_name = strdup(CellReference.quoted(name))
    takenNames.insert(SheetName.key(name))
    sheetNames.append(name)
    worksheets.append(sheet)
    return Sheet(name: name, index: worksheets.count - 1, handle: sheet, workbook: self)
  }

  /// Whether a sheet of this name is there, letter case aside.
  func hasSheet(named name: String) -> Bool {
    takenNames.contains(SheetName.key(name))
  }

  /// The library's sheet of exactly this name.
  func worksheet(named name: String) -> UnsafeMutablePointer<lxw_worksheet>? {
    sheetNames.firstIndex(of: name).map { worksheets[$0] }
  }
}
