extension SyllableCounter {
  /// German, with the English words that it uses for technology.
  static let german = SyllableCounter(
    vowels: "aeiouyäöü",
    groups: .pairs([
      "aa", "ee", "oo", "ai", "ei", "au", "eu", "äu", "ie", "ay", "ey", "oi", "ou",
    ]),
    more: [
      // Pairs that are not spoken as one: Me-di-en, Pa-ti-ent, spe-zi-ell, be-ur-tei-len.
      "[^aehu]ien$", "serien[^$]", "medien[^$]", "familien[^$]", "linien[^$]", "ferien[^$]",
      "tient", "[ck]lient", "linie$", "milie$", "serie$", "studie$", "aktie$", "folie$",
      "[^v]iell", "hygie", "seum", "beu[rn]", "beinh", "beend", "beehr", "geehr", "geerb", "orient",
      "zient", "hierar", "proprie", "reell", "koope", "koord",
      "naiv", "ukrai", "egoi", "heroi",
    ],
    fewer: [
      "qu",
      // English words, with their silent letters.
      "bsite", "service", "ftware", "rdware", "lware", "office", "remote", "online", "offline",
      "update", "upgrade", "team", "stream", "beacon", "eature", "featur", "nload", "pload",
      "rface", "sharep", "oned", "drive$", "homep", "page$", "code$", "codes$", "byte", "busines",
    ],
    irregular: ["wien": 1])
}
