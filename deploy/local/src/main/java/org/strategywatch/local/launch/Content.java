package org.strategywatch.local.launch;

import java.nio.file.Path;
import org.strategywatch.local.story.ApiClient;
import org.strategywatch.local.story.MaliStory;
import org.strategywatch.local.story.Narrator;
import org.strategywatch.local.story.RoleKeys;
import org.strategywatch.local.story.Sample;
import org.strategywatch.local.story.SampleStory;

/** What there is to see once everything runs: the user's file, the sample, or nothing new. */
record Content(LaunchOptions options, Console console, DataDirectory data) {

  void tell(String url, RoleKeys keys) {
    Narrator narrator = Narrator.of(console.out());
    try (ApiClient api = new ApiClient(url, keys)) {
      Path file = options.importFile();
      if (file != null) {
        new MaliStory(api, narrator).tell(file, options.importFormat());
      } else if (options.sample()) {
        new SampleStory(api, narrator, Sample.bundled(), data.path("sample.json")).tell();
      }
    }
  }
}
