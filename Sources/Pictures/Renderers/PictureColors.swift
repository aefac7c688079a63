/// Colours of a picture; text on every fill has a contrast of at least 7:1.
struct PictureColors {
  let fill: String
  let stroke: String

  static let text = "#1A1A1A"
  static let quietText = "#424242"
  static let line = "#455A64"
  static let contradiction = "#B71C1C"
  static let background = "#FFFFFF"
  static let groupFill = "#FAFAFA"
  static let groupStroke = "#BDBDBD"
  static let gap = PictureColors(fill: "#FFFFFF", stroke: "#5F5F5F")

  static func of(_ column: PictureColumn) -> PictureColors {
    switch column {
    case .source: PictureColors(fill: "#E3F2FD", stroke: "#1565C0")
    case .data: PictureColors(fill: "#FFF3D6", stroke: "#8A6100")
    case .recipient: PictureColors(fill: "#E6F4E7", stroke: "#2E7D32")
    }
  }
}
