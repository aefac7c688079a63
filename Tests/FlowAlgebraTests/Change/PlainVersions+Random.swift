import FlowAlgebra
import TestSupport

extension PlainVersions {
  init(seed: Int) {
    var random = SplitMix64(seed: seed)
    old.terms = Self.terms(areNew: false, using: &random)
    new.terms = random.oneIn(4) ? old.terms : Self.terms(areNew: true, using: &random)
    for _ in 0..<2 { old.sharings.append(Self.statement(old, isPromise: false, using: &random)) }
    for _ in 0..<2 { old.nevers.append(Self.statement(old, isPromise: true, using: &random)) }
    new.sharings = old.sharings.filter { _ in !random.oneIn(4) }.filter(isSound)
    new.nevers = old.nevers.filter { _ in !random.oneIn(4) }.filter(isSound)
    if random.oneIn(2) {
      new.sharings.append(Self.statement(new, isPromise: false, using: &random))
    }
    if random.oneIn(2) { new.nevers.append(Self.statement(new, isPromise: true, using: &random)) }
    new.sharings.shuffle(using: &random)
  }

  /// Whether the newer version knows all names of a statement of the older one.
  private func isSound(_ statement: Statement) -> Bool {
    ([statement.slots] + statement.exceptions).joined().allSatisfy { axis, names in
      names.allSatisfy { name in
        switch name {
        case .all, .gap(nil): new.terms[axis] != nil
        case .term(let id), .gap(let id?): new.means(id, axis) != nil
        }
      }
    }
  }

  private static func terms(areNew: Bool, using random: inout SplitMix64) -> [Axis: [Term]] {
    var terms: [Axis: [Term]] = [:]
    for (axis, count) in [(Axis.data, 5), (.with, 3), (.f, 2)] {
      if axis == .f, random.oneIn(3) { continue }
      let pool = (0..<count).map { "\(axis)\($0)" }.shuffled(using: &random)
      let ids = pool.prefix(1 + random.below(count))
      var list: [Term] = []
      for id in ids {
        let parents = list.map(\.id).filter { _ in random.oneIn(2) }.prefix(2)
        list.append(Term(id: id, parents: Array(parents)))
      }
      let inner = Set(list.flatMap(\.parents))
      for index in list.indices where axis != .f && inner.contains(list[index].id) {
        list[index].isAbstract = random.oneIn(3)
      }
      if areNew {
        for id in pool.dropFirst(ids.count) where random.oneIn(2) {
          list[random.below(list.count)].aliases.append(id)
        }
      }
      terms[axis] = list.shuffled(using: &random)
    }
    return terms
  }

  private static func statement(
    _ version: Version, isPromise: Bool, using random: inout SplitMix64
  ) -> Statement {
    func names(_ axis: Axis, takesGaps: Bool) -> [NodeName] {
      let ids = (version.terms[axis] ?? []).map(\.id)
      let some = ids.filter { _ in random.oneIn(3) }
      // In a sharing, all data is what was collected.
      if random.oneIn(6), isPromise || axis != .data { return [.all] }
      if takesGaps, random.oneIn(5) {
        return [.gap(under: random.oneIn(3) ? nil : ids.randomElement(using: &random))]
      }
      return (some.isEmpty ? Array(ids.prefix(1)) : some).map { .term($0) }
    }
    func slots(isException: Bool) -> Slots {
      var slots: Slots = [:]
      for axis in Axis.allCases where version.terms[axis] != nil {
        if axis == .f || isException, random.oneIn(2) { continue }
        slots[axis] = names(axis, takesGaps: !isPromise && !isException && axis != .f)
      }
      if isException, slots.isEmpty { slots[.with] = names(.with, takesGaps: false) }
      return slots
    }
    var statement = Statement(slots: slots(isException: false))
    if random.oneIn(3) { statement.exceptions.append(slots(isException: true)) }
    return statement
  }
}

extension PlainVersions.Version {
  var yaml: String {
    var text = "registry: {format: 1, name: Test}\npurposes: {p: {label: p}}\n"
    for (axis, section) in [(PlainVersions.Axis.data, "data-categories"), (.with, "recipients")] {
      let extra = axis == .with ? ", kind: vendor" : ""
      text += "\(section):\n" + entries(axis, extra).map { "  \($0)\n" }.joined()
    }
    if terms[.f] != nil {
      text += "conditions: {f: {label: f, values: {\(entries(.f, "").joined(separator: ", "))}}}\n"
    }
    text += section("sharing", "purposes: p", sharings)
    return text + section("never", "action: share", nevers)
  }

  private func entries(_ axis: PlainVersions.Axis, _ extra: String) -> [String] {
    (terms[axis] ?? []).map { term in
      var fields = "label: \(term.id)\(extra)"
      if !term.parents.isEmpty { fields += ", broader: [\(term.parents.joined(separator: ", "))]" }
      if !term.aliases.isEmpty { fields += ", aliases: [\(term.aliases.joined(separator: ", "))]" }
      if term.isAbstract { fields += ", abstract: true" }
      return "\(term.id): {\(fields)}"
    }
  }

  private func section(
    _ name: String, _ field: String, _ statements: [PlainVersions.Statement]
  ) -> String {
    if statements.isEmpty { return "" }
    return "\(name):\n"
      + statements.enumerated().map { index, statement in
        let exceptions = statement.exceptions.map { "{\(fields($0))}" }.joined(separator: ", ")
        let except = exceptions.isEmpty ? "" : ", except: [\(exceptions)]"
        return "  s\(index): {\(field), \(fields(statement.slots))\(except)}\n"
      }.joined()
  }

  private func fields(_ slots: PlainVersions.Slots) -> String {
    PlainVersions.Axis.allCases.compactMap { axis in
      slots[axis].map { names in
        let list = names.map { name in
          switch name {
          case .all: "all"
          case .term(let id): id
          case .gap(let bound): bound.map { "{unspecified: \($0)}" } ?? "unspecified"
          }
        }.joined(separator: ", ")
        return axis == .f ? "where: {f: [\(list)]}" : "\(axis): [\(list)]"
      }
    }.joined(separator: ", ")
  }
}
