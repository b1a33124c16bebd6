import Foundation
import TestSupport
import Testing

/// A program that changes workbooks, and the script that makes it do so.
enum Program: String, CaseIterable, Sendable {
  case openpyxl = "plant_openpyxl.py"
  case office = "plant_office.py"

  /// A workbook, and the copies to be made of it.
  struct Job: Encodable {
    let path: String
    let plants: [Copy]

    /// A copy, and what is done to it.
    struct Copy: Encodable {
      let output: String
      let deeds: [Deed]
    }
  }

  /// Makes copies of workbooks in one run.
  func make(_ jobs: [Job]) throws {
    let input = String(decoding: try JSONEncoder().encode(jobs), as: UTF8.self)
    let run = try Command.run(
      "/usr/bin/python3", [Repository.path("Scripts/lo/\(rawValue)")],
      environment: ["PYTHONDONTWRITEBYTECODE": "1"], input: input, timeout: 1500)
    try #require(run.status == 0, "\(run.errors)")
  }
}
