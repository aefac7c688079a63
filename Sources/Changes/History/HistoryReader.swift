import Diagnostics
import FlowAlgebra
import Registry

/// Compares the revisions of a registry, given one after the other, the oldest first.
public struct HistoryReader {
  private let names: [String]
  private var last: Registry?
  private var steps: [DisclosureHistory.Step] = []
  private var revisionCount = 0
  /// By name, the entries that it meant in any revision.
  private var subjects: [String: Set<String>] = [:]

  /// - Parameters:
  ///   - names: Of terms and statements; a change is told where it is about all of them.
  ///   - base: What the first revision is compared with; nil where it is the first of all.
  public init(about names: [String] = [], since base: Registry? = nil) {
    self.names = names
    last = base
  }

  /// Takes the next revision.
  public mutating func add(_ revision: DisclosureHistory.Revision, _ registry: Registry) {
    revisionCount += 1
    let isFirst = last == nil
    let old = last ?? .empty
    last = registry
    if !isFirst, old.files.map(\.bytes) == registry.files.map(\.bytes) { return }
    let filter = subjectFilter([registry] + (isFirst ? [] : [old]))
    var step = DisclosureHistory.Step(
      revision: revision, isFirst: isFirst, changes: .empty, failure: nil)
    do throws(JobError) {
      step.changes = try ChangeReport(from: old, to: registry).filtered { change in
        change.rule.weight > .editorial && !change.isRepetition && filter.accepts(change)
      }
    } catch {
      step.failure = error.message
    }
    if step.failure != nil || !step.changes.all.isEmpty { steps.append(step) }
  }

  /// Takes a revision that cannot be read.
  public mutating func add(_ revision: DisclosureHistory.Revision, failure: String) {
    revisionCount += 1
    steps.append(
      .init(revision: revision, isFirst: false, changes: .empty, failure: failure))
  }

  /// - Throws: `JobError` for a name that no revision knows.
  public func history() throws(JobError) -> DisclosureHistory {
    var ids: [String] = []
    for name in names {
      if let known = subjects[name] {
        ids += known.sorted()
      } else {
        ids.append(try Self.subject(name, in: FlowModel(last ?? .empty)).id)
      }
    }
    return DisclosureHistory(
      steps: steps.reversed(), revisionCount: revisionCount, subjects: ids)
  }

  /// What the names mean in two revisions that follow each other.
  private mutating func subjectFilter(_ registries: [Registry]) -> ChangeFilter {
    var filter = ChangeFilter()
    if names.isEmpty { return filter }
    let models = registries.map { FlowModel($0) }
    for name in names {
      let meant = models.compactMap { try? Self.subject(name, in: $0) }
      if !meant.isEmpty { subjects[name, default: []].formUnion(meant.map(\.id)) }
      filter.require(meant)
    }
    return filter
  }

  private static func subject(
    _ name: String, in model: FlowModel
  ) throws(JobError) -> ChangeSubject {
    let entry = try EntryFinder(model, else: "no revision declares anything").entry(name)
    return ChangeSubject(entry, in: model.registry)
  }
}

extension Registry {
  /// One that declares nothing.
  fileprivate static var empty: Registry {
    let text = "registry: {format: 1, name: none}\n"
    return Registry.load([SourceFile(path: "none", bytes: Array(text.utf8))]).registry
  }
}
