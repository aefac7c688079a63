// swift-tools-version: 6.1
import PackageDescription

// Each room of the house is a target that knows only the rooms before it;
// the compiler holds the order.
let package = Package(
  name: "disclosures",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Disclosures", targets: ["Disclosures"]),
    .executable(name: "disclose", targets: ["disclose"]),
    .executable(name: "disclosure-bench", targets: ["disclosure-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .target(name: "YAMLReader", dependencies: ["CLibYAML"]),
    .target(name: "Diagnostics"),
    .target(name: "Files", dependencies: ["Diagnostics"]),
    .target(name: "Registry", dependencies: ["YAMLReader", "Diagnostics", "Files"]),
    .target(name: "FlowAlgebra", dependencies: ["Registry"]),
    .target(name: "Words", dependencies: ["Registry", "Diagnostics"]),
    .target(name: "Validation", dependencies: ["FlowAlgebra", "Registry", "Words", "Diagnostics"]),
    .target(
      name: "Queries", dependencies: ["FlowAlgebra", "Registry", "Words", "Diagnostics"]),
    .target(
      name: "Statement",
      dependencies: ["Queries", "FlowAlgebra", "Registry", "Words", "Diagnostics", "Files"]),
    .target(
      name: "PublishedText",
      dependencies: ["Statement", "Queries", "Registry", "Words", "Diagnostics"]),
    .target(
      name: "Pictures",
      dependencies: ["Queries", "Statement", "FlowAlgebra", "Registry", "Diagnostics"]),
    .target(
      name: "Changes",
      dependencies: [
        "Statement", "Queries", "Validation", "FlowAlgebra", "Registry", "Diagnostics",
      ]),
    .target(
      name: "Rewriting",
      dependencies: ["Validation", "Registry", "YAMLReader", "Diagnostics", "Files"]),
    .target(name: "Interchange", dependencies: ["Registry", "Diagnostics"]),
    .target(
      name: "Disclosures",
      dependencies: [
        "Diagnostics", "Registry", "FlowAlgebra", "Validation", "Queries", "Statement",
        "PublishedText", "Pictures", "Changes", "Rewriting", "Interchange",
      ]
    ),
    .executableTarget(
      name: "disclose",
      dependencies: [
        "Disclosures", "Diagnostics", "Files", "Registry", "FlowAlgebra", "Validation", "Queries",
        "Statement", "PublishedText", "Pictures", "Changes", "Rewriting", "Interchange",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(
      name: "disclosure-bench",
      dependencies: [
        "CLibYAML", "SeededRegistry", "TestSupport", "Diagnostics", "Registry", "FlowAlgebra",
        "Validation", "Queries", "Statement",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .target(
      name: "SeededRegistry", dependencies: ["Diagnostics", "TestSupport"],
      path: "Tests/SeededRegistry"),
    .target(
      name: "Fuzzing",
      dependencies: [
        "YAMLReader", "Diagnostics", "Registry", "FlowAlgebra", "Validation", "Queries",
        "Statement", "Pictures", "Rewriting",
      ],
      path: "Tests/Fuzzing"),
    .testTarget(
      name: "FuzzingTests",
      dependencies: [
        "Fuzzing", "Pictures", "Rewriting", "Statement", "Queries", "Validation", "FlowAlgebra",
        "Registry", "YAMLReader", "Diagnostics",
      ],
      exclude: ["Corpus"]),
    .testTarget(name: "YAMLReaderTests", dependencies: ["YAMLReader", "TestSupport"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "Diagnostics", "TestSupport"]),
    .testTarget(name: "RegistryTests", dependencies: ["Registry", "TestSupport"]),
    .testTarget(name: "WordsTests", dependencies: ["Words", "Registry"]),
    .testTarget(
      name: "FlowAlgebraTests",
      dependencies: ["FlowAlgebra", "Registry", "Diagnostics", "TestSupport"]),
    .testTarget(
      name: "ValidationTests",
      dependencies: ["Validation", "Registry", "Diagnostics", "YAMLReader", "TestSupport"]),
    .testTarget(
      name: "QueriesTests",
      dependencies: [
        "Changes", "Statement", "Queries", "Validation", "FlowAlgebra", "Registry", "Diagnostics",
        "TestSupport",
      ]),
    .testTarget(
      name: "StatementTests",
      dependencies: [
        "Statement", "Queries", "Registry", "FlowAlgebra", "Diagnostics", "TestSupport",
      ]),
    .testTarget(
      name: "PublishedTextTests",
      dependencies: [
        "PublishedText", "Statement", "Registry", "Diagnostics", "TestSupport",
      ]),
    .testTarget(
      name: "PicturesTests",
      dependencies: ["Pictures", "Queries", "FlowAlgebra", "Registry", "Diagnostics"]),
    .testTarget(
      name: "ChangesTests",
      dependencies: [
        "Changes", "Queries", "FlowAlgebra", "Registry", "Diagnostics", "TestSupport",
      ]),
    .testTarget(name: "InterchangeTests", dependencies: ["Interchange", "Registry"]),
    .testTarget(
      name: "RewritingTests",
      dependencies: [
        "Rewriting", "Validation", "FlowAlgebra", "Registry", "YAMLReader", "Diagnostics",
        "TestSupport",
      ]),
    .testTarget(
      name: "CommandLineTests", dependencies: ["disclose", "TestSupport"], exclude: ["Cases"]),
  ]
)
