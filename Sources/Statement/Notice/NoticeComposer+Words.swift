import Registry

/// The values of attributes in a language.
extension NoticeComposer {
  /// - Parameters:
  ///   - written: As the registries write them.
  ///   - entries: That say so in a version.
  /// - Returns: Nil where nothing is said.
  func words(
    of attribute: Attribute, _ written: [String], _ entries: [String], _ side: NoticeSide
  ) -> Phrase? {
    if written.isEmpty { return nil }
    switch attribute {
    case .countries:
      return wording.all(written.compactMap { Territory($0) }.map { Phrase(wording.name(of: $0)) })
    case .role:
      return wording.all(written.compactMap { ProcessingRole(rawValue: $0) }.map(wording.word))
    case .obligations:
      let labels = written.compactMap { id in
        side.registry.names.name(of: id).flatMap { side.registry.obligations[$0]?.basics }
      }
      return wording.all(labels.map(side.speaker.label))
    case .safeguards:
      return byLaw(written) { Safeguard(rawValue: $0).map(wording.word) }
    case .legalBasis:
      return byLaw(written) { LegalBasis(rawValue: $0).map(wording.word) }
    case .retention: return keeping(entries, side)
    default: return nil
    }
  }

  /// "Under EU law: your consent; Under Swiss law: a contract with you", from "EU: consent".
  private func byLaw(_ written: [String], _ word: (String) -> Phrase?) -> Phrase? {
    var order: [Jurisdiction?] = []
    var words: [Jurisdiction?: [Phrase]] = [:]
    for text in written {
      let law = text.prefix { $0 != ":" }
      let jurisdiction = law.endIndex == text.endIndex ? nil : Jurisdiction(rawValue: String(law))
      let value = jurisdiction == nil ? text : String(text.dropFirst(law.count + 2))
      guard let phrase = word(value) else { continue }
      if words[jurisdiction] == nil { order.append(jurisdiction) }
      words[jurisdiction, default: []].append(phrase)
    }
    return order.map { law -> Phrase in
      let items = wording.all(words[law] ?? [])
      return law.map {
        wording.phrase(.safeguardsBy, [.law: wording.word($0), .items: items])
      } ?? items
    }.joined(by: "; ")
  }

  private func keeping(_ entries: [String], _ side: NoticeSide) -> Phrase? {
    let periods = entries.flatMap { id -> [Phrase] in
      if let rule = side.retention(id) { return [side.speaker.period(rule)].compactMap { $0 } }
      let statement = side.statement(id)
      let stages =
        (statement as? CollectionStatement)?.retention
        ?? (statement as? SharingStatement)?.retention ?? []
      return stages.compactMap(side.speaker.period)
    }
    let each = periods.withoutRepetition
    return each.isEmpty ? nil : each.joined(by: "; ")
  }
}

extension Attribute {
  /// What its values are called.
  var noticeTitle: PhraseID? {
    switch self {
    case .countries: .noticeCountries
    case .safeguards: .noticeSafeguards
    case .legalBasis: .noticeLegalBasis
    case .role: .noticeRole
    case .obligations: .noticeObligations
    case .retention: .noticeRetention
    default: nil
    }
  }
}
