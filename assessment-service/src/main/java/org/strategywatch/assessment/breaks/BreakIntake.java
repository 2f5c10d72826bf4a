package org.strategywatch.assessment.breaks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.breaks.MethodologyBreaksChanged.Affecting;
import org.strategywatch.assessment.breaks.MethodologyBreaksChanged.Change;
import org.strategywatch.platform.data.inbox.EventHandler;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Keeps {@code known_methodology_break} at the newest version of every break. Of one that is
 * withdrawn or erased only the version stays, so that an older event does not bring it back.
 */
@ApplicationScoped
class BreakIntake implements EventHandler {

  private static final String PREFIX = "org.strategywatch.methodology-break.";

  private final KnownBreaks known;
  private final Event<MethodologyBreaksChanged> announcements;

  BreakIntake(KnownBreaks known, Event<MethodologyBreaksChanged> announcements) {
    this.known = known;
    this.announcements = announcements;
  }

  /**
   * @throws IllegalArgumentException for an event that does not say which source changed when
   */
  @Override
  public void apply(List<ReceivedEvent> events) {
    List<KnownBreaks.Row> rows = new ArrayList<>();
    for (ReceivedEvent event : events) {
      ReceivedEvent.Data data = event.data();
      if (data == null || event.type().startsWith(PREFIX)) {
        rows.add(row(event, data));
      }
    }
    List<Change> changes = known.apply(rows);
    if (!changes.isEmpty()) {
      announcements.fire(new MethodologyBreaksChanged(changes));
    }
  }

  private KnownBreaks.Row row(ReceivedEvent event, ReceivedEvent.@Nullable Data data) {
    UUID id = UUID.fromString(event.aggregateId());
    if (data == null) {
      return new KnownBreaks.Row(id, event.version(), null);
    }
    RecordedBreak told = data.as(RecordedBreak.class);
    Affecting counted =
        told.withdrawnAt() == null ? affecting(id, told, sharing(event, told)) : null;
    return new KnownBreaks.Row(id, event.version(), counted);
  }

  private static Affecting affecting(UUID id, RecordedBreak told, SharingLabel sharing) {
    return new Affecting(
        new MethodologyBreak(
            id,
            told.source(),
            told.changedOn(),
            new LocalizedText(told.description().en(), told.description().fr()),
            sharing),
        told.countries());
  }

  /** The higher of what the payload and the header say; RED when the payload does not say. */
  private static SharingLabel sharing(ReceivedEvent event, RecordedBreak told) {
    Stream<SharingLabel> header =
        Stream.ofNullable(event.classification()).map(SharingLabel::ofRecord);
    return SharingLabel.highest(
        Stream.concat(Stream.of(SharingLabel.ofRecord(told.sharing())), header).toList());
  }
}
