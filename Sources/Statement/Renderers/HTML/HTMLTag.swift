/// The elements that a page is made of; no other is ever written.
enum HTMLElement: String, CaseIterable {
  case html, head, meta, title, style, body
  case a, header, nav, main, section, h1, h2, h3, p, span, ul, li
  case table, caption, thead, tbody, tr, th, td
}

/// The attributes that they carry.
enum HTMLAttribute: String, CaseIterable {
  case lang, charset, name, content, id, scope, href, tabindex
  case httpEquiv = "http-equiv"
  case style = "class"
  case labelledBy = "aria-labelledby"
  /// The qualified ids of the declarations that an element states.
  case source = "data-source"
  /// The heading of a cell's column, shown where rows stand below each other.
  case column = "data-column"
}

/// An element with its attributes; what is put into them is escaped here.
struct HTMLTag {
  let element: HTMLElement
  private(set) var attributes: [(name: HTMLAttribute, value: String)] = []

  init(_ element: HTMLElement) {
    self.element = element
  }

  /// The tag with one attribute more; without it where the value is missing.
  func with(_ name: HTMLAttribute, _ value: String?) -> HTMLTag {
    guard let value else { return self }
    var tag = self
    tag.attributes.append((name, value))
    return tag
  }

  var opening: String {
    var tag = "<" + element.rawValue
    for (name, value) in attributes {
      tag += " "
      tag += name.rawValue
      tag += "=\""
      tag += escapedForHTML(value)
      tag += "\""
    }
    return tag + ">"
  }

  var closing: String { "</\(element.rawValue)>" }

  /// - Parameter content: HTML.
  func around(_ content: String) -> String { opening + content + closing }
}

/// Text for an element or a quoted attribute.
///
/// It goes by code points: a mark behind "<" or a quote makes one character of both, and would hide
/// it. A mark at the beginning is written as a number, so that it cannot join the tag before it.
func escapedForHTML(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { byte in
    byte < 0x80 && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
      && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"")
  }
  if isPlain { return text }
  var escaped = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
    case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
    case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
    case _ where escaped.isEmpty && scalar.isCombiningMark:
      escaped.append(contentsOf: "&#x\(String(scalar.value, radix: 16));".unicodeScalars)
    default: escaped.append(scalar)
    }
  }
  return String(escaped)
}
