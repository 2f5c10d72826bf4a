package org.strategywatch.platform.web.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds {@code Link: <…>; rel="next"} (RFC 8288) to pages that have a next one. */
public class NextLinkFilter {

  @ServerResponseFilter
  public void linkNext(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Page<?> page && page.nextCursor() != null) {
      String next =
          request
              .getUriInfo()
              .getRequestUriBuilder()
              .scheme(null)
              .host(null)
              .port(-1)
              .replaceQueryParam("cursor", page.nextCursor())
              .build()
              .toString();
      response.getHeaders().add("Link", "<" + next + ">; rel=\"next\"");
    }
  }
}
