import Diagnostics

/// The names of a registry whose files are read by several threads.
final class SharedNames: Sendable {
  private let table: Guarded<NameTable>

  /// - Parameter table: The names that there are already.
  init(_ table: NameTable = NameTable()) { self.table = Guarded(table) }

  func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Name {
    table.withLock { $0.intern(bytes) }
  }

  /// Calls `body` with the names that are known by now.
  func withTable<R: Sendable>(_ body: (borrowing NameTable) -> R) -> R {
    table.withLock { body($0) }
  }
}

/// What one thread makes names with: it remembers those that it has met, so that it seldom waits for
/// another.
struct NameReader {
  private let shared: SharedNames
  private var met = NameTable()
  /// By number among those met.
  private var names: [Name] = []

  init(_ shared: SharedNames) { self.shared = shared }

  /// The name of these UTF-8 bytes, made when they are new.
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Name {
    let place = Int(met.intern(bytes).index)
    if place == names.count { names.append(shared.intern(bytes)) }
    return names[place]
  }

  mutating func intern(_ text: String) -> Name {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  /// The entry's id with its section.
  func qualified(_ id: EntryID) -> String { shared.withTable { id.qualified($0) } }

  /// All names, for when every file is read.
  var table: NameTable { shared.withTable { copy $0 } }
}
