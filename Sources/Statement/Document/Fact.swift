import Registry

/// One thing that an entry declares and that a document's words state.
public struct Fact: Hashable, Sendable {
  public let entry: EntryID
  public let aspect: Aspect

  public init(_ entry: EntryID, _ aspect: Aspect) {
    self.entry = entry
    self.aspect = aspect
  }

  /// `sharing.helpdesk with acme-desk`.
  public func description(_ names: NameTable) -> String {
    "\(entry.qualified(names)) \(aspect.description(names))"
  }
}

/// What of an entry a fact is.
public enum Aspect: Hashable, Sendable {
  /// That it is done, or that it is promised not to be done.
  case deed
  /// A value that is written in a slot.
  case value(Slot, WrittenValue, in: Part)
  /// A value of a facet, in one alternative of a `where`.
  case circumstance(facet: Name, WrittenValue, alternative: Int, in: Part)
  /// Any other field; of a list, one of its items.
  case attribute(Attribute, Int, in: Part)
  /// That a slot is left open: by a gap, or by a trigger that is not said.
  case open(Slot, in: Part)

  /// The part of a statement to which a field belongs: the statement itself where it is empty.
  public struct Part: Hashable, Sendable {
    public enum Step: Hashable, Sendable {
      case exception(Int)
      case onward(Int)
    }

    public private(set) var steps: [Step] = []

    public static let whole = Part()

    public func exception(_ index: Int) -> Part { appending(.exception(index)) }

    public func onward(_ index: Int) -> Part { appending(.onward(index)) }

    private func appending(_ step: Step) -> Part {
      var part = self
      part.steps.append(step)
      return part
    }
  }

  public enum WrittenValue: Hashable, Sendable {
    case term(Name)
    /// A narrower term of the bound, or of anything, not said which.
    case gap(Name?)
    case all
  }

  public func description(_ names: NameTable) -> String {
    switch self {
    case .deed: "deed"
    case .value(let slot, let value, let part):
      "\(part.prefix)\(slot.rawValue) \(value.description(names))"
    case .circumstance(let facet, let value, let alternative, let part):
      "\(part.prefix)where[\(alternative)] \(names[facet])=\(value.description(names))"
    case .attribute(let attribute, let index, let part):
      "\(part.prefix)\(attribute.rawValue)[\(index)]"
    case .open(let slot, let part): "\(part.prefix)\(slot.rawValue) left open"
    }
  }
}

extension Aspect.Part {
  fileprivate var prefix: String {
    steps.map { step in
      switch step {
      case .exception(let index): "except[\(index)] "
      case .onward(let index): "onward[\(index)] "
      }
    }.joined()
  }
}

extension Aspect.WrittenValue {
  fileprivate func description(_ names: NameTable) -> String {
    switch self {
    case .term(let name): names[name]
    case .gap(let bound): "unspecified" + (bound.map { "(\(names[$0]))" } ?? "")
    case .all: "all"
    }
  }
}

/// The fields whose values documents state, apart from slots; named as the format names them.
public enum Attribute: String, CaseIterable, Sendable {
  case action, operation, flow, possible, precedence, since, until, when, description
  case legalBasis = "legal-basis"
  case legitimateInterest = "legitimate-interest"
  case retention, keep, bound, starts, then, provision, storage
  case ifNotProvided = "if-not-provided"
  case countries, safeguards, role, activity, obligations, onward, sale, notice, only
  case inLaw = "in-law"
  case kind, how, limits, link
  case appliesTo = "applies-to"
  case carriedOutBy = "carried-out-by"
  case name, address, email, effective, version, representatives, authorities, security
  case legalName = "legal-name"
  case prevailingLocale = "prevailing-locale"
  case dataProtectionOfficer = "data-protection-officer"
  case examples, lasts
  case setBy = "set-by"
  case automatedDecision = "automated-decision"
}
