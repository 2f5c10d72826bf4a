package org.strategywatch.assessment.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/**
 * Takes in invented incidents before the service is ready and takes them back, so that the first
 * events find the code loaded and compiled. Nothing is committed.
 */
@ApplicationScoped
class IntakeWarmUp {

  private static final Logger LOG = Logger.getLogger(IntakeWarmUp.class);
  private static final int BATCH = 250;

  /** In a country that no strategy can have. */
  private static final String INCIDENT =
      """
      {"id":"%s","externalIds":[{"scheme":"warm-up","id":"%d"}],"occurredOn":"2020-%02d-01",
       "datePrecision":"DAY","eventType":"BATTLE","subEventType":"STATE_BASED_CLASH","country":"ZZ",
       "admin1":"Région d'essai","admin2":"Cercle Été","place":"A town",
       "location":{"latitude":12.5,"longitude":-3.5},"locationPrecision":"EXACT",
       "actors":[{"name":"Invented forces","kind":"STATE_FORCES"},{"name":"Invented group","kind":"REBEL_GROUP"}],
       "fatalities":{"low":1,"best":2,"high":3},"civilianFatalities":1,"summary":"An invented summary",
       "sources":[{"name":"An invented office","publishedOn":"2020-01-01","claim":{"text":"A headline"}}],
       "contributingFactors":[],"verification":"REPORTED","sharing":"CLEAR","flags":[],"version":1}
      """;

  private final IncidentIntake intake;
  private final ObjectMapper mapper;
  private final Clock clock;
  private final int events;

  IntakeWarmUp(
      IncidentIntake intake,
      ObjectMapper mapper,
      Clock clock,
      @ConfigProperty(name = "strategywatch.warm-up.incident-events") int events) {
    this.intake = intake;
    this.mapper = mapper;
    this.clock = clock;
    this.events = events;
  }

  /** A service that cannot warm up is slower at first, and no less able. */
  void warmUp(@Observes StartupEvent start) {
    try {
      for (int event = 0; event < events; event += BATCH) {
        takeInAndBack();
      }
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.warnf(e, "The intake of incidents could not be warmed up");
    }
  }

  void takeInAndBack() throws JsonProcessingException {
    List<ReceivedEvent> batch = new ArrayList<>(BATCH);
    for (int i = 0; i < BATCH; i++) {
      batch.add(event(i));
    }
    QuarkusTransaction.begin();
    try {
      intake.apply(batch);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private ReceivedEvent event(int number) throws JsonProcessingException {
    UUID incident = UuidCreator.getTimeOrderedEpochPlus1();
    return new ReceivedEvent(
        UuidCreator.getTimeOrderedEpochPlus1(),
        "org.strategywatch.incident.recorded",
        incident.toString(),
        1,
        clock.instant(),
        "CLEAR",
        mapper.readTree(INCIDENT.formatted(incident, number, 1 + number % 12)));
  }
}
