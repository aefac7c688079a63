import Diagnostics
import YAMLReader

extension Codec where Value == Reference {
  /// The id of a term of a section.
  static func reference(to section: Section) -> Codec<Reference> {
    reference(.term(section))
  }

  private static func reference(_ target: ReferenceTarget) -> Codec<Reference> {
    Codec(.reference(to: target.noun)) { node, context in
      context.reference(node, to: target)
    }
  }

  /// An id with its section: `sharing.helpdesk`.
  static var qualifiedID: Codec<Reference> {
    Codec(.qualifiedID) { node, context in context.reference(node, to: .entry) }
  }
}

extension DecodingContext {
  /// Reads a reference and remembers to look it up.
  mutating func reference(_ node: YAMLNode, to target: ReferenceTarget) -> Reference? {
    guard isScalar(node, .reference(to: target.noun)) else { return nil }
    if let word = node.withUTF8({ ReservedWord(bytes: $0) }) {
      report(
        .invalidValue, "`\(word.rawValue)` is not taken here", at: node, "not an id",
        help: "name \(target.noun)")
      return nil
    }
    let name = name(of: node)
    let reference = Reference(name, at: span(node))
    use(reference, as: target)
    return reference
  }
}

/// The words that are never ids.
enum ReservedWord: String, CaseIterable {
  case all, unspecified, none
}

extension Codec where Value == SlotValue {
  /// The values of a slot: ids, `all`, or gaps where the sign allows them.
  static func slot(_ slot: Slot, gaps: GapPolicy) -> Codec<SlotValue> {
    values(
      .slot(slot, allowsGaps: gaps.allows), target: slot.vocabulary.map(ReferenceTarget.term),
      gaps: gaps)
  }

  /// The values of one facet of conditions.
  static func facet(_ facet: Name, gaps: GapPolicy) -> Codec<SlotValue> {
    values(.slot(.where, allowsGaps: gaps.allows), target: .value(ofFacet: facet), gaps: gaps)
  }

  /// - Parameter target: nil for identifiability, whose words are fixed.
  private static func values(
    _ shape: Shape, target: ReferenceTarget?, gaps: GapPolicy
  ) -> Codec<SlotValue> {
    Codec(shape) { node, context in
      let items: Codec<SlotValue.Item> = Codec<SlotValue.Item>(shape) { node, context in
        context.slotItem(node, target: target, gaps: gaps)
      }
      guard let values = Codec<[SlotValue.Item]>.list(items).decode(node, &context), !values.isEmpty
      else { return nil }
      if values.count > 1,
        let all = values.first(where: { if case .all = $0 { true } else { false } }),
        case .all(let span) = all
      {
        context.report(
          .invalidValue, "`all` stands alone: it takes in everything beside it", at: span,
          "takes in the rest", help: "keep `all`, or name the terms")
      }
      return SlotValue(span: context.span(node), items: values)
    }
  }
}

/// Whether a slot may admit a gap: positive statements may, promises may not.
enum GapPolicy {
  case allowed
  /// What the slot belongs to, for the message.
  case refused(in: String)

  var allows: Bool {
    if case .allowed = self { true } else { false }
  }
}

extension DecodingContext {
  fileprivate mutating func slotItem(
    _ node: YAMLNode, target: ReferenceTarget?, gaps: GapPolicy
  ) -> SlotValue.Item? {
    switch node.kind {
    case .mapping: return gap(node, target: target, gaps: gaps)
    case .sequence, .refused:
      let word = Codec<Identifiability>.word.shape
      reportWrongType(node, expected: target.map { .reference(to: $0.noun) } ?? word)
      return nil
    case .scalar: break
    }
    switch node.withUTF8({ ReservedWord(bytes: $0) }) {
    case .all: return .all(span(node))
    case .unspecified: return allowsGap(at: node, gaps) ? .gap(bound: nil, span(node)) : nil
    case .some(.none), nil: break
    }
    guard let target else {
      return Codec<Identifiability>.word.decode(node, &self).map { word in
        .term(Reference(name(of: word.rawValue), at: span(node)))
      }
    }
    return reference(node, to: target).map { .term($0) }
  }

  /// Reads `{unspecified: bound}`.
  private mutating func gap(
    _ node: YAMLNode, target: ReferenceTarget?, gaps: GapPolicy
  ) -> SlotValue.Item? {
    var pairs = node.pairs.makeIterator()
    guard let (key, value) = pairs.next(), key.string == ReservedWord.unspecified.rawValue,
      node.count == 1, let target
    else {
      report(
        .wrongType, "this takes an id, or a gap written `{unspecified: id}`", at: node,
        "a mapping")
      return nil
    }
    guard !reportIfEmpty(value, key: key), allowsGap(at: node, gaps) else { return nil }
    return reference(value, to: target).map { .gap(bound: $0, span(node)) }
  }

  private mutating func allowsGap(at node: YAMLNode, _ gaps: GapPolicy) -> Bool {
    guard case .refused(let owner) = gaps else { return true }
    report(
      .invalidValue, "\(owner) does not take `unspecified`: what is ruled out must be said",
      at: node, "a gap", help: "name what is meant")
    return false
  }
}

extension ReservedWord {
  init?(bytes: UnsafeBufferPointer<UInt8>) {
    let word: ReservedWord
    switch bytes.first {
    case UInt8(ascii: "a"): word = .all
    case UInt8(ascii: "u"): word = .unspecified
    case UInt8(ascii: "n"): word = .none
    default: return nil
    }
    guard word.rawValue.utf8.elementsEqual(bytes) else { return nil }
    self = word
  }
}
