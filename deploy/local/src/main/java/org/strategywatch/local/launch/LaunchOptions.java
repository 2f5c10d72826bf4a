package org.strategywatch.local.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the user asked for. {@code importFile} absent: no import. */
record LaunchOptions(
    int port,
    Path data,
    boolean sample,
    @Nullable Path importFile,
    String importFormat,
    boolean reset) {}
