import Registry

/// The owner's own paragraphs, with names in braces replaced.
struct AuthoredText {
  let speaker: Speaker
  let document: Document
  /// The sections' anchors and headings, in their order.
  let sections: [(anchor: String, heading: Phrase)]

  /// A paragraph, sentence by sentence.
  func paragraph(_ text: LocalizedText) -> [Sentence] {
    guard let forms = speaker.forms(text) else { return [] }
    return forms.object.asOneLine.sentences.map {
      Sentence(fill($0), sources: [document.header.id], .authored)
    }
  }

  /// A text with its names replaced.
  func phrase(_ text: LocalizedText?) -> Phrase? {
    text.flatMap(speaker.forms).map { fill($0.object.asOneLine) }
  }

  private func fill(_ text: String) -> Phrase {
    var phrase = Phrase()
    var rest = text[...]
    while let placeholder = Placeholder.next(in: rest) {
      phrase.append(String(rest[..<placeholder.range.lowerBound]))
      phrase.append(name(placeholder.name) ?? Phrase(String(rest[placeholder.range])))
      rest = rest[placeholder.range.upperBound...]
    }
    phrase.append(String(rest))
    return phrase
  }

  private func name(_ text: String) -> Phrase? {
    switch speaker.registry.placeholder(text, in: document.header.id) {
    case .string(let string): Phrase(string.asOneLine)
    case .term(let term): speaker.label(term)
    case .link(let link): link.header.id.id.flatMap(speaker.link)
    case .recipient(let index): speaker.label(speaker.registry.recipients.terms[index].basics)
    case .document(let document): speaker.text(document.title)
    case .section(let section):
      document.sections.firstIndex { $0.span == section.span }.map(link(toSection:))
    case nil: nil
    }
  }

  /// A section by its heading.
  func link(toSection index: Int) -> Phrase {
    let section = sections[index]
    return Phrase(link: section.heading.plainText, to: .section(section.anchor))
  }
}

extension String {
  /// The text cut after each sentence: a stop followed by a space and a capital, digit or quote.
  var sentences: [String] {
    var sentences: [String] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      let next = self.index(after: index)
      let isStop = ".!?".contains(self[index])
      if isStop, next < endIndex, self[next] == " " {
        let after = self.index(after: next)
        if after < endIndex, self[after].beginsSentence, !self[start..<index].endsInAbbreviation {
          sentences.append(String(self[start..<next]))
          start = after
        }
      }
      index = next
    }
    sentences.append(String(self[start...]))
    return sentences.filter { !$0.isEmpty }
  }
}

extension Character {
  fileprivate var beginsSentence: Bool {
    isUppercase || isNumber || self == "{" || "\"“„«(".contains(self)
  }
}

extension Substring {
  /// "e.g", "i.e", a single initial.
  fileprivate var endsInAbbreviation: Bool {
    let word = split(whereSeparator: \.isWhitespace).last ?? ""
    return word.split(separator: ".").allSatisfy { $0.count == 1 }
  }
}
