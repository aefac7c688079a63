import Registry
import YAMLReader

/// The one layout in which registry files are kept.
///
/// Two spaces for each level; at most one blank line; no spaces at the ends of lines; LF, and one at
/// the end; no byte order mark; quotes around what other YAML readers would not take for text.
/// Comments and block scalars keep their bytes and move with the lines around them. What stands
/// inside braces, and on one line, stays as it is.
public enum CanonicalLayout {
  /// What laying out a file comes to.
  public enum Outcome: Sendable, Equatable {
    case canonical
    /// The bytes that the file should have; they mean the same.
    case changed([UInt8])
    /// Why the file is left as it is.
    case refused(String)
  }

  /// - Returns: other bytes only when they were read again and are the same tree: the same kinds and
  ///   values in the same order.
  public static func apply(to bytes: [UInt8]) -> Outcome {
    let tree = YAMLTree.parse(bytes)
    guard tree.isComplete, tree.problems.isEmpty else {
      return .refused("its YAML must be mended first")
    }
    let result: [UInt8]
    do throws(LayoutObstacle) {
      result = try LayoutWriter(tree).run()
    } catch {
      return .refused(error.reason)
    }
    if result == bytes { return .canonical }
    guard result.visibleBytes.elementsEqual(bytes.visibleBytes),
      tree.means(theSameAs: YAMLTree.parse(result))
    else { return .refused("its layout cannot be changed without changing what it says") }
    return .changed(result)
  }
}

/// A way to write YAML that the layout does not cover.
struct LayoutObstacle: Error {
  let reason: String
}

extension YAMLTree {
  /// Whether the trees have the same kinds and values in the same order.
  func means(theSameAs other: YAMLTree) -> Bool {
    guard other.isComplete, other.problems.isEmpty else { return false }
    switch (root, other.root) {
    case (nil, nil): return true
    case (let a?, let b?): return a.means(theSameAs: b)
    default: return false
    }
  }
}

extension YAMLNode {
  fileprivate func means(theSameAs other: YAMLNode) -> Bool {
    guard kind == other.kind, count == other.count else { return false }
    switch kind {
    case .scalar:
      // Quoted, `null` would be a text.
      return saysNull == other.saysNull && string == other.string
    case .sequence:
      return zip(elements, other.elements).allSatisfy { $0.means(theSameAs: $1) }
    case .mapping:
      return zip(pairs, other.pairs).allSatisfy {
        $0.key.means(theSameAs: $1.key) && $0.value.means(theSameAs: $1.value)
      }
    case .refused: return true
    }
  }

  private var saysNull: Bool {
    style == .plain && ["", "~", "null", "Null", "NULL"].contains(string)
  }
}

extension [UInt8] {
  /// Everything but white space, quotes and the byte order mark: what a layout never touches.
  fileprivate var visibleBytes: some Sequence<UInt8> {
    dropFirst(starts(with: byteOrderMark) ? byteOrderMark.count : 0).lazy.filter {
      $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "\"")
    }
  }
}

let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
