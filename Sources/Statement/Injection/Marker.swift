/// A comment that says where generated text begins or ends: `<!-- disclose:sharing de -->`,
/// `<!-- /disclose:sharing -->`.
struct Marker {
  /// The comment's bytes.
  let range: Range<Int>
  let isEnd: Bool
  /// Empty where the comment names nothing.
  let name: String
  /// The language, where one is named.
  let locale: String?
  /// What follows, which has no meaning.
  let surplus: String?

  /// Nil for any other comment.
  ///
  /// - Parameter content: what stands between `<!--` and `-->`.
  init?(content: String, range: Range<Int>) {
    var rest = content.trimmingSpaces[...]
    isEnd = rest.hasPrefix("/")
    if isEnd { rest = rest.dropFirst() }
    guard rest.hasPrefix(Self.keyword) else { return nil }
    let words = rest.dropFirst(Self.keyword.count)
    let parts = words.split(whereSeparator: \.isWhitespace).map(String.init)
    let isNamed = words.first.map { !$0.isWhitespace } ?? false
    name = isNamed ? parts[0] : ""
    let others = isNamed ? parts.dropFirst() : parts[...]
    locale = others.first
    surplus = others.dropFirst().first
    self.range = range
  }

  private static let keyword = "disclose:"
}

/// A stretch of a document between two markers.
struct MarkedRegion {
  let begin: Marker
  /// What is replaced: all between the markers but the indentation of the second.
  let content: Range<Int>

  init(_ begin: Marker, _ end: Marker, in bytes: [UInt8]) {
    self.begin = begin
    let start = begin.range.upperBound
    let space = bytes[start..<end.range.lowerBound].reversed()
      .prefix { $0 == .space || $0 == .tab }.count
    let lineStart = end.range.lowerBound - space
    let standsAlone = lineStart > start && bytes[lineStart - 1] == .lineFeed
    content = start..<(standsAlone ? lineStart : end.range.lowerBound)
  }
}

/// A marker that cannot be followed.
public struct MarkerProblem: Sendable, Equatable {
  /// The offset of the marker, in bytes.
  public let offset: Int
  /// Lower case, without a full stop.
  public let message: String
}
