import Diagnostics
import Registry

/// Says what a registry's values are called in one language.
struct Speaker: Sendable {
  let registry: Registry
  let wording: Wording
  /// What does not hold on this day is left unsaid; nil: everything is said.
  let day: CalendarDate?
  /// The exceptions that do not concern whom the text is for.
  var unconcerning: Set<Span> = []
  /// Another version of the registry, for terms that only that one declares.
  var counterpart: Registry?
  /// Terms of which only what no narrower one names is meant.
  var rests: Set<TermPlace> = []

  /// Whether an exception is said.
  func says(_ exception: Scope) -> Bool {
    exception.isInForce(on: day) && !unconcerning.contains(exception.span)
  }

  /// A text in the speaker's language, else in the registry's default one.
  func forms(_ text: LocalizedText) -> TextForms? {
    let fallback = registry.defaultLocale
    return text.forms(in: wording.locale, default: fallback)
      ?? text.forms(in: fallback, default: fallback) ?? text.versions.first?.forms
  }

  func text(_ text: LocalizedText?) -> Phrase? {
    text.flatMap(forms).map { Phrase($0.object.asOneLine) }
  }

  /// How a term reads inside a sentence.
  func label(_ term: TermBasics) -> Phrase {
    if let name = term.name { return Phrase(name.asOneLine) }
    return text(term.label) ?? Phrase(registry.id(term.header))
  }

  /// How a term reads in a heading or a table.
  func title(_ term: TermBasics) -> Phrase {
    if let title = text(term.title) { return title }
    if let name = term.name { return Phrase(name.asOneLine) }
    if let title = term.label.flatMap(forms)?.title { return Phrase(title.asOneLine) }
    let label = label(term)
    return term.header.id.section == .purposes
      ? wording.phrase(.purposeTitle, [.item: label]).capitalized
      : Phrase(wording.title(from: label.plainText))
  }

  /// The term that a slot's reference means.
  func term(_ slot: Slot, _ name: Name) -> TermBasics? {
    registry.term(slot, name)
      ?? elsewhere(name).flatMap { $0.registry.term(slot, $1) }
  }

  /// The label that a slot's value has in a sentence.
  func label(_ slot: Slot, _ name: Name) -> Phrase {
    let label = wholeLabel(slot, name)
    return rests.contains(TermPlace(slot: slot, name: name))
      ? wording.phrase(.otherwise, [.item: label]) : label
  }

  private func wholeLabel(_ slot: Slot, _ name: Name) -> Phrase {
    if registry.term(slot, name) == nil, let (speaker, name) = elsewhere(name),
      speaker.registry.term(slot, name) != nil
    {
      return speaker.wholeLabel(slot, name)
    }
    switch slot {
    case .from:
      if let source = registry.sources[name], source.kind == .dataSubject {
        return wording.phrase(.you)
      }
    case .with:
      if let index = registry.recipients.index(of: name) { return recipient(index) }
    default: break
    }
    return term(slot, name).map(label) ?? Phrase(registry.names[name])
  }

  /// A recipient with its registered name and countries.
  func recipient(_ index: Int) -> Phrase {
    let recipient = registry.recipients.terms[index]
    let name = label(recipient.basics)
    let fact = { (attribute: Attribute, index: Int) in
      Fact(recipient.header.id, .attribute(attribute, index, in: .whole))
    }
    var details: [Phrase] = []
    if let legalName = recipient.legalName?.asOneLine {
      if legalName == name.plainText {
        return located(name.stating([fact(.legalName, 0)]), details, index)
      }
      details.append(Phrase(legalName).stating([fact(.legalName, 0)]))
    }
    return located(name, details, index)
  }

  /// A recipient's name with what is said of it and its countries.
  private func located(_ name: Phrase, _ details: [Phrase], _ index: Int) -> Phrase {
    let id = registry.recipients.terms[index].header.id
    let countries = registry.profile(ofRecipient: index).countries.enumerated().map {
      Phrase(wording.name(of: $1.value))
        .stating([Fact(id, .attribute(.countries, $0, in: .whole))])
    }
    let details = details + countries
    guard !details.isEmpty else { return name }
    return wording.phrase(.recipientDetail, [.name: name, .items: details.joined(by: ", ")])
  }

  /// The label of a recipient alone.
  func groupLabel(_ name: Name) -> Phrase {
    term(.with, name).map(label) ?? Phrase(registry.names[name])
  }

  /// Recipients of a group with the countries that they have from it.
  func located(_ name: Phrase, _ group: Name) -> Phrase {
    registry.recipients.index(of: group).map { located(name, [], $0) } ?? name
  }

  /// A clause for all values of a facet.
  func anyCircumstance(_ facet: Name) -> Phrase {
    let declared =
      registry.facet(facet)?.facet
      ?? elsewhere(facet).flatMap { $0.registry.facet($1)?.facet }
    let name = declared.map { title($0.basics) } ?? Phrase(registry.names[facet])
    return wording.phrase(.anyCircumstance, [.title: name, .item: name])
  }

  /// The clause of a facet's value.
  func clause(_ facet: Name, _ value: Name) -> Phrase {
    guard let term = declaredValue(facet, value) else { return Phrase(registry.names[value]) }
    return label(term)
  }

  private func declaredValue(_ facet: Name, _ value: Name) -> TermBasics? {
    if let term = registry.facet(facet)?.values[value] { return term.basics }
    guard let (speaker, other) = elsewhere(facet), let (_, term) = elsewhere(value) else {
      return nil
    }
    return speaker.registry.facet(other)?.values[term]?.basics
  }

  /// Who speaks for the other version, and what a name is there.
  private func elsewhere(_ name: Name) -> (Speaker, Name)? {
    guard let counterpart, let other = counterpart.names.name(of: registry.names[name]) else {
      return nil
    }
    return (Speaker(registry: counterpart, wording: wording, day: day), other)
  }
}

/// A term as it stands in a slot.
struct TermPlace: Hashable, Sendable {
  let slot: Slot
  let name: Name
}

extension String {
  /// Line breaks and runs of white space as single spaces, without what a reader cannot see.
  package var asOneLine: String {
    if isPlainLine { return self }
    let visible = unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar == "\n" || scalar == "\t" || scalar == "\r"
      // Marks that reorder text would let a label rewrite its surroundings.
      case .format: scalar == "\u{200D}" || scalar == "\u{200C}" || scalar == "\u{00AD}"
      default: true
      }
    }
    return String(String.UnicodeScalarView(visible)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// Whether it is plain words in ASCII with single spaces between them, as most texts are.
  private var isPlainLine: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      guard (0x20...0x7E).contains(byte), byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20 || isEmpty
  }
}

extension Registry {
  /// The term that a slot's reference means.
  package func term(_ slot: Slot, _ name: Name) -> TermBasics? {
    switch slot {
    case .data: dataCategories[name]?.basics
    case .subjects: dataSubjects[name]?.basics
    case .services: services[name]?.basics
    case .from: sources[name]?.basics
    case .via: methods[name]?.basics
    case .with: recipients[name]?.basics
    case .purposes: purposes[name]?.basics
    case .where, .identifiability: nil
    }
  }
}
