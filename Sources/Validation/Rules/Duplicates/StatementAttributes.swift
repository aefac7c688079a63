import Diagnostics
import Registry

/// What another statement has to share to speak of the same thing at all.
enum StatementKind: Hashable {
  case collection(when: String, Storage)
  case use(when: String, ProcessingOperation?)
  case sharing(when: String, FlowKind, isSale: Bool, senses: String, only: String)
  case promise(
    Action?, ProcessingOperation?, in: Jurisdiction?, Precedence?, isPublished: Bool)
  case other

  /// - Parameter place: The statement's place in `Registry.statements`.
  init(ofStatement place: Int, in registry: Registry) {
    func when(_ statement: some Statement) -> String { statement.scope.when.map(\.key) ?? "" }
    if let statement = registry.collection(at: place) {
      self = .collection(when: when(statement), statement.storage ?? .stored)
    } else if let statement = registry.use(at: place) {
      self = .use(when: when(statement), statement.operation)
    } else if let statement = registry.sharing(at: place) {
      let senses = statement.inLaw.map { "\($0.jurisdiction.rawValue)=\($0.sense.rawValue)" }
      self = .sharing(
        when: when(statement), statement.flow ?? .sent, isSale: statement.isSale,
        senses: senses.joinedSorted,
        only: statement.only.map(\.value.rawValue).joinedSorted)
    } else if let statement = registry.promise(at: place) {
      self = .promise(
        statement.action, statement.operation, in: statement.inLaw, statement.precedence,
        isPublished: statement.isPublished)
    } else {
      self = .other
    }
  }
}

/// What a statement says beside its boxes, as words that can be compared.
struct StatementAttributes {
  /// What the statement adds; another that says less is said by this one too.
  private(set) var said: [String: String] = [:]

  private let names: NameTable

  /// - Parameter place: The statement's place in `Registry.statements`.
  init(ofStatement place: Int, in registry: Registry) {
    names = registry.names
    if !registry.statements[place].isPossible { said["certain"] = "" }
    if let collection = registry.collection(at: place) {
      addAll(of: collection)
    } else if let use = registry.use(at: place) {
      addAll(of: use)
    } else if let sharing = registry.sharing(at: place) {
      addAll(of: sharing)
    }
  }

  /// Whether another statement of the same kind says all that this one does.
  func areSaid(by other: StatementAttributes) -> Bool {
    said.allSatisfy { other.said[$0.key] == $0.value }
  }

  private mutating func addAll(of statement: CollectionStatement) {
    add("legal-basis", statement.legalBasis?.key)
    add("legitimate-interest", statement.legitimateInterest?.key)
    add("retention", statement.retention.map(\.key).joined(separator: ";"))
    add("provision", statement.provision?.rawValue)
    add("if-not-provided", statement.ifNotProvided?.key)
    add("countries", statement.countries.map(\.value.code).joinedSorted)
    add("safeguards", statement.safeguards.map(\.key).joinedSorted)
  }

  private mutating func addAll(of statement: UseStatement) {
    add("legal-basis", statement.legalBasis?.key)
    add("legitimate-interest", statement.legitimateInterest?.key)
  }

  private mutating func addAll(of statement: SharingStatement) {
    add("legal-basis", statement.legalBasis?.key)
    add("legitimate-interest", statement.legitimateInterest?.key)
    add("role", statement.role?.rawValue)
    add("activity", statement.activity?.key)
    add("safeguards", statement.safeguards.map(\.key).joinedSorted)
    add("countries", statement.countries.map(\.value.code).joinedSorted)
    add("obligations", statement.obligations.map { names[$0.value] }.joinedSorted)
    add("retention", statement.retention.map(\.key).joined(separator: ";"))
    add("notice", statement.notice?.key)
    if let onward = statement.onward {
      said["onward"] = onward.map { key(of: $0.scope) }.joinedSorted
    }
  }

  private mutating func add(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { said[name] = value }
  }

  private func key(of scope: Scope) -> String {
    let slots = scope.writtenSlots.map { "\($0.slot.rawValue)=\(key(of: $0.value))" }
    let circumstances = scope.circumstances.map { circumstance in
      circumstance.facets.map { "\(names[$0.facet.value])=\(key(of: $0.value))" }.joinedSorted
    }
    return slots.joinedSorted + "&" + circumstances.joinedSorted
  }

  private func key(of value: SlotValue) -> String {
    value.items.map { item in
      switch item {
      case .all: "all"
      case .term(let reference): names[reference.value]
      case .gap(let bound, _): "?" + (bound.map { names[$0.value] } ?? "")
      }
    }.joinedSorted
  }
}

extension Sequence<String> {
  fileprivate var joinedSorted: String { sorted().joined(separator: ",") }
}

extension LocalizedText {
  fileprivate var key: String {
    versions.map { "\($0.locale?.code ?? "")=\($0.forms.object)" }.joined(separator: "|")
  }
}

extension RetentionStage {
  fileprivate var key: String {
    let end =
      switch keep {
      case .period(let period): "\(period.approximateHours)"
      case .until(let text): text.key
      case nil: ""
      }
    return end + (then.map { " then \($0.key)" } ?? "")
  }
}

extension JurisdictionSafeguards {
  fileprivate var key: String {
    "\(jurisdiction.rawValue)=\(safeguards.map(\.value.rawValue).joinedSorted)"
  }
}

extension LegalGrounds {
  fileprivate var key: String {
    let words = Jurisdiction.allCases.map { law in
      bases(in: law).map(\.rawValue).joinedSorted
    }
    return words.joined(separator: ";")
  }

  /// The bases under one body of law.
  func bases(in law: Jurisdiction) -> Set<LegalBasis> {
    let own = byLaw.first { $0.0 == law }?.1
    return Set((own ?? everywhere).map(\.value))
  }
}
