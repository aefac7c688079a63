import Diagnostics
import Registry

/// Choices as items.
struct ChoiceComposer {
  let speaker: Speaker
  let choice: Choice

  private var registry: Registry { speaker.registry }
  private var wording: Wording { speaker.wording }
  private var source: EntryID { choice.header.id }

  var item: Item {
    var item = Item([Sentence(lead.asSentence.stating([Fact(source, .deed)]), sources: [source])])
    let occasion = words(of: choice.occasion)
    let sentences: [Phrase?] = [
      choice.how == nil ? nil : link, occasion.when,
      choice.isPossible ? wording.phrase(.choicePossible).stating([fact(.possible)]) : nil,
      speaker.text(choice.limits)?.stating([fact(.limits)]), occasion.description,
      target.map { wording.phrase(.choiceAppliesTo, [.items: $0]) }, gaps,
      choice.carriedOutBy.map { recipient in
        wording.phrase(
          .choiceCarriedOutBy,
          [.recipients: speaker.label(.with, recipient.value).stating([fact(.carriedOutBy)])])
      },
      occasion.since.map { wording.phrase(.since, [.date: $0]) },
      occasion.until.map { wording.phrase(.until, [.date: $0]) },
    ]
    for phrase in sentences.compactMap({ $0 }) where !phrase.isEmpty {
      item.append(Sentence(phrase.asSentence, sources: [source]))
    }
    return item
  }

  /// "Opt out: Write to us."
  private var lead: Phrase {
    let kinds = choice.kinds.enumerated().map { index, kind in
      wording.word(kind.value).stating([fact(.kind, index)])
    }
    let lead = wording.phrase(.choice, [.kinds: wording.any(kinds)]).capitalized
    let way = speaker.text(choice.how)?.asSentence.stating([fact(.how)]) ?? link?.capitalized
    return [lead, way].compactMap { $0 }.joined(by: " ")
  }

  private var link: Phrase? {
    choice.link.flatMap { speaker.link($0.value) }
      .map { wording.phrase(.choiceLink, [.link: $0.stating([fact(.link)])]) }
  }

  private func fact(_ attribute: Attribute, _ index: Int = 0) -> Fact {
    Fact(source, .attribute(attribute, index, in: .whole))
  }

  private func words(of scope: Scope) -> ScopeWords {
    ScopeWords(speaker: speaker, entry: source, scope: scope, polarity: .positive)
  }

  // MARK: What the choice applies to

  private var gaps: Phrase? {
    guard case .slots(let scope) = choice.appliesTo else { return nil }
    let gaps = words(of: scope).gaps
    return gaps.isEmpty ? nil : wording.phrase(.gaps, [.items: wording.any(gaps)])
  }

  /// A noun phrase.
  var target: Phrase? {
    switch choice.appliesTo {
    case .slots(let scope): return words(of: scope).target
    case .entries(let references): return entries(references)
    case nil: return nil
    }
  }

  /// What entries read alike is said once.
  private func entries(_ references: [Reference]) -> Phrase? {
    var phrases: [Phrase] = []
    for (index, reference) in references.enumerated() {
      let id = registry.names[reference.value]
      let phrase = statement(id) ?? period(id) ?? term(id) ?? Phrase(id)
      let stated = phrase.stating([fact(.appliesTo, index)])
      if let same = phrases.firstIndex(of: stated) {
        phrases[same] = phrases[same].stating(stated.facts)
      } else {
        phrases.append(stated)
      }
    }
    return phrases.isEmpty ? nil : wording.all(phrases)
  }

  /// A statement by what it does: "the collection of your answers".
  private func statement(_ qualifiedID: String) -> Phrase? {
    guard
      let statement = registry.statements.first(where: {
        registry.qualifiedID($0.header) == qualifiedID
      })
    else { return nil }
    let words = ScopeWords(
      speaker: speaker, entry: statement.header.id, scope: statement.scope, polarity: .positive)
    let id: PhraseID =
      switch statement {
      case is CollectionStatement: .choiceCollection
      case is SharingStatement: .choiceSharing
      default: .choiceUse
      }
    // Pointing to a statement does not state it.
    return wording.phrase(id, words.blanks).withoutFacts
  }
}

extension ChoiceComposer {
  /// "how long we keep your answers".
  private func period(_ qualifiedID: String) -> Phrase? {
    registry.retention.first { registry.qualifiedID($0.header) == qualifiedID }.map { rule in
      wording.phrase(.choiceRetention, words(of: rule.scope).blanks).withoutFacts
    }
  }

  /// A term by its label.
  private func term(_ qualifiedID: String) -> Phrase? {
    let vocabularies: [[TermBasics]] = [
      registry.services.terms.map(\.basics), registry.dataSubjects.terms.map(\.basics),
      registry.dataCategories.terms.map(\.basics), registry.sources.terms.map(\.basics),
      registry.methods.terms.map(\.basics), registry.purposes.terms.map(\.basics),
      registry.recipients.terms.map(\.basics),
    ]
    return vocabularies.joined().first { registry.qualifiedID($0.header) == qualifiedID }
      .map(speaker.label)
  }
}

extension ScopeWords {
  /// "data collected through cookies".
  var target: Phrase {
    let wording = speaker.wording
    var said = blanks
    if said[.data] == nil { said[.data] = wording.phrase(.dataUnnamed) }
    said[.subjects] = subjects.map { wording.phrase(.exceptSubjects, [.subjects: $0]) }
    said[.services] = services.map { wording.phrase(.exceptServices, [.services: $0]) }
    if said[.recipients] != nil { return wording.phrase(.choiceReceived, said) }
    let isCollected = said[.from] != nil || said[.via] != nil
    return wording.phrase(isCollected ? .choiceCollected : .choiceOther, said)
  }
}

extension Speaker {
  /// A link by its label; without an address it is the label alone.
  func link(_ name: Name) -> Phrase? {
    guard let link = registry.links[name] else { return nil }
    let label = label(link.basics)
    guard let url = text(link.url)?.plainText else { return label }
    return Phrase(link: label.plainText, to: .url(url))
  }
}
