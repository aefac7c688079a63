import Foundation
import TestSupport
import Testing

/// Whenever the program is killed, each file has its old bytes or its new ones, and the next run ends
/// what was begun and leaves nothing behind.
@Suite(.serialized) struct KillTests {
  /// How often each command is killed; KILLS in the environment says how often all are together.
  private static let killCount =
    (ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 40)
    / WritingRun.all.count

  @Test(arguments: WritingRun.all) func everyFileIsWhole(_ run: WritingRun) throws {
    let program = try executable()
    let model = try TemporaryFolder()
    try run.prepare(model)
    let old = model.contents()
    let start = ContinuousClock.now
    let status = try run.finish(program, in: model)
    let duration = ContinuousClock.now - start
    let new = model.contents()
    #expect(status == 0)
    #expect(old.filter { $0.value != new[$0.key] }.count >= 12)
    #expect(Set(old.keys) == Set(new.keys))

    var generator = SplitMix64(seed: 1)
    var moments: [String: Int] = [:]
    for _ in 0..<Self.killCount {
      let folder = try TemporaryFolder()
      try run.prepare(folder)
      let process = try run.start(program, in: folder)
      usleep(UInt32(duration.inMicroseconds * Double.random(in: 0...1.2, using: &generator)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let found = folder.contents()
      let visible = found.filter { !$0.key.lastComponent.hasPrefix(".") }
      for (path, bytes) in visible {
        #expect(bytes == old[path] || bytes == new[path], "\(path) is torn")
      }
      #expect(Set(visible.keys) == Set(old.keys))
      moments[moment(visible, old: old, new: new, litter: found.count - visible.count), default: 0] += 1
      #expect(try run.finish(program, in: folder) == 0)
      #expect(folder.contents() == new)
    }
    // Chance decides how many fall into the writing itself: told, not tested.
    print("\(run.testDescription), killed \(Self.killCount) times:", moments.sorted { $0.key < $1.key })
  }

  private func moment(
    _ found: [String: Data], old: [String: Data], new: [String: Data], litter: Int
  ) -> String {
    if litter > 0 { return "beside" }
    return found == old ? "before" : found == new ? "after" : "between"
  }
}

extension Duration {
  fileprivate var inMicroseconds: Double {
    Double(components.seconds) * 1e6 + Double(components.attoseconds) / 1e12
  }
}

extension String {
  fileprivate var lastComponent: Substring { self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...] }
}
