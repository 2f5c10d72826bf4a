package org.strategywatch.assessment.indicators;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.Roles;

/** Monthly series. */
@Path("/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators", description = "Monthly series, counted from incidents")
@RolesAllowed({
  Roles.READER,
  Roles.REPORTER,
  Roles.ANALYST,
  Roles.VERIFIER,
  Roles.PUBLISHER,
  Roles.OPERATOR
})
public class IndicatorResource {

  private final IndicatorService service;
  private final Caller caller;
  private final Clock clock;

  IndicatorResource(IndicatorService service, Caller caller, Clock clock) {
    this.service = service;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Operation(operationId = "readIndicator", summary = "One indicator, month by month, zero-filled")
  public IndicatorSeriesResponse read(@BeanParam IndicatorQuery query) {
    query.requireMonths();
    Indicator indicator = query.knownIndicator();
    YearMonth last = query.lastMonth(clock);
    List<String> areas = query.admin1() == null ? List.of() : List.of(query.admin1());
    IncidentScope scope =
        new IncidentScope(
            query.knownCountry(),
            areas,
            query.firstMonth(last),
            last,
            caller.clearance(),
            query.filter());
    return service.series(indicator, scope, query.admin1(), query.admin2(), query.moment());
  }
}
