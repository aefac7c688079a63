extension SyllableCounter {
  /// English as it is spoken in North America.
  static let english = SyllableCounter(
    vowels: "aeiouy", groups: .whole,
    more: [
      // -le is a syllable of its own.
      "[^aeiouyl]le$", "[^aeiouyl]les$", "[^aeiouyl]led$",
      // Vowels that meet: me-di-a, re-gi-o-nal, pre-vi-ous, vid-e-o, u-su-al, am-big-u-ous.
      "[^cstgx]ia[^g]", "diag", "[cstg]iat", "[^tscghxnl]io", "[^ctsgqx]ium", "[^ctsgqx]ius",
      "[^ctn]ient", "[^ctn]ienc", "^scien", "iet", "[^aeiou]ier$", "[^aeiou]iers$",
      "[^aeiou]iest$", "[^pg]eo[^u]", "^geo[^r]", "neous", "teous", "[^qg]ua[^u]", "[^qg]uo[^u]",
      "uous", "[^qg]uen", "uity", "uiti", "fluid", "ruin", "linear", "strophe", "[aeiouy]ing",
      "[aou]y[aou]",
      "[aou]ye[^sd]",
      // A prefix that ends in a vowel: re-act, de-ac-ti-vate, co-or-di-nate.
      "crea[^ms]", "^reac[^h]", "^real[it]", "^rear", "^reass", "^readj", "^readm", "^readd",
      "^reu[sn]", "^rei[nstm]", "^reen", "^reele", "^reev", "^reex", "^preex", "^deac", "^deall",
      "^cooper", "^coordi", "^coe", "^coinc",
      // mech-a-nism, al-go-rithm.
      "[aeiouy]sm$", "[aeiouy]sms$", "thm$", "thms$",
    ],
    fewer: [
      // A silent e.
      "[^aeiouy]e$", "[^aeiouycsxzgh]es$", "[^cs]hes$", "[^aeiouytd]ed$", "[aeio][gq]ue$",
      "[aeio][gq]ues$", "[aeio][gq]ued$", "[aeio][gq]uely$", "[^aeiouyl]ely$", "[^aeiouyl]eful$",
      "[^aeiouyl]efully$", "[^aeiouyl]eless$", "[^aeiouyl]eness$", "[^aeiouyl]ement$",
      "[^aeiouyl]ements$", "ically$", "havior", "haviour", "liament",
    ],
    compounds: Compounds(
      beginnings: [
        "base", "cake", "care", "code", "date", "file", "fire", "fore", "frame", "gate", "guide",
        "hare", "here", "home", "horse", "house", "life", "like", "line", "make", "name", "nine",
        "note", "one", "page", "phone", "pipe", "plate", "price", "safe", "sale", "score", "side",
        "site", "some", "space", "stake", "state", "store", "table", "take", "there", "time",
        "trade", "type", "use", "voice", "where", "while", "white", "whole",
      ],
      notBefore: ["a", "e", "i", "o", "u", "y", "r", "s", "d", "l", "f", "m", "n"],
      endings: [
        "of", "space", "side", "step", "self", "line", "lines", "land", "room", "day", "rise",
        "shop", "fore", "font", "mark", "marks", "name", "names", "drive", "stamp", "stamps",
        "mate", "mates", "maker", "makers", "date", "down", "made", "man", "men",
      ]),
    irregular: [
      "adobe": 3, "aged": 1, "ally": 2, "anyone": 3, "apache": 3, "area": 3,
      "areas": 3, "beyond": 2, "bias": 2, "biased": 2,
      "boolean": 3, "business": 2, "businesses": 3, "california": 4, "camera": 3, "cement": 2,
      "chaos": 2, "coercion": 3, "else": 1, "elsewhere": 2, "european": 4, "europeans": 4,
      "evening": 2, "evenings": 2, "everybody": 4, "everyone": 3, "everything": 3,
      "everywhere": 3, "familiar": 3, "forever": 3, "hundred": 2, "hundreds": 2, "idea": 3,
      "ideal": 3, "ideas": 3, "increment": 3,
      "interest": 3, "italian": 3, "july": 2, "lion": 2, "lions": 2, "maybe": 2,
      "moreover": 3, "museum": 3, "museums": 3, "naive": 2, "ninety": 2, "nuclear": 3, "ocean": 2,
      "oceans": 2, "opera": 3, "peculiar": 3, "people": 2, "peoples": 2, "poem": 2, "poems": 2,
      "poet": 2, "preamble": 3, "ratio": 3, "ratios": 3, "reality": 4, "really": 2, "rely": 2,
      "recipe": 3,
      "recipes": 3, "safety": 2, "soldier": 2, "solely": 2, "someone": 2, "theatre": 3,
      "unfamiliar": 4, "via": 2, "wednesday": 2, "whatsoever": 4, "wherever": 3, "whoever": 3,
    ])
}
