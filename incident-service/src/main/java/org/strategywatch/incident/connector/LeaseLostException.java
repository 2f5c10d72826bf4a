package org.strategywatch.incident.connector;

/** Another instance has taken the connector over; nothing more may be noted here. */
final class LeaseLostException extends RuntimeException {

  private static final long serialVersionUID = 1;
}
