import DefaultLook
import Foundation
import Testing

@Test func `The default look is the folder of templates, file for file`() throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Templates")
    .standardized
  let walk = try #require(FileManager.default.enumerator(atPath: folder.path()))
  var paths: [String] = []
  for case let path as String in walk where walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular
  {
    if !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { paths.append(path) }
  }
  #expect(defaultLook.map(\.path) == paths.sorted())
  for file in defaultLook {
    #expect(try Array(Data(contentsOf: folder.appending(path: file.path))) == file.bytes, "\(file.path)")
  }
}
