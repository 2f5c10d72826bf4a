package org.strategywatch.incident.connector;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** A query in the order in which it was put together. */
final class QueryString {

  private final StringJoiner pairs = new StringJoiner("&");

  QueryString with(String name, Object value) {
    pairs.add(encoded(name) + "=" + encoded(value.toString()));
    return this;
  }

  String form() {
    return pairs.toString();
  }

  /**
   * @throws PullFailedException when the address would let others read or change what is sent
   */
  URI at(URI base, String path) {
    return URI.create(safe(base) + path + "?" + form());
  }

  static String safe(URI base) {
    String host = String.valueOf(base.getHost());
    boolean isHere = host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]");
    if (!"https".equals(base.getScheme()) && !("http".equals(base.getScheme()) && isHere)) {
      throw new PullFailedException("The configured address of the source is no https address");
    }
    String text = base.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
