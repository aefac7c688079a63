import FlowAlgebra
import Queries
import Registry

/// An entry that changes are asked about.
struct ChangeSubject {
  /// With its section.
  let id: String
  private let section: Section
  /// The ids of the term and of all that are wider; of a statement none.
  private let wider: Set<String>
  /// The ids of the term and of all that are narrower.
  private let narrower: Set<String>

  init(_ entry: EntryHeader, in registry: Registry) {
    id = registry.qualifiedID(entry)
    section = entry.id.section
    (wider, narrower) = registry.relatives(of: entry)
  }

  /// Whether a change is about the entry, about part of it or about something that takes it in.
  func concerns(_ change: ReportedChange) -> Bool {
    if change.statements.contains(where: { $0.reference.id == id }) { return true }
    if section == .conditions {
      return change.conditions.values.joined().contains { isRelative($0.name) }
    }
    guard let slot = Slot.allCases.first(where: { $0.vocabulary == section }) else { return false }
    if change.replaced.contains(where: { slot == .with && isRelative($0.name) }) { return true }
    guard let terms = change.slots[slot] else { return isWhole(slot, in: change) }
    return terms.contains { isRelative($0.name) }
  }

  private func isRelative(_ name: NodeName) -> Bool {
    switch name {
    case .all: true
    case .term(let id): wider.contains(id) || narrower.contains(id)
    // What is not said which may be of a wider term, and none that is named.
    case .gap(let bound): bound.map(narrower.contains) ?? false
    }
  }

  /// Whether a slot that is left out means everything.
  private func isWhole(_ slot: Slot, in change: ReportedChange) -> Bool {
    guard let action = change.action else { return false }
    switch slot {
    case .data: return true
    case .with: return action == .share || action == .sell
    default: return false
    }
  }
}

/// Which changes are told: those that are about each of some subjects.
struct ChangeFilter {
  private var required: [[ChangeSubject]] = []

  /// - Parameter subjects: what one name means in two versions.
  mutating func require(_ subjects: [ChangeSubject]) { required.append(subjects) }

  func accepts(_ change: ReportedChange) -> Bool {
    required.allSatisfy { subjects in subjects.contains { $0.concerns(change) } }
  }
}

/// The ids of a term and all that are wider, and of the term and all that are narrower.
fileprivate typealias Relatives = (wider: Set<String>, narrower: Set<String>)

extension Registry {
  fileprivate func relatives(of entry: EntryHeader) -> Relatives {
    guard let id = entry.id.id else { return ([], []) }
    switch entry.id.section {
    case .services: return relatives(of: id, in: services)
    case .dataSubjects: return relatives(of: id, in: dataSubjects)
    case .dataCategories: return relatives(of: id, in: dataCategories)
    case .sources: return relatives(of: id, in: sources)
    case .methods: return relatives(of: id, in: methods)
    case .purposes: return relatives(of: id, in: purposes)
    case .recipients: return relatives(of: id, in: recipients)
    case .conditions:
      if let values = entry.id.facet.flatMap({ facet($0)?.values }) {
        return relatives(of: id, in: values)
      }
      return ([], Set((facet(id)?.values.terms ?? []).map { self.id($0.header) }))
    default: return ([], [])
    }
  }

  private func relatives<T: Term>(of id: Name, in vocabulary: Vocabulary<T>) -> Relatives {
    guard let index = vocabulary.index(of: id) else { return ([], []) }
    let children = vocabulary.children
    var below = [index]
    var narrower: Set<Int> = [index]
    while let next = below.popLast() {
      for child in children[next] where narrower.insert(child).inserted { below.append(child) }
    }
    let wider = vocabulary.upwards(from: index)
    let id = { (place: Int) in self.id(vocabulary.terms[place].header) }
    return (Set(wider.map(id)), Set(narrower.map(id)))
  }
}
