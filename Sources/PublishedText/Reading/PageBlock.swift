/// A piece of a page that stands by itself.
struct PageBlock {
  enum Kind {
    case heading, paragraph, item, cell
    /// A link of a menu.
    case menu
  }

  let kind: Kind
  let text: MappedText
}

/// A page as it is read: its text without what only gives it form.
struct PageText {
  var blocks: [PageBlock] = []
  /// The language that the page names, as in `de-CH`.
  var language: String?
}

/// Gathers the blocks of a page.
struct PageWriter {
  private(set) var page = PageText()
  private var text = MappedText()
  private var kind = PageBlock.Kind.paragraph

  var isEmpty: Bool { text.isEmpty }

  mutating func begin(_ kind: PageBlock.Kind) {
    end()
    self.kind = kind
  }

  mutating func end() {
    if !text.isEmpty { page.blocks.append(PageBlock(kind: kind, text: text)) }
    text = MappedText()
    kind = .paragraph
  }

  /// Makes the block that is being written one of another kind.
  mutating func turn(into kind: PageBlock.Kind) { self.kind = kind }

  mutating func add(_ byte: UInt8, at offset: Int) { text.append(byte, at: offset) }

  mutating func add(_ bytes: some Sequence<UInt8>, at offset: Int) {
    text.append(bytes, at: offset)
  }

  mutating func addSpace() { text.addSpace() }

  mutating func name(language: String) { page.language = page.language ?? language }
}
