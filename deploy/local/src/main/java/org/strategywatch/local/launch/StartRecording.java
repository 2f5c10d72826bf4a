package org.strategywatch.local.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.strategywatch.local.TemporaryDirectory;
import org.strategywatch.local.process.FreePorts;
import org.strategywatch.local.story.RoleKeys;

/**
 * Runs the suite once with the sample, in a directory of its own, and keeps what each service's JVM
 * has loaded and linked by then, so that later starts need not do it again.
 */
final class StartRecording {

  private static final Console QUIET =
      new Console(new PrintStream(OutputStream.nullOutputStream()));

  private final Path directory;

  private StartRecording(Path directory) {
    this.directory = directory;
  }

  /** Leaves nothing behind but the caches, and none of those unless all went well. */
  static void run() {
    try {
      new StartRecording(TemporaryDirectory.create("strategywatch-recording-")).record();
    } catch (IOException e) {
      throw new UncheckedIOException("the start could not be recorded", e);
    }
  }

  private void record() throws IOException {
    LaunchOptions options =
        new LaunchOptions(FreePorts.pick(1).getFirst(), directory, true, null, "native", false);
    DataDirectory data = DataDirectory.open(directory);
    Endpoints endpoints = Endpoints.choose(options.port());
    Suite suite = new Suite(data, endpoints, QUIET, StartMode.RECORD);
    Thread onSignal = new Thread(() -> abandon(suite, data), "stop-recording");
    Runtime.getRuntime().addShutdownHook(onSignal);
    suite.start();
    new Content(options, QUIET, data)
        .tell(endpoints.url(Service.GATEWAY), RoleKeys.read(data.path("keys.json")));
    suite.close();
    Runtime.getRuntime().removeShutdownHook(onSignal);
    leave(data);
    for (Service service : Service.values()) {
      Files.move(
          service.recordedStart(), service.startCache(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void abandon(Suite suite, DataDirectory data) {
    suite.kill();
    leave(data);
  }

  private void leave(DataDirectory data) {
    data.close();
    TemporaryDirectory.delete(directory);
  }
}
