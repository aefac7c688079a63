import Registry

@testable import Statement

/// What is wrong with a document, held against what is expected of it.
struct DocumentCheck {
  private let expected: ExpectedFacts
  private let all: Set<String>

  init(expected: ExpectedFacts) {
    self.expected = expected
    all = expected.all
  }

  /// Nothing when each sentence states what is declared, and all sentences all of it.
  func complaints(_ document: ComposedDocument) -> [String] {
    let sentences = document.generatedSentences
    let stated = document.names.descriptions(sentences)
    return all.subtracting(stated).sorted().map { "not stated: \($0)" }
      + stated.subtracting(all).sorted().map { "not declared: \($0)" }
      + incompleteItems(document) + repeatedDeeds(document, sentences)
      + document.unannouncedParts + document.wronglyLimitedLists + silentSentences(document)
  }

  /// What an entry declares stands with the entry, not only anywhere.
  private func incompleteItems(_ document: ComposedDocument) -> [String] {
    var stated: [String: Set<String>] = [:]
    var leading: Set<String> = []
    for block in document.sections.flatMap(\.blocks) {
      switch block {
      case .leadIn(let sentence): leading = document.names.descriptions([sentence])
      case .list(let items):
        for item in items {
          guard let subject = item.subject?.qualified(document.names) else { continue }
          let own = document.names.descriptions(item.sentences)
          stated[subject, default: []].formUnion(own.union(leading))
        }
        leading = []
      case .heading, .paragraph, .table: break
      }
    }
    return expected.entries.sorted { $0.key < $1.key }.flatMap { entry, facts in
      facts.subtracting(stated[entry] ?? []).sorted().map { "not with \(entry): \($0)" }
    }
  }

  private func repeatedDeeds(
    _ document: ComposedDocument, _ sentences: [Sentence]
  ) -> [String] {
    var counts: [String: Int] = [:]
    for sentence in sentences {
      for fact in sentence.phrase.facts where fact.aspect == .deed {
        counts[fact.description(document.names), default: 0] += 1
      }
    }
    return counts.filter { $0.value > 1 }.keys.sorted().map { "stated twice: \($0)" }
  }

  /// Sentences that neither state anything nor announce what does.
  private func silentSentences(_ document: ComposedDocument) -> [String] {
    let announcing = Set((document.announcements + document.widenings).map(\.phrase))
    return document.generatedSentences
      .filter { $0.phrase.facts.isEmpty && !announcing.contains($0.phrase) }
      .map { "states nothing: \($0.phrase.plainText)" }
  }
}

extension ComposedDocument {
  /// The sentences that state what is declared.
  var generatedSentences: [Sentence] {
    sentences.filter { $0.nature == .stated || $0.nature == .gap }
  }

  private var items: [Item] {
    sections.flatMap(\.blocks).flatMap { block -> [Item] in
      if case .list(let items) = block { items } else { [] }
    }
  }

  /// The sentences after which parts stand.
  var announcements: [Sentence] {
    items.flatMap { item in
      zip(item.pieces, item.pieces.dropFirst()).compactMap { piece, next -> Sentence? in
        guard case .sentence(let sentence) = piece, case .parts = next else { return nil }
        return sentence
      }
    }
  }

  /// The lines that end what an earlier line limits.
  var widenings: [Sentence] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .leadIn(let sentence) = block, sentence.phrase.facts.isEmpty { sentence } else { nil }
    }
  }

  /// Lists that read as limited by a line that stands before another list.
  var wronglyLimitedLists: [String] {
    sections.flatMap { section -> [String] in
      var wrong: [String] = []
      var limit: Sentence?
      for (block, last) in zip(section.blocks, [nil] + section.blocks.map(Optional.some)) {
        switch block {
        case .heading: limit = nil
        case .leadIn(let sentence): limit = sentence.phrase.facts.isEmpty ? nil : sentence
        case .list(let items):
          if case .leadIn = last { continue }
          if let limit, let item = items.first?.sentences.first {
            wrong.append("limited by \(limit.phrase.plainText) \(item.phrase.plainText)")
          }
        case .paragraph, .table: break
        }
      }
      return wrong
    }
  }

  /// Parts without a sentence that ends in a colon before them.
  var unannouncedParts: [String] {
    items.flatMap { item in
      item.pieces.enumerated().compactMap { index, piece -> String? in
        guard case .parts(let parts) = piece else { return nil }
        if index > 0, case .sentence(let sentence) = item.pieces[index - 1],
          sentence.phrase.plainText.hasSuffix(":")
        {
          return nil
        }
        return "not announced: \(parts.first?.phrase.plainText ?? "nothing")"
      }
    }
  }
}

extension NameTable {
  /// What sentences state, in words.
  func descriptions(_ sentences: [Sentence]) -> Set<String> {
    Set(sentences.flatMap(\.phrase.facts).map { $0.description(self) })
  }
}
