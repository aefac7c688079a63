import Diagnostics
import Registry
import Statement

extension Faults {
  mutating func check(wording text: String) {
    let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    checkPattern(parts[0])
    checkPlaceholders(parts[0])
    let yaml =
      parts.count == 1
      ? RegistryText.saying(parts[0].quotedInYAML)
      : RegistryText.saying(parts[0].quotedInYAML, wording: parts[1].quotedInYAML)
    let loaded = Registry.load([SourceFile(path: "registry.yaml", bytes: Array(yaml.utf8))])
    guard loaded.isSound else { return }
    publish(loaded.registry)
  }

  private mutating func checkPattern(_ text: String) {
    do throws(Pattern.Mistake) {
      let pattern = try Pattern(text)
      let phrases: [PhraseID] = [.collection, .sharingSent, .neverUse, .retentionEntry]
      for phrase in phrases {
        for loss in phrase.losses(in: pattern) {
          expect(
            phrase.blanks.isSuperset(of: loss.blanks), "\(phrase) loses what it does not have")
        }
      }
      for filled in [[], pattern.blanks] as [Set<Blank>] {
        let hasChoice = pattern.said(filling: filled.contains).contains {
          if case .choice = $0 { true } else { false }
        }
        expect(!hasChoice, "a choice is left open in \(text)")
      }
    } catch {
      expect(
        0 <= error.range.lowerBound && error.range.upperBound <= text.utf8.count,
        "a mistake in \(text) is placed at \(error.range)")
    }
  }

  private mutating func checkPlaceholders(_ text: String) {
    var rest = text[...]
    while let placeholder = Placeholder.next(in: rest) {
      expect(
        rest[placeholder.range] == "{\(placeholder.name)}",
        "\(placeholder.name) is not what stands in \(rest)")
      rest = rest[placeholder.range.upperBound...]
    }
  }
}

extension String {
  /// In double quotes, with everything but letters and digits escaped.
  fileprivate var quotedInYAML: String {
    let escaped = unicodeScalars.map { scalar in
      let isPlain = scalar.isASCII && scalar.properties.isAlphabetic || scalar == " "
      return isPlain
        ? String(scalar)
        : "\\U" + String(repeating: "0", count: 8 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16)
    }
    return "\"\(escaped.joined())\""
  }
}
