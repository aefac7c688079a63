import Registry

extension LegalCheck {
  /// What the check asks, as a sentence without its full stop.
  var rule: String {
    switch self {
    case .organizationHas(let fact): fact.rule
    case .registryHas(let fact): fact.rule
    case .representative: "a controller with its seat elsewhere names a representative"
    case .everyCollection(let selection, let fact): "\(selection.subject) \(fact.rule)"
    case .everyUse(let fact): "a use \(fact.rule)"
    case .everySharing(.underDerogation, _):
      "a derogation serves single occasions, not what happens regularly"
    case .everySharing(.all, let fact): "a sharing \(fact.rule)"
    case .everyRecipient(let selection, let fact): "\(selection.subject) \(fact.rule)"
    case .everyDisclosureAbroad(let fact): fact.rule
    case .everyMethod(let selection, let fact): "\(selection.subject) \(fact.rule)"
    case .everyCategory(let selection, let fact): "\(selection.subject) \(fact.rule)"
    case .everyAutomatedDecision: "an automated decision says its logic and its consequences"
    case .choices(let kinds, let occasion):
      "\(occasion.clause)\(kinds.count == 1 ? "a choice of kind" : "choices of the kinds") "
        + kinds.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    }
  }

  /// What to do, as a verb phrase.
  var help: String {
    switch self {
    case .organizationHas(let fact): fact.help
    case .registryHas(let fact): fact.help
    case .representative: "add the representative to `representatives` of `organization`"
    case .everyCollection(_, let fact): fact.help
    case .everyUse(let fact): fact.help
    case .everySharing(_, let fact): fact.help
    case .everyRecipient(_, let fact): fact.help
    case .everyDisclosureAbroad(let fact): fact.help
    case .everyMethod(_, let fact): fact.help
    case .everyCategory(_, let fact): fact.help
    case .everyAutomatedDecision: "add `logic` and `consequences` to `automated-decision`"
    case .choices: "declare the choices that people have, each with `how` or `link`"
    }
  }

  /// Whether the law's demand depends on facts that no registry holds, so that a finding asks a
  /// person instead of proving an error.
  var dependsOnMore: Bool {
    switch self {
    case .representative, .organizationHas(.officer), .everyDisclosureAbroad(has: .state),
      .everyMethod(_, has: .consent):
      true
    default: false
    }
  }
}

extension OrganizationFact {
  fileprivate var rule: String {
    switch self {
    case .legalName: "the controller says its legal name"
    case .contact: "the controller says how to reach it"
    case .postalAddress: "the controller says its postal address"
    case .electronicContact: "the controller can be reached by e-mail or on a page"
    case .officer: "the registry says whether there is a data protection officer"
    case .officerContact: "a data protection officer can be reached"
    case .authority: "people are told the supervisory authority to which they can complain"
    case .security: "a record describes in general how data is protected"
    }
  }

  fileprivate var help: String {
    switch self {
    case .legalName: "add `legal-name` to `organization`"
    case .contact: "add `address` or `email` to `organization`, or give its `contact` a `url`"
    case .postalAddress: "add `address` to `organization`"
    case .electronicContact: "add `email` to `organization`, or give its `contact` a `url`"
    case .officer: "add `data-protection-officer` to `organization`: `none`, or a name and e-mail"
    case .officerContact: "add `email` to `data-protection-officer`"
    case .authority: "add the authority to `authorities` of `organization`"
    case .security: "add `security` to `organization`"
    }
  }
}

extension RegistryFact {
  fileprivate var rule: String {
    switch self {
    case .dataSubjects: "a record names the categories of people"
    case .date: "a statement shows its date"
    case .reviewWithinAYear: "a statement is brought up to date every twelve months"
    case .changeNoticeAsProcessor: "a processor announces changes of its own processors in time"
    }
  }

  fileprivate var help: String {
    switch self {
    case .dataSubjects: "declare whose data is processed in `data-subjects`"
    case .date: "add `effective` or `reviewed` to `registry`"
    case .reviewWithinAYear: "review the statement and set `reviewed`"
    case .changeNoticeAsProcessor: "add `change-notice` to `registry`"
    }
  }
}

extension CollectionSelection {
  fileprivate var subject: String {
    switch self {
    case .all: "a collection"
    case .fromThePerson: "a collection from the person"
    case .notFromThePerson: "a collection from others than the person"
    case .provisionDemanded: "a collection of data that must be given"
    }
  }
}

extension CollectionFact {
  fileprivate var rule: String {
    switch self {
    case .purpose: "says for what"
    case .data: "names the categories of data"
    case .source: "names the source, or its category"
    case .retention: "says how long the data is kept, or until when"
    case .provision: "says whether the data must be given"
    case .consequence: "says what follows when it is not given"
    case .grounds(let fact): fact.rule
    }
  }

