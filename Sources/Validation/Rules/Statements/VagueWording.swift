import Diagnostics
import Registry
import Words

/// Words that leave open whether, when, what or to whom.
struct VagueWording: Rule {
  static let page = RulePage(
    .vagueWording, "A published text says what happens, not what might.",
    reason: """
      “May”, “some” and “such as” leave the reader with \
      nothing to hold on to. Say when it happens, and name all that is meant; a gap that cannot be \
      closed yet is declared as `unspecified`. In a promise, its terms' labels included, a vague \
      word is an error: nobody can tell what is ruled out.
      """,
    source: "WP260 rev.01, para. 12 and 13",
    bad: [
      """
      collection:
        orders:
          when: when you order, «e.g.» by phone
          description: "We «may» ask for more, «including, \\
            but not limited to», your phone number."
          data: phone
          from: you
          purposes: delivery
      """,
      """
      registry: {format: 1, name: Beispiel, default-locale: de}
      purposes:
        liefern: {label: 'Ihnen «z. B.» die Post zu bringen'}
        werben: {label: Sie «gegebenenfalls» zu informieren}
      """,
      """
      documents:
        statement:
          title: Statement
          sections:
            - heading: Help
              text:
                - >-
                  We answer «from
                  time to time».
                - |
                  It's in «certain»
                  markets only.
      """,
      """
      data-categories:
        files: {label: your files in the cloud «etc.»}
      never:
        no-files: {action: process, data: files, description: "«Usually» nobody looks."}
      """,
    ],
    good: [
      """
      collection:
        orders:
          possible: true
          when: when you order in May 2026
          description: The carrier may not read your letters.
          data: phone
          from: you
          purposes: delivery
          note: This may change.
      data-categories:
        phone-data: {label: your phone data, also-called: [some data]}
      links:
        map: {label: our map, url: "https://example.org/may/some"}
      """,
      """
      registry: {format: 1, name: Beispiel, default-locale: de}
      purposes:
        may: {label: Ihre Fragen zu some zu beantworten}
      """,
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    let registry = context.registry
    let promised = registry.termsOfPromises
    return registry.publishedTexts.flatMap { text, entry -> [Diagnostic] in
      text.passages.flatMap { passage -> [Diagnostic] in
        guard let words = LanguageWords.of(registry.locale(of: passage)) else { return [] }
        let list = WordList(passage.text)
        return words.vagueWords(in: list).map { match in
          let place = registry.place(of: match.range, in: passage)
          let word = passage.text.part(match.range)
          let label = Label(place, entry: entry?.qualified(registry.names), "vague")
          return .vagueWording(
            word, match.meaning, at: label, isPromise: entry?.section == .never,
            promise: entry.flatMap { promised[$0] })
        }
      }
    }
  }
}

extension Registry {
  /// The texts that readers meet; guardrails are never printed.
  fileprivate var publishedTexts: [(TextUse, EntryID?)] {
    let unpublished = Set(never.filter { !$0.isPublished }.map(\.header.id))
    return texts.filter { $0.role == .published }
      .map { ($0, $0.entry) }
      .filter { _, entry in entry.map { !unpublished.contains($0) } ?? true }
  }

  /// For each term whose label a published promise prints, where the first one names it.
  fileprivate var termsOfPromises: [EntryID: Label] {
    var places: [EntryID: Label] = [:]
    for promise in never where promise.isPublished {
      forEachTermUse(of: promise, on: nil) { use in
        if places[use.term] != nil { return }
        places[use.term] = Label(
          use.span, entry: qualifiedID(use.header), "a promise says it")
      }
    }
    return places
  }
}

extension String {
  /// - Parameter range: UTF-8 offsets.
  fileprivate func part(_ range: Range<Int>) -> String {
    String(decoding: Array(utf8)[range], as: UTF8.self)
  }
}

extension Diagnostic {
  fileprivate static func vagueWording(
    _ word: String, _ vagueness: LanguageWords.Vagueness, at place: Label, isPromise: Bool,
    promise: Label?
  ) -> Diagnostic {
    let phrase = word.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let rule =
      vagueness == .openList
      ? "“\(phrase)” leaves a list open: a published text names all that is meant"
      : "“\(phrase)” hedges: a published text says what happens"
    let isPromised = isPromise || promise != nil
    var finding = Diagnostic(
      .vagueWording,
      isPromised ? "“\(phrase)” is vague: a promise says exactly what is ruled out" : rule,
      at: place, labels: [promise].compactMap { $0 },
      help: vagueness == .openList
        ? "name all that is meant, and take the word out"
        : "say when it is so, or of what, and take the word out")
    if isPromised { finding.severity = .error }
    return finding
  }
}
