import Diagnostics
import Foundation
import Registry
import Rewriting
import Testing

@Suite struct FixerTests {
  private func fix(_ text: String, allowsUnsafe: Bool = false) -> FixOutcome {
    Fixer(allowsUnsafe: allowsUnsafe, on: .ofExamples)
      .fix([SourceFile(path: "r.yaml", bytes: Array(text.utf8))])
  }

  private func text(_ outcome: FixOutcome) -> String {
    String(decoding: outcome.files.first?.after ?? [], as: UTF8.self)
  }

  @Test func everyOtherByteStays() {
    let text =
      "\u{FEFF}# 👩‍👧  \r\nregistry: {format: 1, name: A}\r\n\r\n\r\nservices: # b \t\r\n    shop:  {lable: our shop} # c\r\n"
    let outcome = fix(text)
    #expect(self.text(outcome) == text.replacing("lable", with: "label"))
    #expect(outcome.applied.map(\.rule) == [.rule(.unknownField)])
    #expect(outcome.after.errorCount == 0)
  }

  @Test func aFixMayBringAnotherToLight() {
    let outcome = fix("registry: {format: 1, name: A}\nservice:\n  shop: {lable: our shop}\n")
    #expect(
      text(outcome) == "registry: {format: 1, name: A}\nservices:\n  shop: {label: our shop}\n")
    #expect(outcome.applied.map(\.position.line) == [2, 3])
  }

  @Test func unsafeFixesAreAskedFor() {
    let registry = "registry: {format: 1, name: A}\nservices: {Our Shop: {label: our shop}}\n"
    #expect(fix(registry).files.isEmpty)
    #expect(text(fix(registry, allowsUnsafe: true)).contains("{our-shop: {"))
  }

  @Test func aRegistryMayBecomeWorse() {
    // The misspelt section hides two mistakes that no fix mends.
    let outcome = fix("registry: {format: 1, name: A}\nservice: {a: {}, b: {}}\n")
    #expect(outcome.isWorse)
  }

  @Test func waivedFindingsStay() {
    #expect(fix("registry: {format: 1, name: A}\n").applied.isEmpty)
  }
}
