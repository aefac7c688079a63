extension Sequence<PageSentence> {
  /// By short form in lower case, the words that the sentences introduce it for: "Remote Access (RA)".
  var shortForms: [String: [String]] {
    var forms: [String: [String]] = [:]
    for sentence in self {
      let words = sentence.text.split(separator: " ")
      for (index, word) in words.enumerated() where word.first == "(" {
        let form = word.dropFirst().prefix { $0 != ")" }
        guard (2...6).contains(form.count), form.allSatisfy(\.isUppercase), index >= form.count
        else { continue }
        let meant = words[(index - form.count)..<index]
        guard zip(meant, form).allSatisfy({ $0.first?.uppercased() == String($1) }) else {
          continue
        }
        forms[form.lowercased()] = meant.flatMap { String($0).pageWords.map(\.text) }
      }
    }
    return forms
  }
}
