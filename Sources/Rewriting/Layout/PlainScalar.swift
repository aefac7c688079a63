/// What YAML readers take for something else than text when it is not quoted.
enum PlainScalar {
  /// Whether a plain scalar is a truth value, number, date or special sign by the core schema of
  /// YAML 1.2 (10.3.2) or the types of YAML 1.1 (yaml.org/type).
  ///
  /// Not so `null` and `~`: quoted they would say something that they do not say here.
  static func isMisread(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return isNumber(text[...]) || isDate(text)
    case UInt8(ascii: "="), UInt8(ascii: "<"): return text == "=" || text == "<<"
    default: return truthValues.contains(text)
    }
  }

  private static let truthValues: Set<String> = Set(
    ["y", "yes", "n", "no", "true", "false", "on", "off"].flatMap {
      [$0, $0.uppercased(), $0.prefix(1).uppercased() + $0.dropFirst()]
    })

  private static func isNumber(_ text: Substring) -> Bool {
    var rest = text.utf8
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let name = Substring(rest).lowercased()
    if name == ".inf" || name == ".nan" { return true }
    for (prefix, digits) in [("0x", "0123456789abcdef_"), ("0o", "01234567"), ("0b", "01_")]
    where name.hasPrefix(prefix) {
      return name.count > 2 && name.dropFirst(2).allSatisfy(digits.contains)
    }
    return isDecimal(rest) || isSexagesimal(Substring(rest))
  }

  /// `10`, `1_000`, `1.10`, `.5`, `1e3`.
  private static func isDecimal(_ text: Substring.UTF8View) -> Bool {
    var rest = text
    let whole = takeDigits(&rest)
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = takeDigits(&rest)
    }
    guard whole + fraction > 0 else { return false }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard takeDigits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// `12:30`, which YAML 1.1 reads as 750.
  private static func isSexagesimal(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return false }
    return parts.allSatisfy { part in
      var rest = part.utf8
      guard takeDigits(&rest) > 0 else { return false }
      if rest.first == UInt8(ascii: ".") {
        rest.removeFirst()
        _ = takeDigits(&rest)
      }
      return rest.isEmpty
    }
  }

  /// `2026-01-31`, alone or with a time.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return false }
    var rest = parts[2].utf8
    let day = takeDigits(&rest)
    let isTime =
      rest.first == UInt8(ascii: "T") || rest.first == UInt8(ascii: "t")
      || rest.first == UInt8(ascii: " ")
    let isDigit = { (character: Character) in character.isASCII && character.isNumber }
    return parts[0].count == 4 && parts[0].allSatisfy(isDigit)
      && (1...2).contains(parts[1].count) && parts[1].allSatisfy(isDigit)
      && (1...2).contains(day) && (rest.isEmpty || (isTime && rest.contains(UInt8(ascii: ":"))))
  }

  /// Removes digits and underscores from the beginning.
  ///
  /// - Returns: how many digits there were.
  private static func takeDigits(_ text: inout Substring.UTF8View) -> Int {
    var count = 0
    while let byte = text.first {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        count += 1
      } else if byte != UInt8(ascii: "_") {
        break
      }
      text.removeFirst()
    }
    return count
  }
}
