package org.strategywatch.platform.test;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An endpoint whose author forgot to say who may use it. */
@Path("/forgotten")
public class UnguardedResource {

  @GET
  public String read() {
    return "never";
  }
}
