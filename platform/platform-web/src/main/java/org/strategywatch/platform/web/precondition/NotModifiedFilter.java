package org.strategywatch.platform.web.precondition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers 304 without a body when the caller already has the state that the answer's ETag names. A
 * JSON answer that brings no tag, such as a list, is tagged by what it says: whoever asks again
 * over a slow line gets nothing twice.
 */
public class NotModifiedFilter {

  /** After every filter that reads the answer as an object. */
  private static final int LAST = 1;

  private final ObjectMapper mapper;

  NotModifiedFilter(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @ServerResponseFilter(priority = LAST)
  public void dropKnownBody(ContainerRequestContext request, ContainerResponseContext response) {
    boolean isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!isRead || response.getStatus() != 200) {
      return;
    }
    if (!response.getHeaders().containsKey("ETag") && isJson(response)) {
      tag(response);
    }
    String known = request.getHeaderString("If-None-Match");
    Object tag = response.getHeaders().getFirst("ETag");
    if (known != null && tag != null && new EntityTag(tag.toString()).isIn(known)) {
      response.setStatus(304);
      response.setEntity(null);
    }
  }

  private static boolean isJson(ContainerResponseContext response) {
    Object entity = response.getEntity();
    return (entity instanceof Record || entity instanceof List)
        && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
  }

  private void tag(ContainerResponseContext response) {
    try {
      byte[] body = mapper.writeValueAsBytes(response.getEntity());
      response.getHeaders().putSingle("ETag", EntityTag.ofBody(body));
      response.setEntity(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
