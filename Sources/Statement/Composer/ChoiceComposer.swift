import Diagnostics
import Registry

/// Choices and retention entries as items.
extension Speaker {
  func item(_ choice: Choice) -> Item {
    let source = choice.header.id
    let kinds = wording.any(choice.kinds.map { wording.word($0.value) })
    var lead = wording.phrase(.choice, [.kinds: kinds]).capitalized
    var sentences: [Sentence] = []
    if let how = text(choice.how) {
      lead.append(Phrase(" ") + how.asSentence)
    } else if let link = choice.link.flatMap({ self.link($0.value) }) {
      lead.append(Phrase(" ") + wording.phrase(.choiceLink, [.link: link]).capitalized)
    }
    sentences.append(Sentence(lead.asSentence, sources: [source]))
    let add = { (phrase: Phrase?) in
      if let phrase { sentences.append(Sentence(phrase.asSentence, sources: [source])) }
    }
    if choice.how != nil, let link = choice.link.flatMap({ self.link($0.value) }) {
      add(wording.phrase(.choiceLink, [.link: link]))
    }
    add(text(choice.occasion.when))
    add(text(choice.limits))
    add(text(choice.occasion.description))
    if let target = choice.appliesTo.flatMap(target) {
      add(wording.phrase(.choiceAppliesTo, [.items: target]))
    }
    if let recipient = choice.carriedOutBy {
      let name = label(.with, recipient.value)
      add(wording.phrase(.choiceCarriedOutBy, [.recipients: name]))
    }
    return Item(sentences)
  }

  /// What a choice applies to, as a noun phrase.
  private func target(_ target: Choice.Target) -> Phrase? {
    switch target {
    case .slots(let scope):
      return filter(scope)
    case .entries(let references):
      var phrases: [Phrase] = []
      for reference in references {
        guard let phrase = statement(registry.names[reference.value]), !phrases.contains(phrase)
        else { continue }
        phrases.append(phrase)
      }
      return phrases.isEmpty ? nil : wording.all(phrases)
    }
  }

  /// "data collected through cookies".
  private func filter(_ scope: Scope) -> Phrase {
    let slots = scope.slots
    let values: [Blank: Phrase?] = [
      .data: data(slots.data, .positive),
      .form: form(slots.identifiability),
      .from: from(slots.from, .positive),
      .via: via(slots.via, .positive),
      .recipients: recipients(slots.with, .positive),
      .purposes: purposes(slots.purposes, .positive),
      .where: circumstances(scope.circumstances),
    ]
    let said = values.compactMapValues { $0 }
    if said[.recipients] != nil { return wording.phrase(.choiceReceived, said) }
    let isCollected = said[.from] != nil || said[.via] != nil
    return wording.phrase(isCollected ? .choiceCollected : .choiceOther, said)
  }

  /// A statement by what it does: "the collection of your answers".
  private func statement(_ qualifiedID: String) -> Phrase? {
    guard
      let statement = registry.statements.first(where: {
        registry.qualifiedID($0.header) == qualifiedID
      })
    else { return nil }
    let slots = statement.scope.slots
    let values: [Blank: Phrase?] = [
      .data: data(slots.data, .positive),
      .recipients: recipients(slots.with, .positive),
      .purposes: purposes(slots.purposes, .positive),
    ]
    let id: PhraseID =
      switch statement {
      case is CollectionStatement: .choiceCollection
      case is SharingStatement: .choiceSharing
      default: .choiceUse
      }
    return wording.phrase(id, values.compactMapValues { $0 })
  }

  func item(_ rule: RetentionRule) -> Item {
    let source = rule.header.id
    let slots = rule.scope.slots
    let values: [Blank: Phrase?] = [
      .data: data(slots.data, .positive),
      .recipients: recipients(slots.with, .positive),
      .purposes: purposes(slots.purposes, .positive),
      .where: circumstances(rule.scope.circumstances),
    ]
    let id: PhraseID =
      switch rule.bound {
      case .atMost: .retentionAtMost
      case .atLeast: .retentionAtLeast
      case .exactly, nil: .retentionFor
      }
    let phrases = [
      wording.phrase(.retentionEntry, values.compactMapValues { $0 }),
      rule.keep.flatMap { keep($0, period: id) },
      text(rule.starts).map { wording.phrase(.retentionStarts, [.text: $0]) },
      text(rule.then).map { wording.phrase(.retentionThen, [.text: $0]) },
      text(rule.scope.description),
    ]
    return Item(phrases.compactMap { $0 }.map { Sentence($0.asSentence, sources: [source]) })
  }

  /// A link by its label; without an address it is the label alone.
  func link(_ name: Name) -> Phrase? {
    guard let link = registry.links[name] else { return nil }
    let label = label(link.basics)
    guard let url = text(link.url)?.plainText else { return label }
    return Phrase(link: label.plainText, to: .url(url))
  }
}
