import Diagnostics
import Queries
import Testing

struct SmallWholeTests {
  @Test func whoReceives() throws {
    let result = try model(smallWhole).whoReceives("contact-details")
    #expect(result.answer == .yes)
    let hit = try #require(result.hits.first)
    #expect(result.hits.count == 1)
    #expect(hit.party.recipient == "acme-desk")
    #expect(hit.party.label == "Acme Desk")
    #expect(hit.party.kind == .recipient(.vendor))
    #expect(hit.isNamed)
    #expect(hit.coverage == [.exact])
    #expect(hit.countries == ["DE"])
    #expect(hit.data.map(\.name) == [.term("contact-details")])
    #expect(hit.purposes.map(\.name) == [.term("answer-questions")])
    #expect(hit.statements.map(\.reference.id) == ["sharing.helpdesk"])
    #expect(hit.statements.map(\.reference.line) == [25])
    #expect(result.related.map(\.reference.id) == ["never.no-advertising"])
    #expect(result.denials.isEmpty)
    #expect(result.gaps.isEmpty)
    #expect(result.nearest.isEmpty)
  }

  @Test func aWiderQuestionIsToldThePart() throws {
    let hit = try #require(try model(smallWhole).whoReceives("personal-data").hit("acme-desk"))
    #expect(hit.data.map(\.name) == [.term("contact-details")])
    #expect(hit.coverage == [.part])
    #expect(hit.isNamed)
  }

  @Test(arguments: ["contacts", "Contact Details", "CONTACT-DETAILS"])
  func aliasesAndLabelsMeanTheTerm(text: String) throws {
    let result = try model(smallWhole).whoReceives(text)
    #expect(result.question.data.map(\.name) == [.term("contact-details")])
    #expect(result.recipients == ["acme-desk"])
  }

  @Test func aGroupReceivesWhatItsMemberDoes() throws {
    let result = try model(smallWhole).does("helpdesk-providers", receive: "contact-details")
    #expect(result.answer == .yes)
    #expect(result.hits.map(\.coverage) == [[.part]])
  }

  @Test func aMissSaysWhichSlotFails() throws {
    let result = try model(smallWhole).does("acme-desk", receive: "contact-details") {
      $0.purposes = ["marketing"]
    }
    #expect(result.answer == .notDisclosed)
    #expect(result.nearest.map(\.slot) == [.slot(.purposes)])
    #expect(result.nearest.map(\.reference.id) == ["sharing.helpdesk"])
  }

  @Test(arguments: [
    ("acme-dekc", "no recipient is called `acme-dekc`; did you mean `acme-desk`?"),
    ("nobody", "no recipient is called `nobody`"),
  ])
  func unknownIDs(text: String, message: String) throws {
    let model = try model(smallWhole)
    #expect(throws: JobError(.unknownID, message)) {
      try model.does(text, receive: "contact-details")
    }
  }

  @Test func badFlags() throws {
    let model = try model(smallWhole)
    func message(_ change: (inout QuestionRequest) -> Void) throws -> String {
      let error = #expect(throws: JobError.self) {
        try model.whoReceives("contact-details", change)
      }
      return error?.message ?? ""
    }
    #expect(
      try message { $0.with = ["kind:vendr"] }
        == "there is no kind of recipient `vendr`; did you mean `kind:vendor`?")
    #expect(try message { $0.country = "XX" }.hasPrefix("`XX` is not a country"))
    #expect(try message { $0.conditions = ["consent"] }.hasPrefix("`consent` is not a condition"))
    #expect(
      try message { $0.conditions = ["consent=given"] } == "no condition is called `consent`")
    #expect(throws: JobError.self) {
      try model.does("acme-desk", receive: "contact-details") { $0.mode = .all }
    }
    #expect(throws: JobError.self) {
      try model.does("acme-desk", receive: "contact-details") { $0.with = ["acme-desk"] }
    }
  }
}
