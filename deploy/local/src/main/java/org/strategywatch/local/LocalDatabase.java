package org.strategywatch.local;

/** How a service reaches its own database. */
public record LocalDatabase(String jdbcUrl, String user, String password) {

  /** Without the password, so that a log may show it. */
  @Override
  public String toString() {
    return user + "@" + jdbcUrl;
  }
}
