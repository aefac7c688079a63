extension LanguageWords {
  static let english = LanguageWords(
    language: "en",
    vague: PhraseSet([
      (
        [
          "may", "might", "could", "maybe", "perhaps", "possibly", "potentially", "some",
          "sometimes", "often", "occasionally", "frequently", "generally", "in general",
          "typically", "usually", "normally", "commonly", "mostly", "mainly", "primarily",
          "largely", "certain", "various", "a variety of", "a range of", "a number of",
          "many kinds of", "as needed", "as necessary", "as appropriate", "as required",
          "if needed", "if necessary", "if appropriate", "where needed", "where necessary",
          "where appropriate", "when needed", "when necessary", "when appropriate",
          "from time to time", "reasonably", "among others", "among other things",
        ], .hedge
      ),
      (
        [
          "etc.", "et cetera", "and so on", "and so forth", "such as", "for example",
          "for instance", "e.g.", "including", "including but not limited to",
          "including without limitation", "and the like", "and similar",
          "or similar", "technologies like", "tools like", "services like", "companies like",
          "information like", "data like", "things like", "in particular", "especially",
        ], .openList
      ),
      (
        [
          "may not", "make certain", "be certain", "are certain", "is certain", "for certain",
          "as required by", "frequently asked",
        ], .none
      ),
    ]),
    vagueOnlyInLowerCase: ["may"],
    catchAll: PhraseSet([
      (
        [
          "other", "others", "another", "miscellaneous", "misc.", "sundry", "diverse", "further",
          "additional", "remaining", "anything else", "everything else", "and so on", "etc.",
        ], ()
      )
    ]),
    determiners: ["your", "our", "the", "a", "an", "any", "all", "every"],
    conjunctions: PhraseSet([
      (
        [
          "when", "whenever", "while", "whilst", "if", "unless", "once", "after", "before",
          "until", "till", "since", "because", "where", "wherever", "whether", "although",
          "though", "provided", "in case", "in the event that", "on condition that",
          "each time", "every time", "any time", "the moment", "by the time", "so long as",
          "as long as", "as soon as", "as far as", "as often as", "as you", "as we",
          "insofar as", "to the extent", "even if", "even when", "only if", "only when",
          "only while", "only where", "only once", "only after", "only before", "only until",
          "except if", "except when", "except where", "except while",
        ], ()
      )
    ]),
    pronouns: PhraseSet([
      (
        [
          "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself",
          "they", "them", "their", "theirs", "themselves",
        ], true
      ),
      // Nothing stands behind these, so nothing can change.
      (["it is", "it was", "it takes", "it makes"], false),
    ]),
    identifiability: PhraseSet([
      (["aggregate", "aggregated"], .aggregated),
      (
        [
          "anonymous", "anonymised", "anonymized", "anonymously", "de identified", "deidentified",
        ], .anonymous
      ),
      (
        ["pseudonymous", "pseudonymised", "pseudonymized", "pseudonymously"], .pseudonymous
      ),
    ]),
    infinitive: .bare,
    number: .english)
}
