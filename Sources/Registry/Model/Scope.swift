import Diagnostics

/// The slots of a statement with its time, its text and its exceptions: what it speaks about.
public struct Scope: Sendable {
  public var span: Span
  public var slots = Slots()
  /// Any of these; empty means in all circumstances.
  public var circumstances: [Circumstance] = []
  public var since: Located<CalendarDate>?
  public var until: Located<CalendarDate>?
  /// For the reader, without any logic: "when you write to us".
  public var when: LocalizedText?
  public var description: LocalizedText?
  public var note: String?
  /// Cut to this scope, of the opposite sign.
  public var exceptions: [Scope] = []

  init(span: Span) {
    self.span = span
  }

  /// Whether it holds on a day; without a day, always.
  public func isInForce(on day: CalendarDate?) -> Bool {
    guard let day else { return true }
    return (since.map { $0.value <= day } ?? true) && (until.map { day < $0.value } ?? true)
  }

  /// The slots that are written, `where` apart.
  public var writtenSlots: [(slot: Slot, value: SlotValue)] {
    var written: [(slot: Slot, value: SlotValue)] = []
    for slot in Slot.allCases {
      if let value = slots[slot] { written.append((slot, value)) }
    }
    return written
  }
}

/// The values of a statement's slots; a nil slot is missing.
public struct Slots: Sendable {
  public var data: SlotValue?
  public var subjects: SlotValue?
  public var services: SlotValue?
  public var from: SlotValue?
  public var via: SlotValue?
  public var with: SlotValue?
  public var purposes: SlotValue?
  public var identifiability: SlotValue?

  package init() {}

  /// Where a slot's value stands; nil for `where`, which is a list of mappings.
  static func path(to slot: Slot) -> (any WritableKeyPath<Slots, SlotValue?> & Sendable)? {
    switch slot {
    case .data: return \Slots.data
    case .subjects: return \Slots.subjects
    case .services: return \Slots.services
    case .from: return \Slots.from
    case .via: return \Slots.via
    case .with: return \Slots.with
    case .purposes: return \Slots.purposes
    case .identifiability: return \Slots.identifiability
    case .where: return nil
    }
  }

  public subscript(slot: Slot) -> SlotValue? {
    get {
      switch slot {
      case .data: data
      case .subjects: subjects
      case .services: services
      case .from: from
      case .via: via
      case .with: with
      case .purposes: purposes
      case .identifiability: identifiability
      case .where: nil
      }
    }
    set {
      if let path = Slots.path(to: slot) { self[keyPath: path] = newValue }
    }
  }
}

/// The values written in a slot.
public struct SlotValue: Sendable {
  public var span: Span
  public var items: [Item]

  package init(span: Span, items: [Item]) {
    self.span = span
    self.items = items
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

  public var saysAll: Bool {
    items.contains { if case .all = $0 { true } else { false } }
  }

  public var hasGaps: Bool {
    items.contains { if case .gap = $0 { true } else { false } }
  }

  public var gaps: [(bound: Reference?, span: Span)] {
    items.compactMap { if case .gap(let bound, let span) = $0 { (bound, span) } else { nil } }
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
