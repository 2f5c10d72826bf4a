package org.strategywatch.local.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.strategywatch.local.process.FreePorts;

/** Who listens where on 127.0.0.1. */
record Endpoints(Map<Service, Integer> ports, Map<Service, Integer> managementPorts) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  Endpoints {
    ports = Map.copyOf(ports);
    managementPorts = Map.copyOf(managementPorts);
  }

  /** The gateway where the user wants it, everything else where there is room. */
  static Endpoints choose(int gatewayPort) {
    Service[] services = Service.values();
    var free = FreePorts.pick(2 * services.length).iterator();
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    Map<Service, Integer> managementPorts = new EnumMap<>(Service.class);
    for (Service service : services) {
      ports.put(service, free.next());
      managementPorts.put(service, free.next());
    }
    ports.put(Service.GATEWAY, gatewayPort);
    return new Endpoints(ports, managementPorts);
  }

  int port(Service service) {
    return ports.getOrDefault(service, 0);
  }

  int managementPort(Service service) {
    return managementPorts.getOrDefault(service, 0);
  }

  String url(Service service) {
    return "http://127.0.0.1:" + port(service);
  }

  String managementUrl(Service service) {
    return "http://127.0.0.1:" + managementPort(service);
  }

  /** Written whole: a reader that waits for the file never sees half of it. */
  void write(Path file, String postgresUrl, String kafkaServers) {
    Map<String, String> content = new LinkedHashMap<>();
    for (Service service : Service.values()) {
      content.put(service.key(), url(service));
      content.put(service.key() + "Management", managementUrl(service));
    }
    content.put("postgres", postgresUrl);
    content.put("kafka", kafkaServers);
    Path partial = file.resolveSibling(file.getFileName() + ".new");
    try {
      JSON.writeValue(partial.toFile(), content);
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
