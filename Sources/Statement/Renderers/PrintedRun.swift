import Diagnostics

/// A run of a phrase as every format prints it: without what could reach out of its place.
enum PrintedRun: Hashable {
  case text(String)
  case section(String, anchor: String)
  case web(String, WebAddress)
}

extension Phrase {
  /// The runs on one line, with visible characters alone; never begins with a space.
  ///
  /// A destination that is no web address is printed as text behind its words.
  var printedRuns: [PrintedRun] {
    var printed: [PrintedRun] = []
    for run in runs {
      switch run {
      case .text(let text): printed.add(text.printable)
      case .link(let text, let destination):
        let words = text.printable.trimmed
        switch destination {
        case .section(let anchor):
          printed.append(.section(words.isEmpty ? anchor : words, anchor: anchor))
        case .url(let url):
          if let address = WebAddress(url) {
            printed.append(.web(words.isEmpty ? address.text : words, address))
          } else {
            printed.add(words)
            let url = url.printable.trimmed
            if url != words { printed.add(words.isEmpty ? url : " (\(url))") }
          }
        }
      }
    }
    if case .text(let text)? = printed.first, text.first?.isWhitespace ?? true {
      let rest = String(text.drop(while: \.isWhitespace))
      if rest.isEmpty { printed.removeFirst() } else { printed[0] = .text(rest) }
    }
    return printed
  }

  /// The words of the printed runs.
  var printedText: String {
    printedRuns.map { run in
      switch run {
      case .text(let text), .section(let text, _), .web(let text, _): text
      }
    }.joined()
  }
}

extension [PrintedRun] {
  /// Adds text to the text before it.
  fileprivate mutating func add(_ text: String) {
    guard !text.isEmpty else { return }
    if case .text(let last)? = self.last {
      self[count - 1] = .text(last + text)
    } else {
      append(.text(text))
    }
  }
}

extension String {
  /// The text on one line, without control characters, marks that reorder text, and code points that
  /// are no characters.
  var printable: String {
    // Most texts need no look at what each character is.
    if isPlainASCII { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.breaksLine {
        if scalars.last != " " { scalars.append(" ") }
      } else if scalar.isPrintable {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Without white space at its ends.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension Unicode.Scalar {
  fileprivate var breaksLine: Bool {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  fileprivate var isPrintable: Bool {
    if properties.isNoncharacterCodePoint { return false }
    switch properties.generalCategory {
    case .control, .surrogate: return false
    // The joiners and the soft hyphen are part of words; the others reorder or hide text.
    case .format: return self == "\u{200D}" || self == "\u{200C}" || self == "\u{AD}"
    default: return true
    }
  }

  /// Whether it joins the character before it.
  var isCombiningMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }
}
