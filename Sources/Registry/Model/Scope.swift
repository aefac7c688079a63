import Diagnostics

/// The slots of a statement with its time, its text and its exceptions: what it speaks about.
public struct Scope: Sendable {
  private struct Contents: Sendable {
    var slots = Slots()
    var circumstances: [Circumstance] = []
    var since: Located<CalendarDate>?
    var until: Located<CalendarDate>?
    var when: LocalizedText?
    var description: LocalizedText?
    var note: String?
    var exceptions: [Scope] = []
  }

  public var span: Span
  private var contents = Kept(Contents())

  init(span: Span) {
    self.span = span
  }

  public var slots: Slots {
    _read { yield contents.value.slots }
    _modify { yield &contents.value.slots }
  }

  /// Any of these; empty means in all circumstances.
  public var circumstances: [Circumstance] {
    get { contents.value.circumstances }
    set { contents.value.circumstances = newValue }
  }

  public var since: Located<CalendarDate>? {
    get { contents.value.since }
    set { contents.value.since = newValue }
  }

  public var until: Located<CalendarDate>? {
    get { contents.value.until }
    set { contents.value.until = newValue }
  }

  /// For the reader, without any logic: "when you write to us".
  public var when: LocalizedText? {
    get { contents.value.when }
    set { contents.value.when = newValue }
  }

  public var description: LocalizedText? {
    get { contents.value.description }
    set { contents.value.description = newValue }
  }

  public var note: String? {
    get { contents.value.note }
    set { contents.value.note = newValue }
  }

  /// Cut to this scope, of the opposite sign.
  public var exceptions: [Scope] {
    get { contents.value.exceptions }
    set { contents.value.exceptions = newValue }
  }

  /// Whether it holds on a day; without a day, always.
  public func isInForce(on day: CalendarDate?) -> Bool {
    guard let day else { return true }
    return (since.map { $0.value <= day } ?? true) && (until.map { day < $0.value } ?? true)
  }

  /// The slots that are written, `where` apart.
  public var writtenSlots: [(slot: Slot, value: SlotValue)] { slots.written }
}

/// The values of a statement's slots, of which most statements write a few.
public struct Slots: Sendable {
  /// Those that are written, in the order of `Slot.allCases`.
  public private(set) var written: [(slot: Slot, value: SlotValue)] = []

  package init() {}

  /// The value of a slot; nil where it is missing, and for `where`, which is a list of mappings.
  public subscript(slot: Slot) -> SlotValue? {
    get {
      for place in written.indices where written[place].slot == slot {
        return written[place].value
      }
      return nil
    }
    set {
      written.removeAll { $0.slot == slot }
      guard let newValue, slot != .where else { return }
      let place = written.firstIndex { slot.place < $0.slot.place } ?? written.endIndex
      written.insert((slot, newValue), at: place)
    }
  }

  public var data: SlotValue? {
    get { self[.data] }
    set { self[.data] = newValue }
  }

  public var subjects: SlotValue? { self[.subjects] }
  public var services: SlotValue? { self[.services] }
  public var from: SlotValue? { self[.from] }
  public var via: SlotValue? { self[.via] }
  public var with: SlotValue? { self[.with] }
  public var purposes: SlotValue? { self[.purposes] }
  public var identifiability: SlotValue? { self[.identifiability] }
}

/// The values written in a slot.
public struct SlotValue: Sendable {
  /// What kinds of items there are, told once: every rule asks.
  private struct Contents: OptionSet, Sendable {
    let rawValue: UInt8

    static let all = Contents(rawValue: 1)
    static let terms = Contents(rawValue: 2)
    static let gaps = Contents(rawValue: 4)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ items: [Item]) {
      self = []
      for item in items {
        switch item {
        case .all: insert(.all)
        case .term: insert(.terms)
        case .gap: insert(.gaps)
        }
      }
    }
  }

  public var span: Span
  private var contents: Contents
  public var items: [Item] {
    didSet { contents = Contents(items) }
  }

  package init(span: Span, items: [Item]) {
    self.span = span
    self.items = items
    contents = Contents(items)
  }

  public enum Item: Sendable {
    /// `all`: the whole dimension, said on purpose.
    case all(Span)
    case term(Reference)
    /// `unspecified`: some narrower term of `bound`, or of the whole dimension, not said which.
    case gap(bound: Reference?, Span)
  }

  /// The terms that are named.
  public var terms: [Reference] {
    items.compactMap { if case .term(let reference) = $0 { reference } else { nil } }
  }

  public var saysAll: Bool { contents.contains(.all) }

  public var hasGaps: Bool { contents.contains(.gaps) }

  public var gaps: [(bound: Reference?, span: Span)] {
    if !hasGaps { return [] }
    return items.compactMap {
      if case .gap(let bound, let span) = $0 { (bound, span) } else { nil }
    }
  }
}

/// One alternative of a `where`: values of facets that hold together.
public struct Circumstance: Sendable {
  public var span: Span
  public var facets: [(facet: Reference, value: SlotValue)]

  package init(span: Span, facets: [(facet: Reference, value: SlotValue)]) {
    self.span = span
    self.facets = facets
  }
}
