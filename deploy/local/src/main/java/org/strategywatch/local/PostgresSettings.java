package org.strategywatch.local;

import java.util.ArrayList;
import java.util.List;

/** What the server is started with, apart from where. */
record PostgresSettings(boolean durable, List<String> own) {

  /** Survives a power cut: every commit waits for the disk. */
  static final PostgresSettings DURABLE =
      new PostgresSettings(
          true,
          List.of(
              "fsync=on",
              "synchronous_commit=on",
              "full_page_writes=on",
              "shared_buffers=128MB",
              // A checkpoint makes every page that is written after it come whole into the log.
              "max_wal_size=2GB"));

  /** Survives a crash of the server but not of the machine, and is fast: for tests. */
  static final PostgresSettings THROW_AWAY =
      new PostgresSettings(
          false,
          List.of(
              "fsync=off",
              "synchronous_commit=off",
              "full_page_writes=off",
              "wal_level=minimal",
              "max_wal_senders=0",
              "shared_buffers=64MB"));

  private static final List<String> COMMON =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=120",
          "password_encryption=scram-sha-256",
          "timezone=UTC",
          "log_timezone=UTC",
          "jit=off");

  PostgresSettings {
    own = List.copyOf(own);
  }

  List<String> arguments(int port) {
    List<String> arguments = new ArrayList<>(List.of("-p", String.valueOf(port)));
    COMMON.forEach(setting -> arguments.addAll(List.of("-c", setting)));
    own.forEach(setting -> arguments.addAll(List.of("-c", setting)));
    return arguments;
  }
}
