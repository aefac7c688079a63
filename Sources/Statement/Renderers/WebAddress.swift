/// An address that a document may link to: `http`, `https` or `mailto`, and nothing in it that could
/// end it early.
struct WebAddress: Hashable, Sendable {
  /// The address, with what an address cannot hold as percent escapes.
  let text: String

  /// Nil for any other scheme, and for a scheme alone.
  init?(_ url: String) {
    let parts = url.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let rest = parts[1]
    switch parts[0].lowercased() {
    case "http", "https":
      guard rest.hasPrefix("//"), let host = rest.dropFirst(2).unicodeScalars.first,
        host.properties.isAlphabetic || host.properties.numericType != nil || host == "["
      else { return nil }
    case "mailto": guard rest.contains("@") else { return nil }
    default: return nil
    }
    text = Self.escape(url)
  }

  private static func escape(_ url: String) -> String {
    var escaped = ""
    for (index, scalar) in zip(url.unicodeScalars.indices, url.unicodeScalars) {
      let isKept =
        scalar == "%" ? url.unicodeScalars[index...].beginsWithEscape : scalar.standsInAddress
      if isKept {
        escaped.unicodeScalars.append(scalar)
      } else {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          let digits = String(byte, radix: 16, uppercase: true)
          escaped += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
        }
      }
    }
    return escaped
  }
}

extension Substring.UnicodeScalarView {
  /// "%" and two hexadecimal digits.
  fileprivate var beginsWithEscape: Bool {
    let digits = dropFirst().prefix(2)
    return digits.count == 2 && digits.allSatisfy(\.properties.isASCIIHexDigit)
  }
}

extension Unicode.Scalar {
  /// RFC 3986, and letters of all scripts as in RFC 3987.
  fileprivate var standsInAddress: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case "-", ".", "_", "~", ":", "/", "?", "#", "@", "!", "$", "&", "'", "(", ")", "*", "+", ",",
      ";", "=":
      true
    default: !isASCII && properties.isAlphabetic && !isCombiningMark
    }
  }
}
