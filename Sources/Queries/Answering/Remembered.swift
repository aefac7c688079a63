import Diagnostics

/// Values by place, each made when it is first looked up, by whichever thread.
final class Remembered<Value: Sendable>: Sendable {
  private let count: Int
  private let make: @Sendable (Int) -> Value
  private let made = Guarded<[Value?]>([])

  init(count: Int, _ make: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.make = make
  }

  subscript(place: Int) -> Value {
    if let known = made.withLock({ $0.indices.contains(place) ? $0[place] : nil }) { return known }
    // Made outside the lock, because what is made may look up others.
    let value = make(place)
    made.withLock { made in
      if made.isEmpty { made = Array(repeating: nil, count: count) }
      if made.indices.contains(place) { made[place] = value }
    }
    return value
  }
}
