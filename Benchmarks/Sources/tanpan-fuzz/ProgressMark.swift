import Foundation

/// The number of the case being read, in a file that outlives a crash.
struct ProgressMark {
  private let memory: UnsafeMutablePointer<Int64>?

  init(_ path: String?) throws {
    guard let path else {
      memory = nil
      return
    }
    let descriptor = open(path, O_RDWR)
    defer { close(descriptor) }
    let size = MemoryLayout<Int64>.size
    let mapped = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
    guard descriptor >= 0, let mapped, mapped != MAP_FAILED else {
      throw CocoaError(.fileNoSuchFile)
    }
    memory = mapped.assumingMemoryBound(to: Int64.self)
  }

  func note(_ number: Int) {
    memory?.pointee = Int64(number)
  }
}
