import Foundation
import Reviews
import SheetReferences
import TestSupport

/// A workbook file with its formulas and the values the file says they have.
struct LoadedWorkbook {
  /// What its cells hold.
  let contents: SheetContents
  /// The value the file says each formula has.
  let cached: [SheetArea: SheetValue]

  /// Reads a file through openpyxl.
  init(reading path: String) throws {
    let run = try Command.run("/usr/bin/python3", ["-c", Self.script, path])
    guard run.status == 0 else { throw LibreOffice.Failure(run.errors) }
    let sheets = try JSONDecoder().decode([Sheet].self, from: Data(run.output.utf8))
    var cached: [SheetArea: SheetValue] = [:]
    contents = SheetContents(
      sheets.map { sheet in
        var cells: [CellReference: SheetContent] = [:]
        for entry in sheet.cells {
          guard let cell = CellReference(entry.at) else { continue }
          cells[cell] = entry.formula.map(SheetContent.formula) ?? .value(entry.value)
          if entry.formula != nil { cached[SheetArea(sheet.name, cell)] = entry.result }
        }
        return (sheet.name, cells)
      })
    self.cached = cached
  }

  private struct Sheet: Decodable {
    let name: String
    let cells: [Entry]
  }

  private struct Entry: Decodable {
    let at: String
    let formula: String?
    let number: Double?
    let text: String?
    let truth: Bool?
    let error: String?

    /// What a formula came to; openpyxl reads a text of no letters as nothing.
    var result: SheetValue { value == .blank ? .text("") : value }

    var value: SheetValue {
      number.map(SheetValue.number) ?? text.map(SheetValue.text)
        ?? truth.map(SheetValue.boolean)
        ?? error.map { .error(SheetFault(rawValue: $0)) } ?? .blank
    }
  }

  private static let script = """
    import json, sys, openpyxl
    formulas = openpyxl.load_workbook(sys.argv[1])
    values = openpyxl.load_workbook(sys.argv[1], data_only=True)
    def entry(cell, cached):
        kind = {"n": "number", "s": "text", "str": "text", "b": "truth", "e": "error"}
        found = {"at": cell.coordinate}
        if cell.data_type == "f":
            found["formula"] = cell.value
        if cached.value is not None:
            found[kind[cached.data_type]] = cached.value
        return found
    json.dump([{"name": sheet.title, "cells": [
        entry(cell, values[sheet.title][cell.coordinate])
        for row in sheet.iter_rows() for cell in row if cell.value is not None]}
        for sheet in formulas], sys.stdout)
    """
}
