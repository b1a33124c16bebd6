import Findings
import WorkbookReading

/// One measured reading of a workbook's first sheet: `tanpan-bench read BOOK`.
struct WorkbookBench {
  private let path: String
  private var measured = Measurements()

  init(_ path: String) {
    self.path = path
  }

  /// Prints the measurements; what is wrong with the workbook, if anything.
  mutating func run() -> [Finding] {
    var findings: [Finding] = []
    var (cells, sum, texts) = (0, 0.0, 0)
    measured.time("read") {
      guard let book = WorkbookFile(reading: path, into: &findings), let sheet = book.sheets.first
      else { return }
      _ = book.read(sheet, into: &findings) { cell in
        cells += 1
        switch cell.value {
        case .number(let number): sum += number
        case .text(let text): texts += text.unicodeScalars.count
        default: break
        }
      }
    }
    measured.figures = [
      "cells": Double(cells), "sum": sum, "characters": Double(texts),
      "memory": Measurements.peakMemory,
    ]
    if findings.isEmpty { measured.print() }
    return findings
  }
}
