import Foundation
import Reviews
import TestSupport

/// Copies of the examples' reports, each tampered with in one way.
///
/// Every kind goes through one program in one example, the next kind through another; with
/// `TANPAN_PLANTS` set, as `make tampering` does, through every program in every example.
final class PlantedWorkbooks: Sendable {
  /// A copy, and what was done to it.
  struct Copy: Sendable {
    let example: String
    let program: Program
    let plant: Plant
    let path: String
  }

  /// The copies that there are.
  let copies: [Copy]
  private let room: TemporaryFolder

  /// All of them, made once.
  static func once() throws -> PlantedWorkbooks { try all.get() }

  private static let all = Result { try PlantedWorkbooks() }

  private init() throws {
    let room = try TemporaryFolder()
    self.room = room
    copies = try ReportedExample.names.enumerated().flatMap { turn, name in
      let plants = try ReportedExample.shared(name).plants()
      return Program.allCases.enumerated().flatMap { place, program in
        // The last copy shows whether LibreOffice undid what it did.
        (Self.chosen(plants, turn: turn * Program.allCases.count + place, program) + [.untouched])
          .enumerated().map { index, plant in
            Copy(
              example: name, program: program, plant: plant,
              path: "\(room.path)/\(name)-\(program)-\(index).xlsx")
          }
      }
    }
    for program in Program.allCases { try make(by: program) }
  }

  /// What goes through a program in an example.
  private static func chosen(_ plants: [Plant], turn: Int, _ program: Program) -> [Plant] {
    let possible = plants.filter { $0.programs.contains(program) }
    guard ProcessInfo.processInfo.environment["TANPAN_PLANTS"] == nil else { return possible }
    let turns = ReportedExample.names.count * Program.allCases.count
    return possible.filter { plant in
      plant.programs.count < Program.allCases.count
        || plants.firstIndex { $0.kind == plant.kind }.map { $0 % turns } == turn
    }
  }

  private func make(by program: Program) throws {
    let jobs = try ReportedExample.names.map { name in
      Program.Job(
        path: try ReportedExample.shared(name).path,
        plants: copies.filter { $0.example == name && $0.program == program }
          .map { Program.Job.Copy(output: $0.path, deeds: $0.plant.deeds) })
    }
    try program.make(jobs)
  }
}
