package org.strategywatch.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A query of incidents that forgets to ask who may see them is caught here: a class that reads the
 * tables goes through the visible set, or stands below with the reason why it need not.
 */
class VisibleSetGateTest {

  private static final Pattern QUERY =
      Pattern.compile("(?i)\\b(from|join)\\s+incident(_version|_external_id)?\\b(?!_)");

  private static final Pattern VISIBLE_SET =
      Pattern.compile("VisibleSet|IncidentConditions|IncidentDisclosure");

  private static final Set<String> EXEMPT =
      Set.of(
          // Loads by id for IncidentService, which asks the policy before it shows anything.
          "IncidentRepository.java",
          // How units are spelt; the spellings widen a filter of what is visible and go nowhere
          // else.
          "PlaceSpellings.java",
          // Writes what IncidentBulk has matched within the visible set.
          "IncidentCopy.java");

  @Test
  void queriesOfIncidents_goThroughTheVisibleSet() {
    assertThat(sources())
        .filteredOn(source -> QUERY.matcher(text(source)).find())
        .isNotEmpty()
        .allSatisfy(
            source ->
                assertThat(
                        VISIBLE_SET.matcher(text(source)).find()
                            || EXEMPT.contains(source.getFileName().toString()))
                    .as("%s reads incidents: see IncidentDisclosure.having", source)
                    .isTrue());
  }

  /** Merging has its incidents from the service, and touches those tied to them. */
  @Test
  void entities_areLoadedByTheServiceAndWhereItMerges() {
    assertThat(sources())
        .filteredOn(source -> text(source).contains("IncidentRepository"))
        .extracting(source -> source.getFileName().toString())
        .containsExactlyInAnyOrder(
            "IncidentRepository.java",
            "IncidentService.java",
            "IncidentMerging.java",
            "MergedIncidents.java",
            // Asks the policy of each holder, under its lock, before it retracts it.
            "SourceRetractions.java");
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
