import Diagnostics

extension DecodingContext {
  /// The owner's own wordings are those of sentences that there are, with blanks that these have.
  mutating func checkWording(_ registry: Registry) {
    for override in registry.wording {
      entry = EntryID(.wording, names.name(of: override.pattern.value))
      guard let phrase = PhraseID(rawValue: override.pattern.value) else {
        reportUnknownPhrase(override.pattern)
        continue
      }
      for passage in override.text.passages { check(passage, of: phrase, registry) }
    }
  }

  private mutating func reportUnknownPhrase(_ pattern: Located<String>) {
    let near = nearest(to: pattern.value, among: PhraseID.allCases.map(\.rawValue))
    report(
      .unknownReference, "no generated sentence has the id `\(pattern.value)`", at: pattern.span,
      "not a sentence", help: near.map { "change it to `\($0)`" },
      fixes: near.map { [Fix("change it to `\($0)`", .safe, [.init(pattern.span, $0)])] } ?? [])
  }

  private mutating func check(
    _ passage: TextPassage, of phrase: PhraseID, _ registry: Registry
  ) {
    do throws(Pattern.Mistake) {
      let foreign = try Pattern(passage.text).blanks.subtracting(phrase.blanks)
      for blank in foreign.map(\.rawValue).sorted() {
        let place = passage.text.utf8Range(of: "{\(blank)}")
        reportBlank(
          blank, of: phrase, at: place.map { registry.place(of: $0, in: passage) } ?? passage.span)
      }
    } catch {
      let place = registry.place(of: error.range, in: passage)
      switch error.kind {
      case .unknownBlank(let name): reportBlank(name, of: phrase, at: place)
      case .unbalanced(let character):
        report(
          .invalidValue,
          "`\(character)` stands in a pair: `{…}` is a blank, and `[…]` is left out with its blanks",
          at: place, "not in a pair", help: "add the other one, or take this one out")
      case .tooDeep:
        report(
          .invalidValue, "brackets may stand \(Pattern.nestingLimit) deep in each other", at: place,
          "too deep", help: "say it with fewer cases")
      }
    }
  }

  private mutating func reportBlank(_ name: String, of phrase: PhraseID, at place: Span) {
    let blanks = phrase.blanks.map(\.rawValue).sorted()
    let near = nearest(to: name, among: blanks)
    let list = blanks.map { "`{\($0)}`" }.joined(separator: ", ")
    report(
      .unknownPlaceholder, "`{\(name)}` is not a blank of `\(phrase.rawValue)`", at: place,
      "nothing fills it",
      help: near.map { "change it to `{\($0)}`" }
        ?? (blanks.isEmpty ? "take it out: this sentence has no blanks" : "its blanks are \(list)"),
      fixes: near.map { [Fix("change it to `{\($0)}`", .safe, [.init(place, "{\($0)}")])] } ?? [])
  }
}

extension String {
  /// The first place of a text, in UTF-8 offsets.
  public func utf8Range(of part: String) -> Range<Int>? {
    firstRange(of: part).map { range in
      utf8.distance(
        from: startIndex, to: range.lowerBound)..<utf8.distance(
          from: startIndex, to: range.upperBound)
    }
  }
}
