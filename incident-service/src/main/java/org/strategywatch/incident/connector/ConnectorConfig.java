package org.strategywatch.incident.connector;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the sources are, who we are to them, and how much they may send. */
@ConfigMapping(prefix = "strategywatch.connector")
public interface ConnectorConfig {

  Ucdp ucdp();

  Acled acled();

  /** Rows asked for in one page. */
  @WithDefault("1000")
  int pageSize();

  @WithDefault("32M")
  MemorySize maxPageSize();

  /** Of all pages of one run; the next run goes on behind them. */
  @WithDefault("2G")
  MemorySize maxRunSize();

  /** For one whole answer. */
  @WithDefault("60S")
  Duration responseTimeout();

  @WithDefault("5")
  int attempts();

  /** Before the second attempt; doubled before each further one. */
  @WithDefault("2S")
  Duration pause();

  /** A source that asks to wait longer is asked again by the next run. */
  @WithDefault("5M")
  Duration longestPause();

  /** Longer than the longest pause and an answer together. */
  @WithDefault("15M")
  Duration lease();

  /** The Uppsala Conflict Data Program. */
  interface Ucdp {

    @WithDefault("https://ucdpapi.pcr.uu.se")
    URI url();

    /** Of the georeferenced event dataset. */
    @WithDefault("25.1")
    String version();

    Optional<String> token();
  }

  /** The Armed Conflict Location and Event Data project. */
  interface Acled {

    @WithDefault("https://acleddata.com")
    URI url();

    Optional<String> username();

    Optional<String> password();
  }
}
