import FlowAlgebra

/// Two small random versions of a registry, and what changed between them read point by point,
/// with lists and loops only.
struct PlainVersions {
  enum Axis: String, CaseIterable { case data, with, f }

  struct Term {
    var id: String
    var parents: [String] = []
    var aliases: [String] = []
    var isAbstract = false
  }

  /// A name as written, or `nil` for what is not written.
  typealias Slots = [Axis: [NodeName]]

  struct Statement {
    var slots: Slots
    var exceptions: [Slots] = []
  }

  struct Version {
    var terms: [Axis: [Term]] = [:]
    var sharings: [Statement] = []
    var nevers: [Statement] = []

    func term(_ id: String, _ axis: Axis) -> Term? { terms[axis]?.first { $0.id == id } }

    func means(_ name: String, _ axis: Axis) -> String? {
      term(name, axis)?.id ?? terms[axis]?.first { $0.aliases.contains(name) }?.id
    }
  }

  var old = Version()
  var new = Version()

  // MARK: One vocabulary of both versions

  /// The id under which a term of the older version goes on.
  func current(_ id: String, _ axis: Axis) -> String {
    guard new.term(id, axis) == nil, let heir = new.means(id, axis), old.term(heir, axis) == nil
    else { return id }
    let namesakes = (old.terms[axis] ?? []).map(\.id).filter {
      new.term($0, axis) == nil && new.means($0, axis) == heir
    }
    return namesakes.first == id ? heir : id
  }

  private func origin(_ id: String, _ axis: Axis) -> Term? {
    old.terms[axis]?.first { current($0.id, axis) == id }
  }

  private func parents(_ id: String, _ axis: Axis, isOld: Bool) -> [String] {
    let older = origin(id, axis)
    let newer = new.term(id, axis)
    if let newer, !isOld || older == nil { return newer.parents }
    if !isOld, let heir = new.means(id, axis) { return [heir] }
    return (older?.parents ?? []).map { current($0, axis) }
  }

  private func isWithin(_ id: String, _ other: String, _ axis: Axis, isOld: Bool) -> Bool {
    id == other
      || parents(id, axis, isOld: isOld).contains { isWithin($0, other, axis, isOld: isOld) }
  }

  private func resolved(_ name: NodeName, _ axis: Axis, isOld: Bool) -> NodeName {
    func id(_ name: String) -> String {
      isOld ? current(name, axis) : new.means(name, axis) ?? name
    }
    return switch name {
    case .all: .all
    case .term(let name): .term(id(name))
    case .gap(let bound): .gap(under: bound.map(id))
    }
  }

  func points(_ axis: Axis) -> [NodeName] {
    let ids = Set((new.terms[axis] ?? []).map(\.id))
      .union((old.terms[axis] ?? []).map { current($0.id, axis) })
    let terms = ids.filter { id in
      !([origin(id, axis), new.term(id, axis)].compactMap { $0 }.allSatisfy(\.isAbstract))
    }
    var gaps: Set<NodeName> = []
    for (version, isOld) in [(old, true), (new, false)] {
      for name in version.sharings.compactMap({ $0.slots[axis] }).joined() {
        if case .gap = name { gaps.insert(resolved(name, axis, isOld: isOld)) }
      }
    }
    return [.all] + terms.sorted().map { .term($0) } + gaps
  }

  // MARK: What is said

  private func covers(_ slots: Slots, _ point: [Axis: NodeName], isOld: Bool) -> Bool {
    slots.allSatisfy { axis, names in
      guard let place = point[axis] else { return false }
      return names.contains { name in
        switch (resolved(name, axis, isOld: isOld), place) {
        case (.all, _): true
        case (.term(let wide), .term(let id)), (.term(let wide), .gap(let id?)):
          isWithin(id, wide, axis, isOld: isOld)
        case (let gap, let place): gap == place
        }
      }
    }
  }

  func says(_ statements: KeyPath<Version, [Statement]>, _ point: [Axis: NodeName], isOld: Bool)
    -> [Int]
  {
    let statements = (isOld ? old : new)[keyPath: statements]
    return statements.indices.filter { index in
      covers(statements[index].slots, point, isOld: isOld)
        && !statements[index].exceptions.contains { covers($0, point, isOld: isOld) }
    }
  }
}
