import Findings
import Regulations
import Rendering
import Reporting
import Templates
import TestSupport

/// The whole library, and its pages in one language.
struct LoadedRegulation {
  let regulation: Regulation
  let messages: MessageCatalogue

  init(overlays: [String] = []) {
    var findings: [Finding] = []
    var loader = RegulationLoader(
      RegulationFolders(library: Repository.path("Sources/RegulationLibrary"), overlays: overlays))
    regulation = loader.loadEverything().0
    messages = Templates.messages(into: &findings)
  }

  func words(_ language: Language) -> RegulationWords { RegulationWords(messages, in: language) }

  func pages(_ language: Language) -> RegulationPages {
    RegulationPages(regulation, in: words(language))
  }

  func text(_ language: Language) -> PlainTextRenderer {
    PlainTextRenderer(words: RenderingWords(from: messages, in: language), lineWidth: 120)
  }
}
