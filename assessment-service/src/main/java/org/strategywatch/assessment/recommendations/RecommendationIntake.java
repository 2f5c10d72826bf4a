package org.strategywatch.assessment.recommendations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.inbox.EventHandler;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.web.security.SharingLabel;

/** Keeps {@code known_recommendation} at the newest version of every recommendation. */
@ApplicationScoped
class RecommendationIntake implements EventHandler {

  private static final String PREFIX = "org.strategywatch.recommendation.";

  private final KnownRecommendations known;

  RecommendationIntake(KnownRecommendations known) {
    this.known = known;
  }

  /**
   * @throws IllegalArgumentException for an event that does not say what is recommended
   */
  @Override
  public void apply(List<ReceivedEvent> events) {
    List<KnownRecommendations.Row> rows = new ArrayList<>();
    for (ReceivedEvent event : events) {
      ReceivedEvent.Data data = event.data();
      if (data == null || event.type().startsWith(PREFIX)) {
        rows.add(row(event, data));
      }
    }
    known.apply(rows);
  }

  private KnownRecommendations.Row row(ReceivedEvent event, ReceivedEvent.@Nullable Data data) {
    UUID id = UUID.fromString(event.aggregateId());
    if (data == null) {
      return new KnownRecommendations.Row(id, event.version(), SharingLabel.RED, null);
    }
    ToldRecommendation told = data.as(ToldRecommendation.class);
    return new KnownRecommendations.Row(id, event.version(), sharing(event, told), told);
  }

  /** The higher of what the payload and the header say; RED when the payload does not say. */
  private static SharingLabel sharing(ReceivedEvent event, ToldRecommendation told) {
    Stream<SharingLabel> header =
        Stream.ofNullable(event.classification()).map(SharingLabel::ofRecord);
    return SharingLabel.highest(
        Stream.concat(Stream.of(SharingLabel.ofRecord(told.sharing())), header).toList());
  }
}
