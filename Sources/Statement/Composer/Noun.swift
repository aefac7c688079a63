import Registry

/// A noun phrase on its way behind a preposition.
struct Noun {
  let plain: Phrase
  /// With its preposition, where the registry or the language has the whole phrase.
  let own: Phrase?
}

extension Speaker {
  /// A source or method.
  func noun(_ slot: Slot, _ name: Name) -> Noun {
    Noun(plain: label(slot, name), own: ownPhrase(slot, name))
  }

  private func ownPhrase(_ slot: Slot, _ name: Name) -> Phrase? {
    if slot == .from, registry.sources[name]?.kind == .dataSubject {
      let you = wording.phrase(.fromYou)
      return you.isEmpty ? nil : you
    }
    let forms = term(slot, name)?.label.flatMap(forms)
    return (slot == .from ? forms?.from : forms?.by).map { Phrase($0.asOneLine) }
  }

  /// Nouns behind one preposition, or each behind its own where one of them has its own.
  func carried(
    _ nouns: [Noun], by carrier: PhraseID, joined join: ([Phrase]) -> Phrase
  ) -> Phrase? {
    if nouns.isEmpty { return nil }
    guard nouns.contains(where: { $0.own != nil }) else {
      return wording.phrase(carrier, [.items: join(nouns.map(\.plain))])
    }
    return join(
      nouns.map { noun in
        noun.own?.stating(noun.plain.facts) ?? wording.phrase(carrier, [.items: noun.plain])
      })
  }
}
