package org.strategywatch.local.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;

/**
 * A file to import, from the disk or from our own resources, read as often as needed, never whole.
 */
record ImportFile(String name, Source source) {

  /** Opens the content from its beginning. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  BodyPublisher body() {
    return BodyPublishers.ofInputStream(this::open);
  }

  String mediaType() {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv")) {
      return "text/csv";
    }
    return lower.endsWith("json") ? "application/x-ndjson" : "application/octet-stream";
  }

  /** Lines, to measure progress by; 0 for what is compressed. */
  long lines() {
    if (mediaType().equals("application/octet-stream")) {
      return 0;
    }
    try (InputStream in = source.open()) {
      byte[] buffer = new byte[1 << 16];
      long lines = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private InputStream open() {
    try {
      return source.open();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
