package org.strategywatch.assessment.series;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.indicators.IndicatorQuery;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.Roles;

/** Control charts of a monthly series. */
@Path("/indicators/control-charts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators")
@RolesAllowed({
  Roles.READER,
  Roles.REPORTER,
  Roles.ANALYST,
  Roles.VERIFIER,
  Roles.PUBLISHER,
  Roles.OPERATOR
})
public class ControlChartResource {

  private static final String CSV = "text/csv";

  private final ControlChartService service;
  private final Caller caller;

  ControlChartResource(ControlChartService service, Caller caller) {
    this.service = service;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "readControlCharts",
      summary = "CUSUM and EWMA charts of a series, month by month, to be plotted",
      description =
          "Of the series at `/v1/indicators`, without the months that are not over. The first"
              + " `baselineMonths` are taken as quiet: their mean μ is the centre, their standard"
              + " deviation σ the scatter, of counts at least √μ. Behind them CUSUM (Page 1954) is C ="
              + " max(0, C before + (value − μ)/σ − 0.5) and signals above 5; EWMA (Roberts 1959) is z ="
              + " 0.2 value + 0.8 z before, from μ on, and signals above μ + 3σ √(0.2/1.8 (1 −"
              + " 0.8^(2t))) in the t-th month. Only rises are signalled. As `text/csv`: one row a"
              + " month, which a spreadsheet plots as it is. `cannotSay` has the reason where a series"
              + " does not answer. LETHALITY has no one standard deviation and is refused.")
  @APIResponse(
      responseCode = "200",
      description = "The charts; `Accept` chooses the form",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ControlChartsResponse.class)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
      })
  public ControlChartsResponse read(
      @BeanParam IndicatorQuery query,
      @Nullable
          @QueryParam("baselineMonths")
          @Parameter(
              description =
                  "How many months from the first one on are taken as quiet: 12 to 120, 24"
                      + " if absent",
              example = "24")
          String baselineMonths) {
    return service.draw(query, baselineMonths, caller.clearance());
  }

  @GET
  @Produces(CSV + ";qs=0.9")
  @Operation(hidden = true)
  public RestResponse<String> readTable(
      @BeanParam IndicatorQuery query,
      @Nullable @QueryParam("baselineMonths") String baselineMonths) {
    ControlChartsResponse charts = service.draw(query, baselineMonths, caller.clearance());
    return ResponseBuilder.ok(ChartTable.of(charts.points()))
        .type(CSV + ";charset=utf-8;header=present")
        .header("Content-Disposition", "attachment; filename=\"" + fileName(charts) + "\"")
        .header("Vary", "Accept")
        .build();
  }

  /** Of codes and a month: no text of the caller. */
  private static String fileName(ControlChartsResponse charts) {
    return "control-charts-%s-%s-%s.csv"
        .formatted(charts.country(), charts.indicator(), charts.from());
  }
}
