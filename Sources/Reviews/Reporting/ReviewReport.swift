public import Documents
public import Findings

/// A review as its readers get it: a workbook to conclude in, Markdown, text.
public struct ReviewReport: Sendable {
  let review: Review
  /// What was found beside the deviations: in the record, in the regulation.
  let remarks: [Finding]
  let words: MessageCatalogue
  let language: Language
  let program: String

  /// Brings together what a report of a review is made from.
  public init(
    _ review: Review, remarks: [Finding], words: MessageCatalogue, language: Language,
    program: String
  ) {
    self.review = review
    self.remarks = remarks
    self.words = words
    self.language = language
    self.program = program
  }

  /// The publication: `review.xlsx`, `review.md`, `review.txt`, and a file beside them.
  public func publication(
    with file: Publication.Attachment? = nil, created: Int? = nil
  ) -> Publication {
    let properties = Document.Properties(author: program, createdAt: created)
    let document = Document(
      title: title, subtitle: summary, languageTag: language == .zh ? "zh-CN" : "en",
      properties: properties, sections: sections)
    return Publication(
      id: "review", title: title, properties: properties,
      workbooks: [Publication.Workbook(file: "review.xlsx", sheets: sheets)],
      documents: [
        Publication.Text(file: "review.md", format: .markdown, document: document),
        Publication.Text(file: "review.txt", format: .text, document: document),
      ], attachments: [file].compactMap(\.self))
  }

  /// What was done, after what was found beside it, at its cells of the file; with the numbers
  /// that follow where they are wanted.
  public func findings(in file: String, withConsequences: Bool = false) -> [Finding] {
    let deviations = withConsequences ? review.deviations : review.causes
    return remarks + deviations.map { $0.finding(in: file) }
  }

  /// What was found, in a sentence.
  public var summary: String {
    let causes = review.causes
    let arguments: [String: Finding.Argument] = [
      "cells": .count(review.cellCount), "formulas": .count(review.formulaCount),
      "causes": .count(causes.count), "follows": .count(review.consequences.count),
    ]
    let key = review.hasDeviations ? "review-summary" : "review-summary-clean"
    return label(key, arguments)
  }

  private var title: String {
    label("review-title", ["file": .text(review.fileName)])
  }

  private var sheets: [SheetPlan] {
    [
      SheetPlan(
        name: label("review-sheet-facts"), title: title,
        blocks: [.paragraph(summary), .table(facts)], orientation: .portrait),
      SheetPlan(
        name: label("review-sheet-causes"), blocks: [.table(causes(isForm: true))],
        orientation: .landscape),
    ]
      + (review.consequences.isEmpty
        ? []
        : [
          SheetPlan(
            name: label("review-sheet-follows"), blocks: [.table(consequences)],
            orientation: .landscape)
        ])
      + (remarks.isEmpty
        ? []
        : [
          SheetPlan(
            name: label("review-sheet-remarks"), blocks: [.table(remarkTable)],
            orientation: .landscape)
        ])
  }

  private var sections: [Section] {
    var sections = [section("facts", .table(facts))]
    if !review.causes.isEmpty { sections.append(section("causes", .table(causes(isForm: false)))) }
    if !review.consequences.isEmpty { sections.append(section("follows", .table(consequences))) }
    if !remarks.isEmpty { sections.append(section("remarks", .table(remarkTable))) }
    return sections
  }

  private func section(_ id: String, _ block: Block) -> Section {
    Section(id: id, heading: label("review-sheet-\(id)"), blocks: [block])
  }

  func label(_ key: String, _ arguments: [String: Finding.Argument] = [:]) -> String {
    words.label(key, arguments, in: language)
  }
}

extension Review {
  /// The workbook's name without its folders.
  var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }
}
