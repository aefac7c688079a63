import Foundation

/// What one stage took.
struct Measurement {
  /// Seconds on the clock on the wall, from the stage's beginning to its end.
  let elapsed: Double
  /// Seconds of all threads within the program, without the kernel's.
  let busy: Double
  /// The most bytes that the process ever held in memory.
  let peak: Double
  /// Seconds per item, where a stage has many: the median, and what 99 of 100 stay below.
  let median: Double
  let slowest: Double

  init(_ work: () throws -> Void) throws {
    try self.init(ofEach: [()]) { _ in try work() }
  }

  init<Item>(ofEach items: [Item], _ work: (Item) throws -> Void) throws {
    var times: [Double] = []
    times.reserveCapacity(items.count)
    let clock = ContinuousClock()
    let before = Self.userTime
    for item in items {
      times.append(try clock.measure { try work(item) } / .seconds(1))
    }
    busy = Self.userTime - before
    elapsed = times.reduce(0, +)
    peak = Self.peakMemory
    times.sort()
    median = times.isEmpty ? 0 : times[times.count / 2]
    slowest = times.isEmpty ? 0 : times[times.count * 99 / 100]
  }

  /// What a process prints for the one that started it.
  var line: String { "\(elapsed) \(busy) \(peak) \(median) \(slowest)" }

  /// - Parameter line: What a process printed; nil where it printed something else.
  init?(line: String) {
    let numbers = line.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 5 else { return nil }
    elapsed = numbers[0]
    busy = numbers[1]
    peak = numbers[2]
    median = numbers[3]
    slowest = numbers[4]
  }

  private static var userTime: Double {
    var usage = rusage()
    getrusage(.init(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1_000_000
  }

  private static var peakMemory: Double {
    // What `getrusage` says on Linux is that of whoever started the process, where it had more.
    if let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first
    {
      return (Double(kilobytes) ?? 0) * 1024
    }
    var usage = rusage()
    getrusage(.init(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss)
  }
}
