import Digests
import Findings
import Foundation
import SheetReferences

/// A review as other programs read it; the keys are described in `docs/reviewing.md`.
public struct ReviewData: Encodable, Sendable {
  let format = 1
  let file: String
  let sha256: String?
  let basis: String
  let inventory: String?
  let entityCode: String?
  let year: String?
  let guideline: String?
  let writtenBy: String?
  let reviewedBy: String
  let cells: Int
  let formulas: Int
  let deviations: [Entry]
  let remarks: [Remark]

  /// One deviation.
  struct Entry: Encodable, Sendable {
    let rule: String
    let severity: String
    let sheet: String
    let cell: String?
    let subject: String
    let filed: String
    let expected: String
    let filedFormula: String?
    let expectedFormula: String?
    let fact: String
    let remedy: String
  }

  /// One thing found beside the deviations.
  struct Remark: Encodable, Sendable {
    let code: String
    let severity: String
    let fact: String
    let remedy: String
  }

  /// Takes over a review with its words.
  public init(_ report: ReviewReport) {
    let (review, record) = (report.review, report.review.record)
    file = review.fileName
    sha256 = review.digest?.hex
    basis = review.basis.rawValue
    inventory = record?.inventory
    entityCode = record?.entityCode
    year = record?.year
    guideline = record?.guideline
    writtenBy = record?.program
    reviewedBy = report.program
    cells = review.cellCount
    formulas = review.formulaCount
    deviations = review.deviations.map { deviation in
      let finding = deviation.finding(in: review.fileName)
      return Entry(
        rule: deviation.rule.rawValue, severity: deviation.rule.severity.rawValue,
        sheet: deviation.sheet, cell: deviation.cell?.a1, subject: deviation.subject,
        filed: deviation.filed, expected: deviation.expected,
        filedFormula: deviation.filedFormula, expectedFormula: deviation.expectedFormula,
        fact: report.words.fact(of: finding, in: report.language),
        remedy: report.words.remedy(of: finding, in: report.language))
    }
    remarks = report.remarks.map { finding in
      Remark(
        code: finding.code.rawValue, severity: finding.severity.rawValue,
        fact: report.words.fact(of: finding, in: report.language),
        remedy: report.words.remedy(of: finding, in: report.language))
    }
  }

  /// The data as JSON, keys in alphabetical order.
  public var json: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) + "\n" }
  }
}
