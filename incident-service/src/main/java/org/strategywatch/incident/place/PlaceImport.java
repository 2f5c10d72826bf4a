package org.strategywatch.incident.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.incident.reference.CsvTable;
import org.strategywatch.incident.reference.ReferenceImportResponse;
import org.strategywatch.platform.web.problem.ProblemException;

/** Brings the gazetteer up to a file; the same file again changes nothing. */
@ApplicationScoped
class PlaceImport {

  private final PlaceTable table;
  private final Gazetteers gazetteers;
  private final NeighbourAnnouncer neighbours;
  private final ObjectMapper mapper;

  PlaceImport(
      PlaceTable table, Gazetteers gazetteers, NeighbourAnnouncer neighbours, ObjectMapper mapper) {
    this.table = table;
    this.gazetteers = gazetteers;
    this.neighbours = neighbours;
    this.mapper = mapper;
  }

  /**
   * Takes units with their P-codes. A row that was in force before the one that is known is older
   * news and changes nothing; a unit that the file leaves out stays.
   *
   * @throws ProblemException 400 when it is no such table
   */
  @Transactional
  public ReferenceImportResponse pcodes(byte[] file) {
    CsvTable csv = CsvTable.of(file, PcodeTable.REQUIRED);
    long revision = table.raiseRevision();
    SequencedMap<String, Place> known = table.read().places();
    PcodeTable pcodes = new PcodeTable(known);
    pcodes.read(csv.rows());
    List<Place> news = new ArrayList<>();
    int created = 0;
    for (Place place : pcodes.places()) {
      Place before = known.get(place.pcode());
      if (isNews(place, before)) {
        news.add(withRevision(place, revision));
        created += before == null ? 1 : 0;
      }
    }
    table.write(news);
    gazetteers.change();
    neighbours.announce(table.read());
    return ReferenceImportResponse.of(
        csv.rows().size(), created, news.size() - created, pcodes.rejections(), ignored(csv));
  }

  /**
   * Takes boundaries of units that the gazetteer has. What follows for neighbours is told even when
   * none of them is news: boundaries may be older than the telling.
   *
   * @throws ProblemException 400 when it is no feature collection
   */
  @Transactional
  public ReferenceImportResponse boundaries(byte[] file) {
    JsonNode features = features(file);
    long revision = table.raiseRevision();
    SequencedMap<String, Place> known = table.read().places();
    BoundaryCollection collection = new BoundaryCollection(known.keySet());
    collection.read(features);
    Map<String, Geometry> news = new HashMap<>(collection.boundaries());
    news.entrySet().removeIf(area -> isKnown(known.get(area.getKey()), area.getValue()));
    table.writeBoundaries(news, revision);
    gazetteers.change();
    neighbours.announce(table.read());
    return ReferenceImportResponse.of(
        features.size(), 0, news.size(), collection.rejections(), List.of());
  }

  private static boolean isNews(Place place, @Nullable Place before) {
    return before == null || !(place.isOlderThan(before) || place.saysTheSameAs(before));
  }

  private static boolean isKnown(@Nullable Place place, Geometry boundary) {
    return place != null && place.boundary() != null && boundary.equalsExact(place.boundary());
  }

  private static Place withRevision(Place place, long revision) {
    return new Place(
        place.pcode(),
        place.country(),
        place.level(),
        place.name(),
        place.otherNames(),
        place.parent(),
        place.validFrom(),
        place.validTo(),
        null,
        revision);
  }

  private static List<String> ignored(CsvTable csv) {
    List<String> ignored = new ArrayList<>(csv.columns());
    ignored.removeAll(PcodeTable.REQUIRED);
    ignored.remove(PcodeTable.VALID_TO);
    return ignored;
  }

  private JsonNode features(byte[] file) {
    try {
      JsonNode features = mapper.readTree(file).path("features");
      if (features.isArray()) {
        return features;
      }
    } catch (IOException _) {
      // Falls through to the one answer for what cannot be read.
    }
    throw unreadable("it is no GeoJSON feature collection");
  }

  private static ProblemException unreadable(String reason) {
    return ProblemException.of(
        IncidentProblem.REFERENCE_FILE_UNREADABLE, "The file cannot be read: " + reason);
  }
}
