extension LanguageWords {
  static let german = LanguageWords(
    language: "de",
    vague: PhraseSet([
      (
        [
          "gegebenenfalls", "ggf.", "allenfalls", "möglicherweise", "eventuell", "evtl.",
          "unter Umständen", "u. U.", "vielleicht", "könnte", "könnten", "dürfte", "dürften",
          "manche", "manchen", "mancher", "manches", "einige", "einigen", "einiger", "einiges",
          "bestimmte", "bestimmten", "bestimmter", "bestimmtes", "gewisse", "gewissen",
          "gewisser", "gewisses", "verschiedene", "verschiedenen", "verschiedener", "diverse",
          "diversen", "diverser", "oft", "häufig", "manchmal", "gelegentlich", "mitunter",
          "von Zeit zu Zeit", "in der Regel", "i. d. R.", "grundsätzlich", "üblicherweise",
          "gewöhnlich", "normalerweise", "typischerweise", "meist", "meistens", "überwiegend",
          "hauptsächlich", "im Allgemeinen", "im Wesentlichen", "teilweise", "bei Bedarf",
          "nach Bedarf", "soweit erforderlich", "falls erforderlich", "sofern erforderlich",
          "wenn erforderlich", "soweit nötig", "falls nötig", "sofern nötig", "wenn nötig",
          "eine Reihe von", "eine Vielzahl von",
        ], .hedge
      ),
      (
        [
          "usw.", "etc.", "und so weiter", "u. a.", "unter anderem", "z. B.", "zum Beispiel",
          "beispielsweise", "bspw.", "etwa", "wie etwa", "wie zum Beispiel", "insbesondere",
          "namentlich", "einschließlich", "einschliesslich", "inklusive", "u. Ä.",
          "und Ähnliches", "oder Ähnliches", "und dergleichen", "nicht abschließend",
          "nicht abschliessend",
        ], .openList
      ),
      (["ein bestimmter", "eine bestimmte", "ein bestimmtes", "auf bestimmte Zeit"], .none),
    ]),
    vagueOnlyInLowerCase: [],
    catchAll: PhraseSet([
      (
        [
          "sonstige", "sonstigen", "sonstiger", "sonstiges", "andere", "anderen", "anderer",
          "anderes", "weitere", "weiteren", "weiterer", "weiteres", "übrige", "übrigen",
          "übriger", "übriges", "alles Weitere", "alles Übrige", "Verschiedenes", "Diverses",
        ], ()
      )
    ]),
    determiners: [
      "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres", "dein", "deine", "deinen", "deinem",
      "deiner", "deines", "unser", "unsere", "unseren", "unserem", "unserer", "unseres", "der",
      "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
      "alle", "allen", "aller", "jede", "jeden", "jeder", "jedes",
    ],
    conjunctions: PhraseSet([
      (
        [
          "wenn", "falls", "sobald", "solange", "während", "nachdem", "bevor", "ehe", "bis",
          "seit", "seitdem", "sofern", "soweit", "insoweit", "insofern", "indem", "weil", "da",
          "wo", "wann", "wann immer", "als", "ob", "obwohl", "sooft", "so lange", "so bald",
          "immer wenn", "nur wenn", "auch wenn", "außer wenn", "ausser wenn", "jedes Mal, wenn",
          "es sei denn", "im Fall, dass", "für den Fall, dass", "dann, wenn", "erst wenn",
        ], ()
      )
    ]),
    pronouns: PhraseSet([
      (
        [
          "er", "ihn", "ihm", "seine", "seinen", "seinem", "seiner", "seines", "sie", "ihnen",
          "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres", "deren", "dessen",
        ], true
      )
    ]),
    identifiability: PhraseSet([
      (
        ["aggregiert", "aggregierte", "aggregierten", "aggregierter", "aggregiertes"], .aggregated
      ),
      (
        [
          "anonym", "anonyme", "anonymen", "anonymer", "anonymes", "anonymisiert",
          "anonymisierte", "anonymisierten", "anonymisierter", "anonymisiertes",
        ], .anonymous
      ),
      (
        [
          "pseudonym", "pseudonyme", "pseudonymen", "pseudonymer", "pseudonymes",
          "pseudonymisiert", "pseudonymisierte", "pseudonymisierten", "pseudonymisierter",
          "pseudonymisiertes",
        ], .pseudonymous
      ),
    ]),
    infinitive: .withZu,
    number: .german)
}
