import Diagnostics
import Registry
import Statement

extension Faults {
  mutating func inject(into bytes: [UInt8]) {
    guard let first = bytes.first,
      var injector = try? Injector(RegistryText.registry, on: Self.day)
    else { return }
    let path = first.isMultiple(of: 2) ? "page.md" : "page.html"
    let page = SourceFile(path: path, bytes: Array(bytes.dropFirst()))
    do throws(JobError) {
      let injection = try injector.inject(into: page)
      for problem in injection.problems {
        expect(
          (0...page.bytes.count).contains(problem.offset), "a problem lies beside the page: \(problem)")
      }
      expect(
        injection.problems.isEmpty || injection.bytes == page.bytes,
        "a page with mistakes is changed")
      expect(
        injection.regionCount > 0 || injection.bytes == page.bytes,
        "a page without a marker is changed")
      let again = try injector.inject(into: SourceFile(path: path, bytes: injection.bytes))
      expect(
        again.bytes == injection.bytes,
        "what is current changes: \(String(decoding: injection.bytes, as: UTF8.self))")
      expect(
        again.regionCount == injection.regionCount, "what is current has other markers")
    } catch {
      expect(false, "text cannot be generated: \(error.message)")
    }
  }
}
