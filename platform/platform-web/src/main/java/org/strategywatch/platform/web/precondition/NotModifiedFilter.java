package org.strategywatch.platform.web.precondition;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers 304 without a body when the caller already has the state that the answer's ETag names.
 */
public class NotModifiedFilter {

  @ServerResponseFilter
  public void dropKnownBody(ContainerRequestContext request, ContainerResponseContext response) {
    String known = request.getHeaderString("If-None-Match");
    Object tag = response.getHeaders().getFirst("ETag");
    boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (read && known != null && tag != null && response.getStatus() == 200) {
      if (new EntityTag(tag.toString()).isIn(known)) {
        response.setStatus(304);
        response.setEntity(null);
      }
    }
  }
}
