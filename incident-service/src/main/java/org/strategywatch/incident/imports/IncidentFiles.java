package org.strategywatch.incident.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Gives the reader for a format. */
@Singleton
class IncidentFiles {

  private final IncomingRows incoming;
  private final ObjectMapper mapper;

  IncidentFiles(IncomingRows incoming, ObjectMapper mapper) {
    this.incoming = incoming;
    this.mapper = mapper;
  }

  /**
   * @param sharing for rows without a label
   * @throws UnreadableFileException when the file's beginning is not that of the format
   */
  IncidentFileReader reader(ImportFormat format, @Nullable String sharing, InputStream in)
      throws IOException {
    return switch (format) {
      case UCDP_GED -> new UcdpGedReader(in, incoming, sharing);
      case NATIVE -> new NativeReader(in, incoming, mapper, sharing);
    };
  }
}
