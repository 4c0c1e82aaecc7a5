// swift-tools-version: 6.2

import PackageDescription

/// What is measured, apart from what is tested: nothing here runs with the tests. See README.md.
let package = Package(
  name: "renkei-benchmarks",
  dependencies: [.package(name: "renkei", path: "..")],
  targets: [
    .executableTarget(
      name: "paths",
      dependencies: [.product(name: "Renkei", package: "renkei")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ])
  ],
  swiftLanguageModes: [.v6]
)
