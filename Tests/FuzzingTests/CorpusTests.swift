import Diagnostics
import Foundation
import Registry
import Testing

@testable import Fuzzing

/// What fuzzers came upon, and what they begin with, holds.
@Suite struct CorpusTests {
  struct Sample: CustomTestStringConvertible {
    let target: FuzzTarget
    let url: URL

    var testDescription: String { "\(target.rawValue)/\(url.lastPathComponent)" }
  }

  static let samples: [Sample] = FuzzTarget.allCases.flatMap { target in
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Corpus/\(target.rawValue)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { Sample(target: target, url: folder.appending(path: $0)) }
  }

  @Test(arguments: samples) func nothingIsWrong(_ sample: Sample) throws {
    #expect(sample.target.faults(in: Array(try Data(contentsOf: sample.url))) == [])
  }

  @Test(arguments: FuzzTarget.allCases) func everyTargetHasSamples(_ target: FuzzTarget) {
    #expect(Self.samples.contains { $0.target == target })
    #expect(target.faults(in: target.sample) == [])
  }

  @Test func theTargetsWorkOnARegistryThatIsSound() {
    let file = SourceFile(path: "registry.yaml", bytes: Array(RegistryText.saying("it").utf8))
    #expect(Registry.load([file]).diagnostics.map(\.message) == [])
  }
}
