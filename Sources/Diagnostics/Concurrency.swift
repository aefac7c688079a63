import Dispatch

extension Array where Element: Sendable {
  /// What `transform` makes of each element, in their order, made on as many processors as there
  /// are.
  package func concurrentMap<Made: Sendable>(
    _ transform: @Sendable (Element) -> Made
  ) -> [Made] {
    if count < 2 { return map(transform) }
    var made = [Made?](repeating: nil, count: count)
    made.withUnsafeMutableBufferPointer { places in
      // Every place is written once, by one thread, and read when all are done.
      nonisolated(unsafe) let places = places
      DispatchQueue.concurrentPerform(iterations: count) { places[$0] = transform(self[$0]) }
    }
    return made.compactMap { $0 }
  }
}

extension Range<Int> {
  /// The range in stretches, one after the other: enough of them for processors that take turns to end
  /// together, few enough for each to be worth beginning.
  package var inStretches: [Range<Int>] {
    let length = Swift.max(1, count / 16)
    return stride(from: lowerBound, to: upperBound, by: length).map {
      $0..<Swift.min($0 + length, upperBound)
    }
  }
}

/// A value that is made when it is first asked for, once for all threads.
package final class Once<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Guarded<Value?>(nil)

  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  package var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
