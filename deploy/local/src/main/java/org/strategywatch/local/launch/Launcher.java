package org.strategywatch.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import org.strategywatch.local.Checkout;
import org.strategywatch.local.StartFailedException;
import org.strategywatch.local.process.FreePorts;
import org.strategywatch.local.story.RoleKeys;
import org.strategywatch.local.story.StoryFailedException;

/** One run of the suite, from the options to the last child's end. */
final class Launcher {

  private final LaunchOptions options;
  private final Console console;

  Launcher(LaunchOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  /** Stays in the foreground while the suite runs; returns only when it could not start. */
  int run() {
    Path logs = options.data().resolve("logs");
    try {
      requireReadableImport(logs);
      DataDirectory data = DataDirectory.open(options.data());
      if (options.reset() && !resetAfterAsking(data)) {
        return 1;
      }
      endFormerProcesses(data);
      requireFreePort(logs);
      startAndStay(data);
    } catch (StartFailedException e) {
      console.failed(e);
    } catch (StoryFailedException e) {
      console.failed(e.step(), Objects.toString(e.getMessage()), logs.resolve(e.logName()));
    } catch (RuntimeException e) {
      console.failed("launcher", RootCause.of(e), logs);
    }
    return 1;
  }

  private void startAndStay(DataDirectory data) {
    Endpoints endpoints = Endpoints.choose(options.port());
    Suite suite = new Suite(data, endpoints, console, StartMode.USE);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite, data), "stop-suite"));
    console.say("Starting StrategyWatch in " + data);
    suite.start();
    RoleKeys keys = RoleKeys.read(data.path("keys.json"));
    new FirstAnswers(endpoints.url(Service.GATEWAY), keys, data.path("logs")).await();
    new Content(options, console, data).tell(endpoints.url(Service.GATEWAY), keys);
    new Welcome(endpoints.url(Service.GATEWAY), keys, data).print(console);
    awaitSignal();
  }

  private void stop(Suite suite, DataDirectory data) {
    console.say("Stopping StrategyWatch");
    suite.close();
    data.close();
    console.say("Stopped");
  }

  private static void awaitSignal() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void endFormerProcesses(DataDirectory data) {
    int ended = new FormerProcesses(data.path("processes")).end();
    if (ended > 0) {
      console.say("Ended " + ended + " processes that a killed run had left behind");
    }
  }

  private void requireReadableImport(Path logs) {
    Path file = options.importFile();
    if (file != null && !(Files.isRegularFile(file) && Files.isReadable(file))) {
      throw new StartFailedException("import", "cannot read the file " + file, logs);
    }
  }

  private void requireFreePort(Path logs) {
    if (!FreePorts.isFree(options.port())) {
      throw new StartFailedException(
          "gateway",
          "port " + options.port() + " of 127.0.0.1 is taken; choose another one with --port",
          logs.resolve("gateway.log"));
    }
  }

  private boolean resetAfterAsking(DataDirectory data) {
    console.out().print("Delete all StrategyWatch data in " + data + "? Type yes: ");
    console.out().flush();
    Scanner answers = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8);
    if (answers.hasNextLine() && answers.nextLine().strip().equalsIgnoreCase("yes")) {
      new FormerProcesses(data.path("processes")).end();
      data.reset();
      return true;
    }
    console.say("Nothing was deleted");
    return false;
  }

  /** Where the bundled sample and the checkout are does not depend on where the user stands. */
  static Path defaultData() {
    return Checkout.root().resolve(".strategywatch");
  }
}
