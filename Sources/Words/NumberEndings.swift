/// The endings by which a language tells one from many.
///
/// They are taken off in order, so that a word and its plural come out alike; what is left is for
/// comparing and no word. Vowels that change with the number are read without their change.
package struct NumberEndings: Sendable {
  struct Ending: Sendable {
    let ending: String
    var replacement = ""
    /// Endings with the same letters that say nothing of number.
    var except: [String] = []
  }

  /// Of each step, the first that fits is taken off.
  let steps: [[Ending]]

  /// Letters that are read as others before endings are looked at.
  var vowels: [(changed: String, plain: String)] = []

  /// A word has no fewer letters without its ending.
  private static let shortestStem = 3

  /// A word in lower case without its ending.
  package func stem(of word: String) -> String {
    var stem = vowels.reduce(word) { $0.replacing($1.changed, with: $1.plain) }
    for step in steps {
      let fitting = step.first { ending in
        stem.hasSuffix(ending.ending) && !ending.except.contains(where: stem.hasSuffix)
          && stem.utf8.count - ending.ending.utf8.count >= Self.shortestStem
      }
      if let fitting {
        stem = stem.dropLast(fitting.ending.count) + fitting.replacement
      }
    }
    return stem
  }
}

extension NumberEndings {
  /// "company" and "companies", "purpose" and "purposes", "address" and "addresses".
  static let english = NumberEndings(steps: [
    [
      Ending(ending: "es"), Ending(ending: "s", except: ["ss", "us", "is"]), Ending(ending: "e"),
    ],
    [Ending(ending: "y", replacement: "i")],
  ])

  /// "Vertrag" and "Verträge", "Adresse" and "Adressen", "Nummer" and "Nummern".
  static let german = NumberEndings(
    steps: [
      [
        Ending(ending: "innen", replacement: "in"), Ending(ending: "ern", replacement: "er"),
        Ending(ending: "eln", replacement: "el"),
      ],
      [Ending(ending: "en"), Ending(ending: "er"), Ending(ending: "e"), Ending(ending: "s")],
    ],
    vowels: [("ae", "a"), ("oe", "o"), ("ue", "u")])
}
