import Diagnostics
import Registry

/// One of the names by which people know a thing.
package struct Spoken: Sendable {
  package let text: String
  /// Nil for an id or a proper name, which any language may have.
  package let locale: LocaleTag?

  package init(_ text: String, in locale: LocaleTag? = nil) {
    self.text = text
    self.locale = locale
  }

  fileprivate var languages: [LanguageWords] {
    guard let locale else { return LanguageWords.known }
    return LanguageWords.of(locale).map { [$0] } ?? []
  }
}

/// The things that a text names, as closely as any does: with the same letters, or else the same but
/// for number and article.
///
/// - Parameter names: what people call a thing.
package func things<Thing>(
  calledLike text: String, among things: some Sequence<Thing>, names: (Thing) -> [Spoken]
) -> [Thing] {
  let wanted = SpokenName(text)
  if wanted.isEmpty { return [] }
  var alike: [Thing] = []
  var similar: [Thing] = []
  for thing in things {
    let names = names(thing).map { (name: SpokenName($0.text), languages: $0.languages) }
    if names.contains(where: { $0.name.hasLetters(of: wanted) }) {
      alike.append(thing)
    } else if alike.isEmpty,
      names.contains(where: { pair in
        pair.languages.contains { pair.name.isSame(as: wanted, in: $0) }
      })
    {
      similar.append(thing)
    }
  }
  return alike.isEmpty ? similar : alike
}

extension Offer {
  /// - Parameter label: left out where the id says the same.
  package init(_ id: String, unlessAlike label: String) {
    let own = SpokenName(id)
    let says = SpokenName(label)
    let isAlike =
      own.hasLetters(of: says) || LanguageWords.known.contains { own.isSame(as: says, in: $0) }
    self.init(id, label: isAlike ? nil : label)
  }
}

extension LocalizedText {
  /// What people may say for it, in every language and form.
  package func spoken(default defaultLocale: LocaleTag) -> [Spoken] {
    versions.flatMap { version in
      let forms = version.forms
      return [forms.object, forms.subject, forms.from, forms.by, forms.title]
        .compactMap { $0 }.map { Spoken($0, in: version.locale ?? defaultLocale) }
    }
  }
}

extension Registry {
  /// All that people may call a term, its id first.
  package func spoken(_ term: TermBasics) -> [Spoken] {
    let ids = [id(term.header)] + term.aliases.map { names[$0.value] }
    let texts = [term.label, term.title].compactMap { $0 } + term.alsoCalled
    return (ids + [term.name].compactMap { $0 }).map { Spoken($0) }
      + texts.flatMap { $0.spoken(default: defaultLocale) }
  }
}
