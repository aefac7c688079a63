import Diagnostics
import Registry
import Words

/// A label fits into the sentences in which it stands.
struct WrongForm: Rule {
  static let page = RulePage(
    .wrongForm, "A label has the form that its sentences need.",
    reason: """
      A German purpose contains its *zu*, except in its title. A `when` or a condition is a clause \
      with its conjunction. A label has no pronoun but the reader's own: “them” breaks when the \
      number of what it stands for changes.
      """,
    bad: [
      """
      registry: {format: 1, name: Beispiel, default-locale: de}
      purposes:
        liefern: {label: Ihre Bestellung «liefern»}
        beraten: {label: "Sie zu Produkten «beraten»."}
        helfen: {label: {de: {is: Ihnen «helfen», title: Ihnen helfen}}}
      """,
      """
      conditions:
        season: {label: season, values: {winter: {label: «in» winter}}}
      collection:
        orders: {when: «your» order, data: email, from: you, purposes: delivery}
      """,
      """
      registry: {format: 1, name: Beispiel, default-locale: de}
      conditions:
        anfrage: {label: Anfrage, values: {da: {label: «mit» Ihrer Erlaubnis}}}
      data-categories:
        akten: {label: Ihre Akten und «deren» Inhalt}
      """,
      """
      data-categories:
        phones: {label: "your phones, and who uses «them»"}
      """,
    ],
    good: [
      """
      registry: {format: 1, name: Beispiel, default-locale: de}
      purposes:
        erkennen: {label: Sie wiederzuerkennen}
        antworten: {label: {de: {is: Ihnen zu antworten, title: Ihnen antworten}}}
      conditions:
        anfrage: {label: Anfrage, values: {da: {label: wenn Sie uns fragen}}}
      data-categories:
        akten: {label: Ihre Akten}
      """,
      """
      conditions:
        season: {label: season, values: {winter: {label: only while it is winter}}}
      collection:
        orders: {when: after your order, data: email, from: you, purposes: delivery}
      """,
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    purposes(context) + clauses(context) + pronouns(context)
  }

  private func purposes(_ context: ValidationContext) -> [Diagnostic] {
    context.registry.purposes.terms.flatMap { purpose -> [Diagnostic] in
      check(purpose.basics.label, of: purpose.header, context) { passage, list, words in
        passage.isTitle
          ? nil : words.infinitive.finding(passage, list.words, purpose.header, context)
      }
    }
  }

  private func clauses(_ context: ValidationContext) -> [Diagnostic] {
    let registry = context.registry
    let conditions = registry.facetValues.flatMap(\.terms).map { ($0.header, $0.basics.label) }
    return (conditions + registry.occasions).flatMap { header, text -> [Diagnostic] in
      check(text, of: header, context) { passage, list, words in
        guard let first = list.words.first, words.conjunctions.match(in: list.words, at: 0) == nil
        else { return nil }
        let place = registry.place(of: first.range, in: passage)
        return .clauseWithoutConjunction(at: context.label(place, in: header, "no conjunction"))
      }
    }
  }

  private func pronouns(_ context: ValidationContext) -> [Diagnostic] {
    context.registry.allTerms.flatMap { term -> [Diagnostic] in
      check(term.label, of: term.header, context) { passage, list, words in
        let pronoun = words.pronouns.matches(in: list).first {
          $0.meaning && !list.words[$0.words.lowerBound].isCapitalized
        }
        guard let pronoun else { return nil }
        let place = context.registry.place(of: pronoun.range, in: passage)
        return .pronounInLabel(at: context.label(place, in: term.header, "of the third person"))
      }
    }
  }

  /// Checks each piece of a text in a language that is known.
  private func check(
    _ text: LocalizedText?, of header: EntryHeader, _ context: ValidationContext,
    _ finding: (TextPassage, WordList, LanguageWords) -> Diagnostic?
  ) -> [Diagnostic] {
    (text?.passages ?? []).compactMap { passage in
      LanguageWords.of(context.registry.locale(of: passage)).flatMap {
        finding(passage, WordList(passage.text), $0)
      }
    }
  }
}

extension LanguageWords.Infinitive {
  /// A finding where an infinitive phrase lacks its particle.
  fileprivate func finding(
    _ passage: TextPassage, _ words: [WordList.Word], _ header: EntryHeader,
    _ context: ValidationContext
  ) -> Diagnostic? {
    guard self == .withZu, let last = words.last else { return nil }
    let hasParticle = words.indices.contains { index in
      let word = words[index]
      guard word.isVerbal else { return false }
      return (index > 0 && words[index - 1].text == "zu") || word.hasParticleInside
    }
    if hasParticle { return nil }
    let place = context.registry.place(of: last.range, in: passage)
    return .purposeWithoutZu(
      at: context.label(place, in: header, "without *zu*"), verb: last.isVerbal ? last.text : nil)
  }
}

extension WordList.Word {
  /// Whether it can be an infinitive.
  fileprivate var isVerbal: Bool { !isCapitalized && text.hasSuffix("n") }

  /// As in "wiederzuerkennen".
  fileprivate var hasParticleInside: Bool {
    text.dropFirst().dropLast(2).contains("zu")
  }
}

extension Registry {
  /// Every `when`, those of exceptions included.
  fileprivate var occasions: [(EntryHeader, LocalizedText?)] {
    var scopes: [(EntryHeader, Scope)] = statements.map { ($0.header, $0.scope) }
    scopes += choices.map { ($0.header, $0.occasion) }
    scopes += retention.map { ($0.header, $0.scope) }
    return scopes.flatMap { header, scope in scope.whens.map { (header, $0) } }
  }
}

extension Scope {
  fileprivate var whens: [LocalizedText] {
    [when].compactMap { $0 } + exceptions.flatMap(\.whens)
  }
}

extension Diagnostic {
  fileprivate static func purposeWithoutZu(at place: Label, verb: String?) -> Diagnostic {
    Diagnostic(
      .wrongForm, "a German purpose is an infinitive with its *zu*", at: place,
      help: verb.map { "write `zu \($0)`" } ?? "write it as in `Ihre Fragen zu beantworten`",
      fixes: verb.map { [Fix("write `zu \($0)`", .unsafe, [.init(place.span, "zu \($0)")])] } ?? [])
  }

  fileprivate static func clauseWithoutConjunction(at place: Label) -> Diagnostic {
    Diagnostic(
      .wrongForm, "an occasion or condition is a clause that begins with its conjunction",
      at: place, help: "write it as in `when you write to us`")
  }

  fileprivate static func pronounInLabel(at place: Label) -> Diagnostic {
    Diagnostic(
      .wrongForm, "a label has no pronoun of the third person: it stands in many sentences",
      at: place, help: "name what the pronoun stands for, or leave it out")
  }
}
