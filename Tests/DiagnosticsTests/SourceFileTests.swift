import Diagnostics
import Testing

@Suite struct SourceFileTests {
  @Test func positionsCountScalars() {
    let file = SourceFile(path: "a", bytes: Array("aé日\n👍b".utf8))
    let places = [0, 1, 3, 6, 7, 11, 12].map { file.position(at: $0) }
    #expect(places.map(\.line) == [1, 1, 1, 1, 2, 2, 2])
    #expect(places.map(\.column) == [1, 2, 3, 4, 1, 2, 3])
    #expect(places.map(\.offset) == [0, 1, 3, 6, 7, 11, 12])
  }

  @Test func offsetsOutsideTheFileAreItsEnds() {
    let file = SourceFile(path: "a", bytes: Array("ab\n".utf8))
    #expect(file.position(at: -1).offset == 0)
    #expect(file.position(at: UInt64.max).offset == 3)
    #expect(file.position(at: 3).line == 2)
    #expect(Span(file: FileID(.max), start: -4, end: -9).start == 0)
    #expect(Span(file: FileID(0), start: 4, end: 2).end == 4)
    #expect(file.text(of: Span(file: FileID(0), start: 9, end: 12)) == "")
    #expect(file.text(of: Span(file: FileID(0), start: 1, end: 12)) == "b\n")
  }

  @Test func linesLackTheirBreaks() {
    let file = SourceFile(path: "a", bytes: Array("one\r\n\r\nthree\n\nfive".utf8))
    #expect(file.lineCount == 5)
    #expect((0...6).map(file.line) == ["", "one", "", "three", "", "five", ""])
    #expect(SourceFile(path: "a", bytes: []).lineCount == 1)
  }

  @Test func columnsInLongLinesAreCountedFromTheLineStart() {
    let text = "x\n" + String(repeating: "é", count: 600)
    let file = SourceFile(path: "a", bytes: Array(text.utf8))
    for number in [0, 1, 126, 127, 128, 254, 255, 256, 511, 512, 600] {
      let position = file.position(at: 2 + 2 * number)
      #expect(position.line == 2)
      #expect(position.column == number + 1)
    }
  }
}
