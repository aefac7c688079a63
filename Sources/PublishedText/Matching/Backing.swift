import Registry

/// What of a registry backs a sentence that others wrote.
struct Backing {
  /// The claims that the sentence is of, the closest first.
  var claims: [Int] = []
  /// How much of what the sentence says they say, from 0 to 1.
  var share = 0.0
  /// Whether it names data or recipients that none of the claims names.
  var namesOthers = false
  /// The words of the sentence that no declaration has.
  var unknownWords: [String] = []
}

/// Finds the claims that back sentences.
struct BackingFinder {
  let claims: Claims
  let lexicon: Lexicon

  /// More claims are no reading of one sentence.
  private static let mostClaims = 4
  /// What a claim must add of the sentence.
  private static let leastGain = 0.12
  private static let leastWeight = 0.4
  /// Claims that have nearly as much as the one with the most are meant as well.
  private static let nearness = 0.8

  /// Nil for a sentence that says nothing about data.
  func backing(of sentence: PageSentence) -> Backing? {
    let said = Set(lexicon.stems(of: sentence.words))
    guard !said.isEmpty else { return nil }
    let whole = claims.weight(of: said)
    let context = said.union(lexicon.stems(of: sentence.announcement))
    let kind = SentenceKind(sentence.words, lexicon)
    let candidates = claims.all.indices.filter { kind.admits(claims.all[$0], lexicon) }
    let named = claims.names(in: said)
    var backing = Backing()
    var rest = said
    while backing.claims.count < Self.mostClaims {
      let best = candidates.map { index in
        let words = claims.all[index].words(reaching: named)
        let near = claims.weight(of: words.intersection(context)) / (10 + claims.weight(of: words))
        return (index: index, gain: claims.weight(of: words.intersection(rest)), near: near)
      }
      .max { ($0.gain + $0.near, $1.index) < ($1.gain + $1.near, $0.index) }
      guard let best, best.gain >= Self.leastGain * whole, best.gain > Self.leastWeight else {
        break
      }
      backing.claims.append(best.index)
      rest.subtract(claims.all[best.index].words(reaching: named))
    }
    backing.share = 1 - claims.weight(of: rest) / whole
    backing.namesOthers =
      claims.areBeyond(candidates, named: said, isDisclosure: kind.isDisclosure)
      || kind.isDisclosure && lexicon.receivers(in: sentence.words).contains { !claims.isKnown($0) }
    backing.claims += near(said, kind).filter { !backing.claims.contains($0) }
    backing.unknownWords = unknownWords(sentence)
    return backing
  }

  /// The claims that say nearly as much of it as the one that says most: one sentence may state
  /// several.
  private func near(_ said: Set<String>, _ kind: SentenceKind) -> [Int] {
    let weights = claims.all.indices.filter { kind.agrees(with: claims.all[$0]) }.map { index in
      (index: index, weight: claims.weight(of: claims.all[index].words.intersection(said)))
    }
    let most = weights.map(\.weight).max() ?? 0
    return weights.filter { $0.weight > 0 && $0.weight >= Self.nearness * most }
      .sorted { ($0.weight, $1.index) > ($1.weight, $0.index) }
      .prefix(Self.mostClaims).map(\.index)
  }

  private func unknownWords(_ sentence: PageSentence) -> [String] {
    var known: Set<String> = []
    let bytes = Array(sentence.text.utf8)
    return sentence.words.compactMap { word in
      let stems = lexicon.stems(of: [word])
      guard let stem = stems.first(where: { !claims.isKnown($0) }), known.insert(stem).inserted
      else { return nil }
      return String(decoding: bytes[word.range], as: UTF8.self)
    }
  }
}

/// What a sentence does, and so which claims can back it: no disclosure is backed by a collection, and
/// no promise by what is done.
private struct SentenceKind {
  private let isDenied: Bool
  /// Whether it denies one thing and says another.
  private let isMixed: Bool
  /// Whether it is about what the organization itself does.
  private let isOurs: Bool
  let isDisclosure: Bool

  init(_ words: [PageWord], _ lexicon: Lexicon) {
    isDenied = lexicon.denies(words)
    isMixed = isDenied && lexicon.contrasts(words)
    isOurs = lexicon.speaks(words)
    isDisclosure = lexicon.tellsOfDisclosure(words)
  }

  /// Whether both deny, or neither.
  func agrees(with claim: Claim) -> Bool {
    if isMixed { return true }
    if isDenied { return claim.isPromise || claim.isDenial }
    return !claim.isPromise && !claim.isDenial
  }

  func admits(_ claim: Claim, _ lexicon: Lexicon) -> Bool {
    let isSharing = claim.entry.section == .sharing
    if isMixed { return !isDisclosure || isSharing || claim.isPromise }
    if isDenied {
      if claim.isPromise { return !isDisclosure || claim.deniesDisclosure }
      if claim.isDenial { return !isDisclosure || lexicon.tellsOfDisclosure(claim.words) }
      // "They must not use it for anything else" is said of a disclosure.
      return claim.entry.section == .choices && !isDisclosure || isSharing && !isOurs
    }
    if isDisclosure {
      return isSharing || claim.isAuthored && lexicon.tellsOfDisclosure(claim.words)
    }
    return !claim.isPromise && !claim.isDenial
  }
}

extension Claim {
  fileprivate var deniesDisclosure: Bool {
    switch denied {
    case .share, .sell, .process: true
    default: false
    }
  }
}
