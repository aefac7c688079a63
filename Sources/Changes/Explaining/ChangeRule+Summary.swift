import Diagnostics

extension ChangeRule {
  /// What such a change is, in a sentence.
  var summary: String {
    switch self {
    case .recipientAdded: "Somebody receives data who did not receive any before."
    case .recipientReplaced: "Somebody receives what another recipient received until now."
    case .dataAdded: "A recipient receives, or we collect or use, data of a further category."
    case .purposeWidened: "Data is collected, used or disclosed for a further purpose."
    case .subjectAdded: "It happens with the data of further people."
    case .serviceAdded: "It happens in a further service."
    case .sourceAdded: "Data is collected from a further source."
    case .methodAdded: "Data is collected by a further method."
    case .identifiabilityAdded: "Data points at people in a further way."
    case .conditionWidened: "It happens in further circumstances."
    case .periodExtended: "It happens at a further time."
    case .recipientRemoved: "Somebody no longer receives any such data."
    case .dataRemoved: "Data of a category is no longer collected, used or disclosed."
    case .purposeNarrowed: "Data is no longer collected, used or disclosed for a purpose."
    case .subjectRemoved: "It no longer happens with the data of some people."
    case .serviceRemoved: "It no longer happens in a service."
    case .sourceRemoved: "Data is no longer collected from a source."
    case .methodRemoved: "Data is no longer collected by a method."
    case .identifiabilityRemoved: "Data no longer points at people in some way."
    case .conditionNarrowed: "It no longer happens in some circumstances."
    case .periodShortened: "It no longer happens at some time."
    case .promiseWithdrawn: "What was promised not to happen is no longer promised."
    case .promiseNarrowed: "A part of a promise is no longer promised."
    case .promiseAdded: "A promise is made that was not made before."
    case .promiseWidened: "A promise says more than before."
    case .countryAdded: "Data goes to a further country."
    case .countryRemoved: "Data no longer goes to a country."
    case .countryStated: "The countries to which data goes are said for the first time."
    case .safeguardLost: "Under a law nothing is said any more of what protects data abroad."
    case .safeguardChanged: "Something else protects data abroad."
    case .safeguardAdded: "Something more protects data abroad."
    case .consentDropped: "The legal basis is no longer consent."
    case .legalBasisChanged: "The legal basis is another one."
    case .roleChanged: "A recipient has another role."
    case .roleStated: "The role of a recipient is said for the first time."
    case .obligationDropped: "A recipient is no longer bound to something."
    case .obligationAdded: "A recipient is bound to something more."
    case .retentionExtended: "Data is kept for longer."
    case .retentionShortened: "Data is kept for a shorter time."
    case .retentionChanged: "Data is kept for another time; which is longer cannot be told."
    case .choiceRemoved: "People can no longer do something about their data."
    case .choiceAdded: "People can do something more about their data."
    case .saleStarted: "Data is disclosed for something of value."
    case .saleEnded: "Data is no longer disclosed for something of value."
    case .occurrenceCertain: "What could happen is said to happen."
    case .occurrencePossible: "What was said to happen is said to be possible."
    case .limitLifted: "No promise that prevails limits a statement any more."
    case .limitSet: "A promise that prevails limits a statement now."
    case .onwardAdded: "A recipient passes on what it did not pass on before."
    case .onwardRemoved: "A recipient no longer passes something on."
    case .recipientRenamed: "A recipient is called otherwise."
    case .termRenamed: "A term has another id, with the earlier one as its alias."
    case .termReworded: "A term reads otherwise."
    case .termAdded: "A term is new and in no statement that says anything new."
    case .termRemoved: "A term is gone that no statement needed."
    case .statementReworded: "A statement says the same in other words."
    case .statementAdded: "A statement is new and says nothing that was not said."
    case .statementRemoved: "A statement is gone, and what it said is still said."
    }
  }
}

extension NoticeRule {
  var summary: String {
    switch self {
    case .shortNotice:
      "What is new begins no sooner after its notice than `registry.change-notice` says."
    case .undatedDisclosure: "What is new says since when it holds."
    }
  }
}
