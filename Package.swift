// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// A target of the house; what it may import is written in ARCHITECTURE.md and checked by
/// `scripts/check-imports`.
func room(_ name: String, imports: [Target.Dependency] = [], path: String? = nil) -> Target {
  .target(name: name, dependencies: imports, path: path, swiftSettings: settings)
}

/// A test target; its data lies beside it in the folders named.
func tests(
  _ name: String, imports: [Target.Dependency], data: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: imports, exclude: data, swiftSettings: settings)
}

let package = Package(
  name: "renkei",
  products: [
    .library(
      name: "Renkei",
      targets: [
        "Diagnostics", "RuleModel", "RuleLoading", "Scoring", "Tabular", "Returns",
        "BatchScoring", "Reporting",
      ]),
    .executable(name: "renkei", targets: ["renkei"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    room("JSONWriting"),
    room("TextLayout"),
    room("Diagnostics", imports: ["JSONWriting", "TextLayout"]),
    room("YAMLSyntax", imports: ["CLibYAML", "Diagnostics"]),
    room("Tabular", imports: ["CLibZip", "CExpat", "CXlsxWriter", "Diagnostics"]),
    room("RuleModel", imports: ["Diagnostics"]),
    room(
      "RuleLoading",
      imports: [
        "YAMLSyntax", "RuleModel", "Diagnostics", "JSONWriting",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    room("Scoring", imports: ["RuleModel", "Diagnostics"]),
    room(
      "Returns",
      imports: [
        "Tabular", "YAMLSyntax", "Scoring", "RuleModel", "Diagnostics", "JSONWriting", "TextLayout",
      ]),
    room(
      "BatchScoring",
      imports: [
        "Returns", "Tabular", "Scoring", "RuleModel", "Diagnostics", "JSONWriting", "TextLayout",
      ]),
    room(
      "Reporting", imports: ["RuleModel", "Scoring", "Diagnostics", "JSONWriting", "TextLayout"]),
    room(
      "RuleLab",
      imports: [
        "YAMLSyntax", "Returns", "Scoring", "RuleModel", "Diagnostics", "JSONWriting",
      ]),
    .executableTarget(
      name: "renkei",
      dependencies: [
        "Diagnostics", "JSONWriting", "YAMLSyntax", "RuleModel", "RuleLoading",
        "Scoring", "Tabular", "Returns", "BatchScoring", "Reporting", "RuleLab",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    room(
      "TestKit",
      imports: ["Diagnostics", "RuleModel", "Scoring"], path: "Tests/TestKit"),
    tests("JSONWritingTests", imports: ["JSONWriting"]),
    tests("TextLayoutTests", imports: ["TextLayout"]),
    tests("DiagnosticsTests", imports: ["Diagnostics", "JSONWriting"]),
    tests("YAMLSyntaxTests", imports: ["YAMLSyntax", "Diagnostics", "TestKit"]),
    tests("TabularTests", imports: ["Tabular", "Diagnostics", "TestKit"]),
    tests("RuleModelTests", imports: ["RuleModel", "Diagnostics"]),
    tests(
      "RuleLoadingTests",
      imports: [
        "RuleLoading", "RuleModel", "YAMLSyntax", "Diagnostics", "JSONWriting", "TestKit",
      ],
      data: ["Fixtures"]),
    tests(
      "ScoringTests", imports: ["Scoring", "RuleModel", "Diagnostics"]),
    tests(
      "ReturnsTests",
      imports: [
        "Returns", "RuleLoading", "Scoring", "RuleModel", "Tabular", "Diagnostics", "TestKit",
      ],
      data: ["Fixtures"]),
    tests(
      "BatchScoringTests",
      imports: [
        "BatchScoring", "Returns", "RuleLoading", "Scoring", "RuleModel", "Tabular",
        "Diagnostics", "JSONWriting", "TestKit",
      ]),
    tests(
      "ReportingTests",
      imports: [
        "Reporting", "RuleLoading", "Scoring", "RuleModel", "Diagnostics",
        "JSONWriting", "TextLayout", "TestKit",
      ],
      data: ["Fixtures", "Golden"]),
    tests(
      "RuleLabTests",
      imports: [
        "RuleLab", "RuleLoading", "RuleModel", "Diagnostics", "JSONWriting",
      ],
      data: ["Fixtures"]),
    tests(
      "CommandLineTests",
      imports: ["TestKit"], data: ["Overlays", "Scenarios"]),
    tests(
      "PropertyTests",
      imports: [
        "Returns", "RuleLoading", "RuleModel", "Scoring", "Tabular", "Diagnostics", "TestKit",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
