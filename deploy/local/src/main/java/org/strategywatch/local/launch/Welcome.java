package org.strategywatch.local.launch;

import org.strategywatch.local.story.RoleKeys;

/** The last lines of a start: where it is and what to try first. */
record Welcome(String url, RoleKeys keys, DataDirectory data) {

  void print(Console console) {
    console.say("");
    console.say("StrategyWatch is ready at " + url);
    console.say("");
    console.say("Try, with the demo key of a reader:");
    console.say("  KEY=" + keys.of("reader"));
    get(console, "/v1/incidents?country=ML&limit=3");
    get(console, "/v1/incidents/aggregates?country=ML&by=year");
    get(console, "/v1/assessments");
    get(console, "/v1/recommendations");
    console.say("");
    console.say("The contract: " + url + "/docs   Keys of all roles: " + data.path("keys.json"));
    console.say("Ports: " + data.path("endpoints.json") + "   Logs: " + data.path("logs"));
    console.say("Ctrl-C stops everything; the data stays in " + data);
  }

  private void get(Console console, String path) {
    console.say("  curl -H \"X-API-Key: $KEY\" '" + url + path + "'");
  }
}