  fileprivate var help: String {
    switch self {
    case .purpose: "name the purposes"
    case .data: "name the data categories"
    case .source: "name the sources"
    case .retention: "add `retention`, or an entry in `retention` that covers the data"
    case .provision: "add `provision`: `optional`, `contractual` or `statutory`"
    case .consequence: "add `if-not-provided`"
    case .grounds(let fact): fact.help
    }
  }
}

extension GroundsFact {
  fileprivate var rule: String {
    switch self {
    case .legalBasis: "says on which legal basis it rests"
    case .legitimateInterest: "in legitimate interests says which"
    }
  }

  fileprivate var help: String {
    switch self {
    case .legalBasis: "add `legal-basis`"
    case .legitimateInterest: "add `legitimate-interest`"
    }
  }
}

extension SharingFact {
  fileprivate var rule: String {
    switch self {
    case .recipient: "names its recipients, or their categories"
    case .purpose: "says for what"
    case .grounds(let fact): fact.rule
    case .wordInLaw: "is a sale, a sharing in the law's sense, or for a business purpose"
    case .occasionalFlow: "under a derogation is occasional"
    }
  }

  fileprivate var help: String {
    switch self {
    case .recipient: "name the recipients or a category of them"
    case .purpose: "name the purposes"
    case .grounds(let fact): fact.help
    case .wordInLaw: "add `in-law: {US-CA: sell}`, `share` or `business-purpose`"
    case .occasionalFlow: "name a lasting safeguard, or say `possible: true` where it is occasional"
    }
  }
}

extension RecipientSelection {
  fileprivate var subject: String {
    switch self {
    case .all: "a recipient"
    case .processors: "a processor"
    case .subprocessors: "a recipient that a processor engages"
    case .jointControllers: "a joint controller"
    case .businesses: "a business that receives data"
    case .categories: "a category of recipients without names"
    case .directCollectors: "a recipient that collects directly from people"
    }
  }
}

extension RecipientFact {
  fileprivate var rule: String {
    switch self {
    case .contract: "is bound by a contract"
    case .activity: "says what it does"
    case .role: "has a role"
    }
  }

  fileprivate var help: String {
    switch self {
    case .contract: "add `contract`, as in `{kind: dpa, date: 2026-01-31}`"
    case .activity: "add `activity`"
    case .role: "add `role`: `processor`, `controller` or `joint-controller`"
    }
  }
}

extension TransferFact {
  fileprivate var rule: String {
    switch self {
    case .state: "the states to which data goes are named"
    case .listedAdequacy: "adequacy is for countries on the law's own list"
    case .statedAdequacy: "a disclosure abroad says whether the destination is adequate"
    case .safeguard: "a disclosure to a country that is not adequate names its safeguard"
    }
  }

  fileprivate var help: String {
    switch self {
    case .state: "add `countries` with country codes"
    case .listedAdequacy: "name another safeguard, `dpf` for a recipient under the framework"
    case .statedAdequacy:
      "say `adequacy` where the law's list has the country, else another safeguard"
    case .safeguard:
      "add `safeguards` for the jurisdiction: `dpf`, `scc`, `bcr`, `derogation` or `other`"
    }
  }
}

extension MethodSelection {
  fileprivate var subject: String {
    switch self {
    case .onDevices: "a cookie or beacon"
    case .cookies: "a cookie"
    case .recordings: "a recording"
    }
  }
}

extension MethodFact {
  fileprivate var rule: String {
    switch self {
    case .refusal: "can be refused"
    case .consent: "rests on consent"
    case .duration: "says how long it stays"
    }
  }

  fileprivate var help: String {
    switch self {
    case .refusal: "declare a choice (`block`, `opt-out`) that applies to it"
    case .consent:
      "declare a choice of kind `opt-in` that applies to it, or waive this with the reason why none is needed"
    case .duration: "add `lasts`"
    }
  }
}

extension CategorySelection {
  fileprivate var subject: String {
    switch self {
    case .collected: "a category of data that is collected"
    case .sensitive: "a category of data that the law calls sensitive"
    }
  }
}

extension CategoryFact {
  fileprivate var rule: String {
    switch self {
    case .code: "has the law's own name"
    case .exactCode(let code): "bears the law's own name for it, `\(code)`"
    }
  }

  fileprivate var help: String {
    switch self {
    case .code(let scheme):
      "add `same-as` with the law's category, as in `\(scheme):A`, here or on a broader category"
    case .exactCode(let code): "add `same-as: \(code)`"
    }
  }
}

extension Occasion {
  fileprivate var clause: String {
    switch self {
    case .always: "people have "
    case .consent: "where consent is asked, people have "
    case .sale: "where data is sold or shared, people have "
    }
  }
}
