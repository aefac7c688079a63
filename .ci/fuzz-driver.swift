import Foundation
import Fuzzing

// The entries that libFuzzer calls; the target is named by the environment.

private let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"]
  .flatMap(FuzzTarget.init(rawValue:))

@_silgen_name("__lsan_disable") private func disableLeakChecks()
@_silgen_name("__lsan_enable") private func enableLeakChecks()

/// Makes all that is made once, before leaks are looked for: Swift keeps marks in its pointers that
/// the leak sanitizer cannot read, so what stays would be taken for lost.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?
) -> CInt {
  disableLeakChecks()
  defer { enableLeakChecks() }
  for _ in 0..<2 {
    for target in FuzzTarget.allCases { _ = target.faults(in: target.sample) }
  }
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let target else { fatalError("FUZZ_TARGET names no target") }
  let faults = target.faults(in: Array(UnsafeBufferPointer(start: start, count: count)))
  if !faults.isEmpty { fatalError(faults.joined(separator: "\n")) }
  return 0
}
