// swift-tools-version: 6.1
import PackageDescription

/// Every target is compiled the same way: explicit existentials, imports internal unless said.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The library is compiled optimised even in debug builds where `TANPAN_OPTIMISED` is set, as the
/// makefile does for tests and the continuous integration: they take about half the processor time.
let isOptimised = Context.environment["TANPAN_OPTIMISED"].map { !$0.isEmpty } ?? false
let library = settings + (isOptimised ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : [])

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "tanpan",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "tanpan", targets: ["tanpan"]),
    .library(name: "Tanpan", targets: ["Accounting", "Reporting", "Rendering"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // Values that are kept once, however often what holds them is copied; elements each once.
    .target(name: "Sharing", swiftSettings: library),
    // Units in which substances do not cancel, conversions, legal rounding.
    .target(name: "Quantities", swiftSettings: library),
    // What is wrong, where, and what to do about it; words in two languages.
    .target(name: "Findings", swiftSettings: library),
    // Bytes become checked text, tables, trees and numbers, each with its place.
    .target(name: "Parsing", dependencies: ["Findings", yams], swiftSettings: library),
    // The expression tree, its parser and its readings.
    .target(name: "Formulas", dependencies: ["Quantities"], swiftSettings: library),
    // Guidelines, methods, dated factors, category trees, GWP sets, legal sources.
    .target(
      name: "Regulations", dependencies: ["Quantities", "Findings", "Parsing", "Formulas"],
      swiftSettings: library),
    // Statutory forms as data: tables, carriers of energy, rules.
    .target(
      name: "StatutoryForms",
      dependencies: ["Quantities", "Findings", "Parsing", "Formulas", "Regulations"],
      swiftSettings: library),
    // What an entity declares; knows no regulation.
    .target(
      name: "Inventories", dependencies: ["Quantities", "Findings", "Parsing", "Locations"],
      swiftSettings: library),
    // What a unit states on a statutory form, and what follows from it.
    .target(
      name: "Filings",
      dependencies: [
        "Quantities", "Findings", "Parsing", "Formulas", "Regulations", "Inventories",
        "StatutoryForms", "Accounting", "Sharing",
      ],
      swiftSettings: library),
    // Selects values, binds formulas, adds up.
    .target(
      name: "Accounting",
      dependencies: [
        "Quantities", "Findings", "Parsing", "Formulas", "Regulations", "Inventories", "Sharing",
      ],
      swiftSettings: library),
    // How sure an account is: propagation, sampling, key categories.
    .target(
      name: "Uncertainties",
      dependencies: [
        "Quantities", "Findings", "Formulas", "Regulations", "Inventories", "Accounting",
        "Digests",
      ],
      swiftSettings: library),
    // The neutral document: sections, typed tables, charts; no format, no regulation.
    .target(name: "Documents", dependencies: ["Quantities"], swiftSettings: library),
    // The account as a document, as a report's outline declares it.
    .target(
      name: "Reporting",
      dependencies: [
        "Quantities", "Findings", "Parsing", "Formulas", "Regulations", "Inventories",
        "Accounting", "Uncertainties", "Documents", "Rendering", "Sharing",
      ],
      swiftSettings: library),
    // Debian's libxlsxwriter.
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev", "zlib1g-dev"])]),
    // Cells and ranges of a sheet by their letters and numbers.
    .target(name: "SheetReferences", swiftSettings: library),
    // The one module that knows libxlsxwriter.
    .target(
      name: "Workbooks", dependencies: ["CXLSXWriter", "SheetReferences"], swiftSettings: library),
    // Debian's minizip, expat and OpenSSL.
    .systemLibrary(
      name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // Whether two files are one: SHA-256.
    .target(name: "Digests", dependencies: ["CCrypto"], swiftSettings: library),
    // Workbooks of any program, read cell by cell: the one module that knows minizip and expat.
    .target(
      name: "WorkbookReading",
      dependencies: ["CMinizip", "CExpat", "SheetReferences", "Findings"], swiftSettings: library),
    // A copy of a workbook with remarks on its cells, all else as it was.
    .target(
      name: "Annotations",
      dependencies: ["CMinizip", "CExpat", "SheetReferences", "Findings"],
      swiftSettings: library),
    // Document → plain text, Markdown, SVG, workbook.
    .target(
      name: "Rendering",
      dependencies: [
        "Documents", "Findings", "SheetReferences", "Workbooks", "Sharing", mustache, "Locations",
      ],
      swiftSettings: library),
    // A filing as its workbook and its texts.
    .target(
      name: "FilingReports",
      dependencies: [
        "Quantities", "Findings", "Formulas", "Regulations", "StatutoryForms", "Filings",
        "Documents", "Sharing",
      ],
      swiftSettings: library),
    // Tables as sheets to fill in, and filled sheets as tables.
    .target(
      name: "Forms",
      dependencies: [
        "Quantities", "Findings", "Parsing", "Formulas", "Regulations", "Inventories",
        "SheetReferences", "Workbooks", "WorkbookReading", "Digests", "Rendering", "Locations",
        "Sharing",
      ],
      swiftSettings: library),
    // A filled workbook of a statutory form, read back into an inventory.
    .target(
      name: "FilingImports",
      dependencies: [
        "Findings", "Parsing", "Inventories", "StatutoryForms", "Filings", "FilingReports",
        "Documents", "Forms", "WorkbookReading", "Digests",
      ],
      swiftSettings: library),
    // What changed between two accounts, and why.
    .target(
      name: "Comparisons",
      dependencies: [
        "Quantities", "Findings", "Parsing", "Formulas", "Regulations", "Inventories",
        "Accounting", "Documents",
      ],
      swiftSettings: library),
    // A filed year with the values it used, and what has changed since.
    .target(
      name: "Freezing",
      dependencies: [
        "Quantities", "Findings", "Parsing", "Formulas", "Regulations", "Inventories",
        "Accounting", "Comparisons", "Digests",
      ],
      swiftSettings: library),
    // A returned workbook against what it should be, cell by cell.
    .target(
      name: "Reviews",
      dependencies: [
        "Findings", "Parsing", "Inventories", "Documents", "Rendering", "SheetReferences",
        "WorkbookReading", "Digests",
      ],
      swiftSettings: library),
    // Inventory and account as records: JSON, CSV, and back.
    .target(
      name: "Exchanging",
      dependencies: [
        "Quantities", "Findings", "Parsing", "Formulas", "Regulations", "Inventories",
        "Accounting", "Uncertainties", "Locations",
      ],
      swiftSettings: library),
    // Several years of one entity: trends, and why they differ.
    .target(
      name: "Series",
      dependencies: [
        "Findings", "Formulas", "Regulations", "Inventories", "Accounting", "Comparisons",
        "Freezing", "Documents",
      ],
      swiftSettings: library),
    // A district's statistics held against what its units filed, tonne by tonne.
    .target(
      name: "Reconciliation",
      dependencies: [
        "Quantities", "Findings", "Formulas", "Regulations", "Inventories", "Accounting",
        "Documents",
      ],
      swiftSettings: library),
    // Where files and the data folders are on this machine.
    .target(name: "Locations", swiftSettings: library),
    // Regulation as data; no code but its one accessor.
    .target(
      name: "RegulationLibrary", dependencies: ["Locations"],
      exclude: [
        "README.md", "Guidelines", "Factors", "Forms", "Categories", "Gases", "Fuels",
        "Placements", "Sources", "Checks",
      ],
      swiftSettings: library),
    // Report outlines, texts and the message catalogue; no code but its one accessor.
    .target(
      name: "Templates", dependencies: ["Locations", "Findings", "Parsing"],
      swiftSettings: library),
    // The command line: parse, load, one library call, print.
    .executableTarget(
      name: "tanpan",
      dependencies: [
        "Findings", "Parsing", "Regulations", "Inventories", "Accounting", "Documents",
        "Reporting", "Rendering", "Locations", "RegulationLibrary", "Templates",
        "WorkbookReading", "Annotations", "Forms", "Comparisons", "Freezing", "Reviews",
        "Exchanging", "Series", "Uncertainties", "Reconciliation", "Filings", "FilingReports",
        "FilingImports", arguments,
      ],
      swiftSettings: library),

    // Measures, and damages inputs at random: `make bench`, `make fuzz`.
    .executableTarget(
      name: "tanpan-bench",
      dependencies: [
        "Accounting", "Documents", "Findings", "Formulas", "Inventories", "Quantities",
        "Regulations", "Rendering", "Uncertainties", "WorkbookReading",
      ],
      path: "Benchmarks/Sources/tanpan-bench", swiftSettings: library),
    .executableTarget(
      name: "tanpan-fuzz",
      dependencies: [
        "Findings", "Formulas", "Inventories", "Parsing", "Quantities", "Regulations",
        "WorkbookReading", "TestSupport",
      ],
      path: "Benchmarks/Sources/tanpan-fuzz", swiftSettings: library),

    // Snapshots, folders that vanish, the repository's own paths.
    .target(
      name: "TestSupport", dependencies: ["CMinizip"], path: "Tests/TestSupport",
      swiftSettings: library),
    // What tests of several modules read of the library, once.
    .target(
      name: "InventorySupport",
      dependencies: ["Accounting", "Inventories", "Regulations", "Findings", "TestSupport"],
      path: "Tests/InventorySupport", swiftSettings: library),
    .testTarget(
      name: "QuantitiesTests", dependencies: ["Quantities", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "FindingsTests", dependencies: ["Findings", "Templates", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ParsingTests", dependencies: ["Parsing", "Findings", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "FormulasTests", dependencies: ["Formulas", "Quantities", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "RegulationsTests",
      dependencies: [
        "Regulations", "RegulationLibrary", "Findings", "Formulas", "Quantities", "Parsing",
        "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "InventoriesTests",
      dependencies: ["Inventories", "Findings", "Parsing", "Quantities", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "AccountingTests",
      dependencies: [
        "Accounting", "Regulations", "RegulationLibrary", "Inventories", "Findings", "Formulas",
        "Quantities", "Parsing", "InventorySupport", "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "DocumentsTests",
      dependencies: ["Documents", "Findings", "Quantities", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "Rendering", "Accounting", "Regulations", "RegulationLibrary", "Inventories",
        "Documents", "Findings", "Parsing", "Templates", "InventorySupport", "TestSupport",
      ],
      exclude: ["__Snapshots__"], swiftSettings: settings),
    .testTarget(
      name: "SheetReferencesTests", dependencies: ["SheetReferences"], swiftSettings: settings),
    .testTarget(
      name: "WorkbooksTests", dependencies: ["Workbooks", "SheetReferences", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "WorkbookReadingTests",
      dependencies: [
        "WorkbookReading", "Workbooks", "SheetReferences", "Findings", "Templates", "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "AnnotationsTests",
      dependencies: [
        "Annotations", "WorkbookReading", "Workbooks", "SheetReferences", "Findings", "TestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "FormsTests",
      dependencies: [
        "Forms", "Accounting", "Inventories", "Regulations", "RegulationLibrary", "Rendering",
        "WorkbookReading", "Workbooks", "SheetReferences", "Annotations", "Digests", "Findings",
        "Parsing", "Templates",
        "InventorySupport", "TestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "ComparisonsTests",
      dependencies: [
        "Comparisons", "Accounting", "Regulations", "RegulationLibrary", "Inventories", "Findings",
        "Parsing", "InventorySupport", "TestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "FreezingTests",
      dependencies: [
        "Freezing", "Comparisons", "Accounting", "Regulations", "RegulationLibrary", "Inventories",
        "Findings", "Formulas", "Parsing", "Quantities", "Templates", "InventorySupport",
        "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "UncertaintiesTests",
      dependencies: [
        "Uncertainties", "Accounting", "Regulations", "RegulationLibrary", "Inventories",
        "Findings", "Formulas", "Parsing", "Quantities", "InventorySupport", "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "ExchangingTests",
      dependencies: [
        "Exchanging", "Accounting", "Regulations", "RegulationLibrary", "Inventories", "Findings",
        "Locations", "Parsing", "Templates", "InventorySupport", "TestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "SeriesTests",
      dependencies: [
        "Series", "Freezing", "Comparisons", "Accounting", "Regulations", "RegulationLibrary",
        "Inventories", "Documents", "Findings", "Templates", "InventorySupport", "TestSupport",
      ], exclude: ["Fixtures"],
      swiftSettings: settings),
    .testTarget(
      name: "ReconciliationTests",
      dependencies: [
        "Reconciliation", "Accounting", "Regulations", "RegulationLibrary", "Inventories",
        "Documents", "Rendering", "Findings", "Templates", "InventorySupport", "TestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "StatutoryFormsTests",
      dependencies: ["StatutoryForms", "Regulations", "Findings", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "FilingsTests",
      dependencies: [
        "Filings", "FilingReports", "StatutoryForms", "Accounting", "Inventories", "Regulations",
        "Documents", "Findings", "Templates", "InventorySupport", "TestSupport",
      ], exclude: ["Fixtures", "Oracle"], swiftSettings: settings),
    .testTarget(
      name: "ReviewsTests",
      dependencies: [
        "Reviews", "Accounting", "Regulations", "RegulationLibrary", "Inventories", "Reporting",
        "Rendering", "Documents", "WorkbookReading", "Workbooks", "SheetReferences", "Digests",
        "Findings", "Parsing", "Templates", "InventorySupport", "TestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Rendering", "Documents", "Findings", "SheetReferences", "Workbooks", "TestSupport",
      ],
      exclude: ["__Snapshots__"], swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["tanpan", "Findings", "Parsing", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
