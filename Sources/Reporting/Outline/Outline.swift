public import Documents
public import Findings

/// What a report has: its sheets, documents, sections, tables, columns and charts, as declared.
public struct Outline: Sendable {
  /// Its id: the name of its folder.
  public let id: String
  /// Its name.
  public let name: LocalizedText
  /// The workbook's file name; `{id}` stands for the inventory's.
  public let workbook: String
  /// The workbook's sheets.
  public let sheets: [Part]
  /// The documents.
  public let documents: [TextOutline]
  /// The charts, by id.
  public let charts: [String: ChartOutline]
  /// The folder it was read from.
  public let folder: String
  /// The file that the inventory and its account are written to for other programs, if any; `{id}`
  /// stands for the inventory's.
  public let exchange: String?
  /// The report beside it whose prose is used where it has none of its own.
  public let prose: String?

  /// A document of a report.
  public struct TextOutline: Sendable {
    /// The files it is written as.
    public let files: [File]
    /// The sections.
    public let sections: [Part]

    /// A file and how it is written.
    public struct File: Sendable {
      /// The file name.
      public let name: String
      /// How it is written.
      public let format: Publication.Format
    }
  }

  /// A sheet or section.
  public struct Part: Sendable {
    /// Its name or heading; `nil` for one that takes it from what it repeats over.
    public let name: LocalizedText?
    /// How deep the heading is.
    public let level: Int
    /// Whether there is one for each method with lines.
    public let isPerMethod: Bool
    /// Limits the methods it repeats over to some approaches; empty for all.
    public let approaches: [String]
    /// The category it is about, and to which it limits the methods it repeats over.
    public let sector: String?
    /// Whether it lists the sheets of the workbook.
    public let isContents: Bool
    /// The prose template, by its name without language and extension.
    public let prose: String?
    /// The tables, in order.
    public let tables: [TablePart]
    /// The charts, in order.
    public let charts: [String]
    /// How many of the largest lines are shown with numbers put in.
    public let explained: Int
    /// How the sheet lies.
    public let orientation: SheetPlan.Orientation
    /// Whether the sheet's computed cells are locked.
    public let isProtected: Bool
    /// Whether its name is printed above what it holds.
    public let isTitled: Bool
    /// Whether each of its tables has a sheet of its own, on every page of which its head is printed.
    public let isApart: Bool
    /// Up to how many lines methods of one sector share a sheet, for a page each would be mostly empty;
    /// zero where every method has its own.
    public let sharesUpTo: Int
    /// Where it is declared.
    public let place: Place
  }

  /// A table in a part, with the columns and rows it shows.
  public struct TablePart: Sendable {
    /// The table's id.
    public let id: String
    /// What it is called here, instead of its own title.
    public let title: LocalizedText?
    /// The columns shown, in order; empty for all.
    public let columns: [String]
    /// The column without which the table is not shown; `nil` where it always is.
    public let required: String?
    /// How many rows are shown at most, totals always; `nil` for all.
    public let rows: Int?
    /// Where it is declared.
    public let place: Place
  }

  /// A chart over the columns of a table.
  public struct ChartOutline: Sendable {
    /// Its id.
    public let id: String
    /// Its kind.
    public let kind: Chart.Kind
    /// Its title.
    public let title: LocalizedText
    /// The table.
    public let table: String
    /// The column of categories.
    public let categories: String
    /// The columns of values; those the table lacks are left out.
    public let series: [String]
    /// Where it is declared.
    public let place: Place
  }
}
