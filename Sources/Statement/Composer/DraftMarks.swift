import Diagnostics
import Registry

/// Marks what a document leaves open, for those who are to close it.
struct DraftMarks {
  private let names: NameTable
  private let wording: Wording
  private let places: Places
  /// The open questions of the entries that have one.
  private let questions: [EntryID: String]

  init(_ registry: Registry, _ wording: Wording) {
    names = registry.names
    self.wording = wording
    places = Places(registry)
    questions = registry.headers.reduce(into: [:]) { questions, header in
      questions[header.id] = header.question?.value
    }
  }

  /// The document as a draft: its gaps with the places that admit them, its open questions, and a
  /// title that says so.
  func mark(_ document: ComposedDocument) -> ComposedDocument {
    var draft = document
    draft.title = wording.phrase(.draftTitle, [.text: document.title])
    draft.sections = document.sections.map { section in
      var section = section
      section.blocks = section.blocks.map { block in
        guard case .list(let items) = block else { return block }
        return .list(items.map { mark($0) })
      }
      return section
    }
    return draft
  }

  private func mark(_ item: Item) -> Item {
    var item = item
    item.pieces = item.pieces.map { piece in
      guard case .sentence(var sentence) = piece, sentence.nature == .gap else { return piece }
      let entries = sentence.sources.compactMap(place).map { Phrase($0) }
      sentence.phrase = [
        sentence.phrase, wording.phrase(.draftGap, [.items: entries.joined(by: ", ")]),
      ]
      .joined(by: " ")
      return .sentence(sentence)
    }
    guard item.sentences.first?.nature != .reference else { return item }
    if let subject = item.subject, let question = questions[subject] {
      let phrase = wording.phrase(.draftQuestion, [.text: Phrase(question.asOneLine)])
      item.pieces.append(.sentence(Sentence(phrase, sources: [subject], .gap)))
    }
    return item
  }

  /// `sharing.helpdesk, Registry/sharing.yaml:28`.
  private func place(_ entry: EntryID) -> String? {
    places.place(of: entry).map { "\($0.id), \($0.file):\($0.position.line)" }
  }
}
