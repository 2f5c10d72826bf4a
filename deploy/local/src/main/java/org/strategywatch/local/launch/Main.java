package org.strategywatch.local.launch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command line behind {@code ./run}, whose {@code --help} says what each option does. */
@Command(name = "run")
public final class Main implements Callable<Integer> {

  @Option(names = "--port", defaultValue = "8080", paramLabel = "N")
  private int port;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @Option(names = "--no-sample")
  private boolean noSample;

  @Option(names = "--import", paramLabel = "FILE")
  private @Nullable Path importFile;

  @Option(names = "--format", paramLabel = "F")
  private @Nullable String format;

  @Option(names = "--reset")
  private boolean reset;

  /** For the build, which runs it after it has built. */
  @Option(names = "--record-start", hidden = true)
  private boolean recordStart;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public static void main(String[] args) {
    System.exit(commandLine(new Main()).execute(args));
  }

  static CommandLine commandLine(Main main) {
    CommandLine command = new CommandLine(main);
    command.setParameterExceptionHandler(
        (failure, ignored) -> {
          main.out.println("run: " + failure.getMessage() + " (see ./run --help)");
          return CommandLine.ExitCode.USAGE;
        });
    return command;
  }

  @Override
  public Integer call() {
    if (recordStart) {
      StartRecording.run();
      return 0;
    }
    return new Launcher(options(), new Console(out)).run();
  }

  LaunchOptions options() {
    if (port < 1 || port > 65535) {
      throw wrong("--port must be 1 to 65535, not " + port);
    }
    if (format != null && importFile == null) {
      throw wrong("--format needs --import");
    }
    return new LaunchOptions(
        port,
        (data == null ? Launcher.defaultData() : data).toAbsolutePath().normalize(),
        !noSample && importFile == null,
        importFile == null ? null : importFile.toAbsolutePath(),
        Objects.requireNonNullElse(format, "ucdp-ged"),
        reset);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(new CommandLine(this), message);
  }
}
