import Rewriting
import Testing

@Suite struct UnifiedDiffTests {
  private func diff(_ before: String, _ after: String) -> String {
    UnifiedDiff(
      RewrittenFile(path: "/a.yaml", before: Array(before.utf8), after: Array(after.utf8))
    )
    .text
  }

  @Test func nothingChanged() {
    #expect(diff("a\n", "a\n") == "")
  }

  @Test func changesFarApartAreShownApart() {
    let lines = (1...20).map(String.init)
    var changed = lines
    changed[1] = "two"
    changed[17] = "eighteen"
    changed.removeLast()
    let text = diff(lines.joined(separator: "\n"), changed.joined(separator: "\n") + "\n")
    #expect(
      text == """
        --- a/a.yaml
        +++ b/a.yaml
        @@ -1,5 +1,5 @@
         1
        -2
        +two
         3
         4
         5
        @@ -15,6 +15,5 @@
         15
         16
         17
        -18
        +eighteen
         19
        -20
        \\ No newline at end of file

        """)
  }

  @Test func intoAnEmptyFile() {
    #expect(diff("", "a\r\n") == "--- a/a.yaml\n+++ b/a.yaml\n@@ -0,0 +1,1 @@\n+a\r\n")
  }
}
