import Diagnostics
import Registry

/// What statements have in common stands above them.
extension Speaker {
  /// Lists of statements that concern the same people and services, each under a line that says so.
  func grouped<S: Statement>(_ statements: [S], item: (S) -> Item) -> [Block] {
    grouped(statements, under: leadIn, entry: \.header.id, item: item)
  }

  /// Lists of what stands under one line, each under its line.
  ///
  /// - Parameter entry: The declaration from which a member's line comes.
  func grouped<Member>(
    _ members: [Member], under leadIn: (Member) -> Phrase?, entry: (Member) -> EntryID,
    item: (Member) -> Item
  ) -> [Block] {
    var order: [Phrase] = []
    var groups: [Phrase: (facts: Set<Fact>, members: [Member])] = [:]
    for member in members {
      let scope = leadIn(member) ?? Phrase()
      if groups[scope] == nil { order.append(scope) }
      groups[scope, default: ([], [])].members.append(member)
      groups[scope]?.facts.formUnion(scope.facts)
    }
    // What holds for everybody comes first: below a lead-in it would read as limited by it.
    return (order.filter(\.isEmpty) + order.filter { !$0.isEmpty }).flatMap { scope -> [Block] in
      guard let (facts, members) = groups[scope] else { return [] }
      let list = Block.list(members.map { item($0) })
      guard !scope.isEmpty else { return [list] }
      let sentence = Sentence(scope.capitalized.stating(facts), sources: members.map(entry))
      return [.leadIn(sentence), list]
    }
  }

  /// "If you are among our customers and use our apps:"
  func leadIn(_ statement: any Statement) -> Phrase? {
    let words = ScopeWords(
      speaker: self, entry: statement.header.id, scope: statement.scope, polarity: .positive)
    switch (words.subjects, words.services) {
    case (let subjects?, let services?):
      return wording.phrase(
        .scopeSubjectsAndServices, [.subjects: subjects, .services: services])
    case (let subjects?, nil):
      return wording.phrase(.scopeSubjects, [.subjects: subjects])
    case (nil, let services?):
      return wording.phrase(.scopeServices, [.services: services])
    case (nil, nil): return nil
    }
  }

  /// The blocks with a line before each list that would read as limited by an earlier list's lead-in.
  func openingUp(_ blocks: [Block]) -> [Block] {
    var opened: [Block] = []
    var isLimited = false
    var hasLeadIn = false
    for block in blocks {
      switch block {
      case .leadIn: (isLimited, hasLeadIn) = (true, true)
      case .heading: isLimited = false
      case .list(let items):
        if isLimited, !hasLeadIn {
          let phrase = wording.phrase(.scopeAll).capitalized
          opened.append(.leadIn(Sentence(phrase, sources: items.compactMap(\.subject))))
          isLimited = false
        }
        hasLeadIn = false
      case .paragraph, .table: break
      }
      opened.append(block)
    }
    return opened
  }
}
