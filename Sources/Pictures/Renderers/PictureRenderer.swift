/// Writes a picture in one format.
public protocol PictureRenderer: Sendable {
  func render(_ picture: FlowPicture) -> String
}
