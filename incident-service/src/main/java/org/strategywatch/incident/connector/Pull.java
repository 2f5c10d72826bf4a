package org.strategywatch.incident.connector;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.ImportResponse;
import org.strategywatch.incident.imports.PulledFiles;
import org.strategywatch.incident.incident.ExternalId;
import org.strategywatch.incident.incident.SourceRetractions;

/**
 * Fetches page by page; each is stored before the next is asked for, and only then the place of the
 * next one is noted. A page that is fetched again changes nothing.
 */
@Singleton
class Pull {

  private static final int MAX_PAGES = 100_000;

  private final ConnectorConfig config;
  private final PageFetch fetch;
  private final ConnectorTable connectors;
  private final ConnectorRuns runs;
  private final PulledFiles imports;
  private final SourceRetractions retractions;
  private final ObjectMapper mapper;

  Pull(
      ConnectorConfig config,
      PageFetch fetch,
      ConnectorTable connectors,
      ConnectorRuns runs,
      PulledFiles imports,
      SourceRetractions retractions,
      ObjectMapper mapper) {
    this.config = config;
    this.fetch = fetch;
    this.connectors = connectors;
    this.runs = runs;
    this.imports = imports;
    this.retractions = retractions;
    this.mapper = mapper;
  }

  /**
   * @return the sweep at its end
   * @throws PullFailedException with the reason
   */
  Sweep all(SourceApi api, Sweep first) {
    Sweep sweep = first;
    long bytes = 0;
    for (Part part : api.parts()) {
      if (part.compareTo(first.part()) < 0) {
        continue;
      }
      if (part != sweep.part()) {
        sweep = sweep.at(part, 0, sweep.noted());
        connectors.advance(sweep);
      }
      byte @Nullable [] before = null;
      boolean goesOn = true;
      while (goesOn) {
        byte[] page = page(api, sweep, bytes, before);
        bytes += page.length;
        JsonNode content = content(api, page);
        goesOn = !content.path(api.rows()).isEmpty();
        if (goesOn) {
          store(api, sweep, page, content);
          goesOn = !api.isLast(content);
          String noted = part == Part.EVENTS ? api.noted(sweep, content) : sweep.noted();
          sweep = sweep.at(part, sweep.page() + 1, noted);
          connectors.advance(sweep);
        }
        before = page;
      }
    }
    return sweep;
  }

  private byte[] page(SourceApi api, Sweep sweep, long bytes, byte @Nullable [] before) {
    byte[] page = fetch.fetch(api, sweep, () -> connectors.renew(sweep));
    runs.addPage(sweep.run(), page.length);
    if (bytes + page.length > config.maxRunSize().asLongValue() || sweep.page() >= MAX_PAGES) {
      throw new PullFailedException("One run fetches no more; the next one goes on from this page");
    }
    if (Arrays.equals(before, page)) {
      throw new PullFailedException("The source gives the same page again and again");
    }
    return page;
  }

  private JsonNode content(SourceApi api, byte[] page) {
    JsonNode content;
    try {
      content = mapper.readTree(page);
    } catch (JacksonException _) {
      throw new PullFailedException("The page is no whole JSON document");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    JsonNode success = content.path("success");
    if (!content.path(api.rows()).isArray() || (success.isBoolean() && !success.booleanValue())) {
      throw new PullFailedException("The page is not of the kind that the source promises");
    }
    return content;
  }

  private void store(SourceApi api, Sweep sweep, byte[] page, JsonNode content) {
    if (sweep.part() == Part.EVENTS) {
      importPage(api, sweep, page);
    } else {
      content.path(api.rows()).forEach(row -> retract(api, sweep, row));
    }
  }

  private void importPage(SourceApi api, Sweep sweep, byte[] page) {
    Operator operator = sweep.operator();
    PulledFiles.Started started =
        imports.take(api.format(), page, operator.subject(), operator.viewer());
    runs.addImport(sweep.run(), started.id());
    await(started, sweep);
    ImportResponse end = imports.read(started.id());
    if (!end.state().equals("completed")) {
      throw new PullFailedException("The import " + end.id() + " of the page failed");
    }
  }

  /** Other imports may be before it, so the lease is renewed meanwhile. */
  private void await(PulledFiles.Started started, Sweep sweep) {
    while (true) {
      try {
        started.end().get(1, TimeUnit.MINUTES);
        return;
      } catch (TimeoutException _) {
        connectors.renew(sweep);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new PullFailedException("The service stopped; the next run goes on from this page");
      }
    }
  }

  private void retract(SourceApi api, Sweep sweep, JsonNode row) {
    String id = row.path("event_id_cnty").asText("");
    if (id.isEmpty()) {
      throw new PullFailedException("The page is not of the kind that the source promises");
    }
    Operator operator = sweep.operator();
    SourceRetractions.Outcome outcome =
        retractions.retract(
            new ExternalId(api.name(), id),
            operator.subject(),
            operator.viewer(),
            "ACLED has deleted the event " + id);
    if (outcome.retracted() + outcome.leftAlone() > 0) {
      runs.addRetractions(sweep.run(), outcome.retracted(), outcome.leftAlone());
    }
  }
}
