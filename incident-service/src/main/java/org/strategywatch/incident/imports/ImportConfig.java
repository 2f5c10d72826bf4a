package org.strategywatch.incident.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Bounds of what an import may bring. */
@ConfigMapping(prefix = "strategywatch.import")
public interface ImportConfig {

  /** Where files wait until they are read; must survive a restart for an import to be resumed. */
  Path spoolDirectory();

  /** The largest file as it is sent, compressed or not. */
  @WithDefault("1G")
  MemorySize maxFileSize();

  /** The largest file after decompression. */
  @WithDefault("4G")
  MemorySize maxDecompressedSize();

  /** How many times larger a file may become by decompression. */
  @WithDefault("200")
  int maxDecompressionRatio();

  /** Free space that is left on the disk whatever is sent. */
  @WithDefault("64M")
  MemorySize spaceToLeave();

  /** How many incidents are stored in one transaction. */
  @WithDefault("2000")
  int chunkSize();
}
