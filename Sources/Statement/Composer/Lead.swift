import Diagnostics
import Registry

/// Who speaks, from when, and whom to turn to: what stands before the first section.
struct Lead {
  let speaker: Speaker
  let document: Document

  private var registry: Registry { speaker.registry }
  private var wording: Wording { speaker.wording }

  var sentences: [Sentence] {
    let controller = Controller(speaker: speaker)
    return controller.identity + controller.authorities + controller.security + edition
      + prevailingLanguage
  }

  /// Since when the text holds, and which version it is.
  private var edition: [Sentence] {
    let settings = Teller(speaker: speaker, source: registry.settings.header.id)
    let holder =
      document.effective == nil
      ? settings : Teller(speaker: speaker, source: document.header.id)
    let date = (document.effective ?? registry.settings.effective).map {
      holder.value(wording.date($0.value), .effective)
    }
    let version = registry.settings.version.map { settings.value($0, .version) }
    switch (date, version) {
    case (let date?, let version?):
      return [settings.say(.effectiveVersion, [.date: date, .text: version])]
    case (let date?, nil): return [holder.say(.effective, [.date: date])]
    case (nil, let version?): return [settings.say(.version, [.text: version])]
    case (nil, nil): return []
    }
  }
}

extension Lead {
  /// Which language's text holds where several differ.
  private var prevailingLanguage: [Sentence] {
    guard let locale = registry.settings.prevailingLocale?.value, registry.locales.count > 1
    else { return [] }
    let teller = Teller(speaker: speaker, source: registry.settings.header.id)
    let name = teller.value(wording.name(of: locale), .prevailingLocale)
    return [teller.say(.prevailingLanguage, [.name: name])]
  }
}

/// Who is responsible for the data, and who watches over it (GDPR Art. 13(1)(a), DSG Art. 19(2)(a)).
struct Controller {
  let speaker: Speaker

  private var registry: Registry { speaker.registry }
  private var wording: Wording { speaker.wording }

  /// Who we are, and whom to turn to.
  var identity: [Sentence] {
    guard let organization = registry.organization else { return [] }
    let teller = Teller(speaker: speaker, source: organization.header.id)
    let known: [Blank: Phrase?] = [
      .name: organization.legalName.map { teller.value($0, .legalName) }
        ?? organization.name.map { teller.value($0, .name) },
      .address: organization.address.map { teller.value($0, .address) },
      .country: organization.country.map {
        teller.value(wording.name(of: $0.value), .countries)
      },
    ]
    var sentences = [teller.say(.weAre, known)]
    if let email = organization.email {
      sentences.append(teller.say(.reachUs, [.text: teller.value(email, .email)]))
    }
    sentences += officer(organization.dataProtectionOfficer, teller)
    for (index, representative) in organization.representatives.enumerated() {
      sentences.append(
        teller.say(
          .representative,
          [
            .law: representative.jurisdiction.map(wording.word),
            .name: teller.value(representative.name ?? "", .representatives, index),
            .address: representative.address.map { Phrase($0.asOneLine) },
          ]))
    }
    return sentences
  }

  /// Where to complain (GDPR Art. 77, DSG Art. 49).
  var authorities: [Sentence] {
    guard let organization = registry.organization else { return [] }
    let teller = Teller(speaker: speaker, source: organization.header.id)
    return organization.authorities.enumerated().map { index, authority in
      teller.say(
        .supervisoryAuthority,
        [
          .law: authority.jurisdiction.map(wording.word),
          .name: teller.value(authority.name ?? "", .authorities, index),
          .link: authority.website.map { Phrase(link: $0.asOneLine, to: .url($0)) },
        ])
    }
  }

  var security: [Sentence] {
    guard let organization = registry.organization,
      let security = speaker.text(organization.security)
    else { return [] }
    let fact = Fact(organization.header.id, .attribute(.security, 0, in: .whole))
    return [
      Sentence(security.asSentence.stating([fact]), sources: [organization.header.id])
    ]
  }

  private func officer(_ officer: DataProtectionOfficer?, _ teller: Teller) -> [Sentence] {
    switch officer {
    case .appointed(let name, let email):
      let details = [name, email].compactMap { $0 }.enumerated()
        .map { teller.value($1, .dataProtectionOfficer, $0) }
      return [teller.say(.dataProtectionOfficer, [.items: details.joined(by: ", ")])]
    case .some(.none):
      let fact = Fact(teller.source, .attribute(.dataProtectionOfficer, 0, in: .whole))
      return [
        Sentence(
          wording.phrase(.noDataProtectionOfficer).asSentence.stating([fact]),
          sources: [teller.source])
      ]
    case nil: return []
    }
  }
}

/// Makes sentences about one entry.
private struct Teller {
  let speaker: Speaker
  let source: EntryID

  func value(_ text: String, _ attribute: Attribute, _ index: Int = 0) -> Phrase {
    Phrase(text.asOneLine).stating([Fact(source, .attribute(attribute, index, in: .whole))])
  }

  func say(_ id: PhraseID, _ values: [Blank: Phrase?]) -> Sentence {
    speaker.sentence(id, values.compactMapValues { $0 }, source)
  }
}
