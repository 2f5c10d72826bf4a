package org.strategywatch.incident.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Completes the date of an incident that is sent to be recorded, behind the limit on bodies. What
 * cannot be read goes on as it came, for the one place that says why.
 */
@Provider
@Priority(Priorities.USER + 1)
public class PartialDateReader implements ReaderInterceptor {

  private final ObjectMapper mapper;

  PartialDateReader(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (context.getType() == IncidentRequest.class) {
      context.setInputStream(
          new ByteArrayInputStream(completed(context.getInputStream().readAllBytes())));
    }
    return context.proceed();
  }

  private byte[] completed(byte[] body) {
    try {
      JsonNode incident = mapper.readTree(body);
      return PartialDates.isPartial(incident)
          ? mapper.writeValueAsBytes(PartialDates.complete(incident))
          : body;
    } catch (IOException _) {
      return body;
    }
  }
}
