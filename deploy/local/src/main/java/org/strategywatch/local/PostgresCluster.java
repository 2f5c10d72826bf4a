package org.strategywatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.strategywatch.local.process.ChildProcess;
import org.strategywatch.local.process.StopSignal;

/** The files of one PostgreSQL: made whole or not at all. */
final class PostgresCluster {

  private final Path directory;
  private final Path log;
  private final PostgresBinaries binaries = PostgresBinaries.unpacked();

  PostgresCluster(Path directory, Path log) {
    this.directory = directory.toAbsolutePath();
    this.log = log;
  }

  void createIfAbsent(String superuser, String password) {
    if (Files.exists(data())) {
      return;
    }
    Path partial = directory.resolve("cluster.new");
    try {
      TemporaryDirectory.delete(partial);
      Files.createDirectories(directory);
      initialise(partial, superuser, password);
      Files.move(partial, data(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create a database cluster in " + directory, e);
    }
  }

  ChildProcess start(List<String> arguments) {
    var command = new java.util.ArrayList<>(List.of("-D", data().toString()));
    command.addAll(arguments);
    return ChildProcess.start(
        "postgres", binaries.command("postgres", command), Map.of(), log, StopSignal.INT);
  }

  /**
   * The process that has this cluster open, if it is alive; a file left by a killed one names
   * nobody.
   */
  Optional<ProcessHandle> openedBy() {
    try {
      Path file = data().resolve("postmaster.pid");
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      return ProcessHandle.of(pid).filter(PostgresCluster::isPostgres);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.isAlive() && process.info().command().orElse("").endsWith("postgres");
  }

  private void initialise(Path partial, String superuser, String password) throws IOException {
    Path passwordFile =
        Files.createTempFile(
            directory,
            "initdb",
            ".password",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(passwordFile, password);
      ChildProcess initdb =
          ChildProcess.start(
              "initdb",
              binaries.command("initdb", initdbArguments(partial, superuser, passwordFile)),
              Map.of(),
              log,
              StopSignal.TERM);
      await(initdb);
    } finally {
      Files.delete(passwordFile);
    }
  }

  private static List<String> initdbArguments(Path data, String superuser, Path passwordFile) {
    return List.of(
        "--pgdata=" + data,
        "--username=" + superuser,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-sync",
        "--no-instructions");
  }

  private void await(ChildProcess initdb) {
    int exit =
        initdb
            .onExit()
            .completeOnTimeout(-1, Duration.ofMinutes(2).toSeconds(), TimeUnit.SECONDS)
            .join();
    initdb.kill();
    if (exit != 0) {
      throw new StartFailedException("postgres", LogLines.cause(initdb.output()), log);
    }
  }

  private Path data() {
    return directory.resolve("cluster");
  }
}
