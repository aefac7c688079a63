import Diagnostics
import Registry

/// What a document says of a term where it first names it.
extension Speaker {
  /// - Parameter recipients: those that the sentence lets collect directly.
  func explanations(of mention: Mention, besides recipients: SlotValue?) -> [Phrase] {
    let (term, name) = (mention.term, mention.name)
    let teller = TermTeller(speaker: self, term: term)
    var phrases = [text(term.description)?.stating([teller.fact(.description)])]
    switch mention.slot {
    case .data:
      let examples = teller.examples(registry.dataCategories[name]?.examples ?? [])
      if !examples.isEmpty {
        phrases.append(
          wording.phrase(
            .dataExamples,
            [.data: label(term), .title: title(term), .items: wording.all(examples)]))
      }
    case .purposes: phrases += teller.purpose(registry.purposes[name])
    case .via: phrases += teller.method(registry.methods[name], besides: recipients)
    case .subjects, .services, .from, .with, .where, .identifiability, nil: break
    }
    return phrases.compactMap { $0 }
  }
}

private struct TermTeller {
  let speaker: Speaker
  let term: TermBasics

  private var wording: Wording { speaker.wording }

  func fact(_ attribute: Attribute, _ index: Int = 0) -> Fact {
    Fact(term.header.id, .attribute(attribute, index, in: .whole))
  }

  func examples(_ texts: [LocalizedText]) -> [Phrase] {
    texts.enumerated().compactMap { index, text in
      speaker.text(text)?.stating([fact(.examples, index)])
    }
  }

  func purpose(_ purpose: Purpose?) -> [Phrase?] {
    let examples = examples(purpose?.examples ?? [])
    let list = wording.any(examples.map { wording.phrase(.purposesRepeated, [.item: $0]) })
    let decision = purpose?.automatedDecision
    return [
      examples.isEmpty ? nil : wording.phrase(.purposeExamples, [.purposes: list]),
      said(.automatedLogic, decision?.logic, .automatedDecision, 0),
      said(.automatedConsequences, decision?.consequences, .automatedDecision, 1),
    ]
  }

  func method(_ method: Method?, besides recipients: SlotValue?) -> [Phrase?] {
    let names: [Blank: Phrase] = [.item: speaker.label(term), .title: speaker.title(term)]
    // Who collects by a method of its own is not also said to set it.
    let isSaid = recipients?.terms.contains { $0.value == method?.setBy?.value } ?? false
    let setter = isSaid ? nil : method?.setBy.map { speaker.label(.with, $0.value) }
    return [
      method?.lasts.map { period in
        let values = names.merging([.period: Phrase(wording.period(period))]) { $1 }
        return wording.phrase(.methodLasts, values).stating([fact(.lasts)])
      },
      setter.map { setter in
        let values = names.merging([.recipients: setter]) { $1 }
        return wording.phrase(.methodSetBy, values).stating([fact(.setBy)])
      },
    ]
  }

  private func said(
    _ id: PhraseID, _ text: LocalizedText?, _ attribute: Attribute, _ index: Int
  ) -> Phrase? {
    speaker.text(text).map { wording.phrase(id, [.text: $0]).stating([fact(attribute, index)]) }
  }
}
