/// A sentence of a page, or what stands for one: a heading, an item, a cell.
struct PageSentence {
  let text: String
  let kind: PageBlock.Kind
  /// The byte of the file at which it begins.
  let offset: Int
  let words: [PageWord]
  /// Of the page's blocks.
  let block: Int
  /// The first of its words among those of its block.
  let firstWord: Int
  /// The words of the sentence that announces the list in which it stands.
  var announcement = ""

  /// Whether it reads as something that is said, not as a name or a link.
  var isSaid: Bool {
    guard kind != .heading && kind != .menu else { return false }
    return text.last.map { ".!?:;)”\"".contains($0) } == true || kind == .item
      || words.count > Self.longestName
  }

  /// What has no full stop and no more words is taken for a name.
  private static let longestName = 8
}

extension PageText {
  /// The sentences in the order of reading.
  var sentences: [PageSentence] {
    var sentences: [PageSentence] = []
    var announcement = ""
    for (index, block) in blocks.enumerated() {
      let text = block.text.string
      let bytes = Array(text.utf8)
      var firstWord = 0
      for range in SentenceSplitter.ranges(in: text) {
        let part = String(decoding: bytes[range], as: UTF8.self)
        let words = part.pageWords
        sentences.append(
          PageSentence(
            text: part, kind: block.kind, offset: block.text.offset(at: range.lowerBound),
            words: words, block: index, firstWord: firstWord,
            announcement: block.kind == .item ? announcement : ""))
        firstWord += words.count
      }
      if block.kind != .item { announcement = text.hasSuffix(":") ? text : "" }
    }
    return sentences
  }
}
