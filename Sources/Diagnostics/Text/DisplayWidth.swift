extension Character {
  /// The columns that the character takes on a terminal.
  package var displayWidth: Int {
    let scalars = unicodeScalars
    guard let first = scalars.first else { return 0 }
    let isAlone = scalars.index(after: scalars.startIndex) == scalars.endIndex
    // Latin; most text needs no look at the tables.
    if isAlone, first.value < 0x300 { return 1 }
    let properties = first.properties
    let isFlag = first.isRegionalIndicator && !isAlone
    let isEmoji =
      (properties.isEmojiPresentation && !first.isRegionalIndicator)
      || (properties.isEmoji && scalars.contains("\u{FE0F}"))
    if isFlag || isEmoji { return 2 }
    return scalars.reduce(0) { $0 + $1.displayWidth }
  }
}

extension Unicode.Scalar {
  fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// The columns of the scalar on its own; 0 for combining and invisible ones.
  fileprivate var displayWidth: Int {
    if isASCII || self == "\u{AD}" { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    if properties.isDefaultIgnorableCodePoint || isTrailingJamo { return 0 }
    return isWide ? 2 : 1
  }

  private var isTrailingJamo: Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
  }

  /// East_Asian_Width W and F, which the standard library does not carry.
  /// Source: Unicode 16, EastAsianWidth.txt.
  private var isWide: Bool {
    switch value {
    case 0...0x10FF: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
      0x3041...0x3247, 0x3250...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
      0x1AFF0...0x1B2FF, 0x1D300...0x1D376, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation
    }
  }
}
