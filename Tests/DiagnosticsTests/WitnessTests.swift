import Diagnostics
import Testing

@Suite struct WitnessTests {
  private let witness = Witness(
    [
      Witness.Extent(
        "data", [.term("contact-details"), .otherwise("personal-data")], point: .term("email")),
      Witness.Extent("with", [.unspecified("vendors")], point: .unspecified("vendors")),
      Witness.Extent("where", facet: "consent", [.term("given")], point: .term("given")),
    ], until: "2026-09-01")

  private func report(_ witness: Witness) -> Report {
    let span = Span(file: FileID(0), start: 0, end: 1)
    let finding = Diagnostic(
      .contradiction, "m", at: Label(span), help: "take it back", witness: witness)
    return Report(files: [SourceFile(path: "a.yaml", bytes: [0x61])], diagnostics: [finding])
  }

  @Test func theTextFormShowsItInOneLineBeforeTheHelp() {
    let line =
      "witness: data contact-details or personal-data otherwise, with some vendors, "
      + "where consent given, until 2026-09-01\nhelp: take it back\n"
    #expect(TextRenderer().render(report(witness)).contains(line))
  }

  @Test func theJSONFormHasSlotsAndAPoint() {
    let text = JSONRenderer().render(report(witness)).filter { !$0.isWhitespace }
    let expected = """
      "witness":{"data":["contact-details",{"otherwise":true,"term":"personal-data"}],\
      "point":{"data":"email","where":{"consent":"given"},"with":{"unspecified":"vendors"}},\
      "until":"2026-09-01","where":{"consent":["given"]},"with":[{"unspecified":"vendors"}]}
      """
    #expect(text.contains(expected))
  }
}
