import Diagnostics
import TestSupport
import Testing

@Suite struct NearMissTests {
  private static let ids = [
    "acme-desk", "acme-scores", "contact-details", "location", "payment-data", "usage",
  ]

  @Test(arguments: [
    ("acme-score", "acme-scores"),
    ("acme-scroes", "acme-scores"),
    ("acme_scores", "acme-scores"),
    ("Acme Scores", "acme-scores"),
    ("ACME-DESK", "acme-desk"),
    ("contct-detials", "contact-details"),
    ("contactdetails", "contact-details"),
    ("lcoation", "location"),
    ("usgae", "usage"),
    ("usages", "usage"),
    ("location", "location"),
  ])
  func meant(word: String, id: String) {
    #expect(nearest(to: word, among: Self.ids) == id)
  }

  @Test(arguments: ["", "x", "us", "advertising", "usagexxx", "desk", "score"])
  func nothingMeant(word: String) {
    #expect(nearest(to: word, among: Self.ids) == nil)
  }

  @Test(arguments: [
    ("desk", ["acme-desk"]),
    ("data", ["payment-data"]),
    ("acme", ["acme-desk", "acme-scores"]),
    ("acme_d", ["acme-desk"]),
    ("desk acme", ["acme-desk"]),
    ("usgae", ["usage"]),
    ("ac", []),
    ("desk lamp", []),
  ])
  func offered(word: String, ids: [String]) {
    #expect(likeliest(for: word, among: Self.ids) { [$0] } == ids)
  }

  @Test func manyNamesCountAsOneAndTheFewestWordsComeFirst() {
    let names = [
      "b": ["b", "your mail"], "a": ["a", "mail to your friends"], "c": ["c", "male"],
    ]
    func offers(_ word: String, atMost count: Int) -> [String] {
      likeliest(for: word, among: names.keys, atMost: count) { names[$0] ?? [] }
    }
    #expect(offers("your mai", atMost: 3) == ["b"])
    #expect(offers("mail your", atMost: 3) == ["b", "a"])
    #expect(offers("mail your", atMost: 1) == ["b"])
  }

  @Test func offersReadAsAList() {
    #expect([Offer]().question == "")
    #expect([Offer("a")].question == "; did you mean `a`?")
    #expect(
      [Offer("a"), Offer("b", label: "the b"), Offer("c")].phrase == "`a`, `b` (the b) or `c`")
  }

  @Test func theCutOffIsAThirdOfTheWord() {
    #expect(nearest(to: "abcdef", among: ["abcdxy"]) == "abcdxy")
    #expect(nearest(to: "abcdef", among: ["abcxyz"]) == nil)
    #expect(nearest(to: "abcde", among: ["abcxy"]) == nil)
    #expect(nearest(to: "ab", among: ["abc"]) == "abc")
    #expect(nearest(to: "ab", among: ["abcd"]) == nil)
    #expect(nearest(to: "a", among: ["b"]) == nil)
    #expect(nearest(to: "a", among: ["ab"]) == "ab")
  }

  @Test func aSwapIsOneEdit() {
    #expect(nearest(to: "ab", among: ["ba"]) == "ba")
    #expect(nearest(to: "abcd", among: ["badc"]) == nil)
    #expect(nearest(to: "abcdef", among: ["badcef"]) == "badcef")
    #expect(nearest(to: "abcdef", among: ["abdcfe"]) == "abdcfe")
    // No substring is edited twice: "ca" to "abc" takes three edits, not two.
    #expect(nearest(to: "xxxxca", among: ["xxxxabc"]) == nil)
  }

  @Test func ties() {
    #expect(nearest(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
    #expect(nearest(to: "cat", among: ["bat", "hat", "rat"]) == "bat")
    #expect(nearest(to: "cats", among: ["bats", "cat", "Cats"]) == "Cats")
  }

  @Test func unicode() {
    #expect(nearest(to: "zurich", among: ["zürich"]) == "zürich")
    #expect(nearest(to: "ZÜRICH", among: ["zürich"]) == "zürich")
    #expect(nearest(to: "連絡先情報", among: ["連絡情報", "位置情報"]) == "連絡情報")
  }

  @Test func agreesWithTheDefinition() {
    // Every pair of short words over a small alphabet, against the plain recurrence.
    var words = [""]
    for _ in 0..<4 { words += words.flatMap { word in ["a", "b", "c"].map { word + $0 } } }
    words = Set(words).sorted()
    var disagreements: [String] = []
    for word in words {
      for candidate in words {
        let (a, b) = (Array(word), Array(candidate))
        let edits = plainDistance(a, b)
        let isNear = edits <= max(1, a.count / 3) && edits < max(a.count, b.count)
        if (nearest(to: word, among: [candidate]) != nil) != isNear {
          disagreements.append("\(word) \(candidate)")
        }
      }
    }
    #expect(words.count == 121)
    #expect(disagreements == [])
  }

  @Test func agreesWithTheDefinitionOnLongWords() {
    var random = SplitMix64(seed: 7)
    var disagreements: [String] = []
    var near = 0
    for _ in 0..<2_000 {
      let word = (0..<12).map { _ in random.pick("abcd") }
      var other = word
      for _ in 0..<random.below(7) {
        let place = random.below(other.count)
        switch random.below(4) {
        case 0: other.insert(random.pick("abcd"), at: place)
        case 1 where other.count > 1: other.remove(at: place)
        case 2 where place > 0: other.swapAt(place, place - 1)
        default: other[place] = random.pick("abcd")
        }
      }
      let isNear = plainDistance(word, other) <= 4
      if isNear { near += 1 }
      if (nearest(to: String(word), among: [String(other)]) != nil) != isNear {
        disagreements.append("\(String(word)) \(String(other))")
      }
    }
    #expect(disagreements == [])
    #expect((500..<1_990).contains(near), "both answers are tried")
  }

  @Test func manyCandidatesAndLongTexts() {
    let candidates = (0..<10_000).map { "recipient-number-\($0)" }
    let start = ContinuousClock.now
    #expect(nearest(to: "recipient-nubmer-9999", among: candidates) == "recipient-number-9999")
    #expect(nearest(to: String(repeating: "a", count: 1_000_000), among: candidates) == nil)
    #expect(nearest(to: "usage", among: [String(repeating: "a", count: 1_000_000)]) == nil)
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  private func plainDistance(_ a: [Character], _ b: [Character]) -> Int {
    var table = Array(repeating: Array(0...b.count), count: a.count + 1)
    for i in 0...a.count {
      table[i][0] = i
      for j in 0...b.count where i > 0 && j > 0 {
        let change = a[i - 1] == b[j - 1] ? 0 : 1
        table[i][j] = min(
          table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }
}

extension SplitMix64 {
  fileprivate mutating func pick(_ text: String) -> Character {
    let characters = Array(text)
    return characters[below(characters.count)]
  }
}
