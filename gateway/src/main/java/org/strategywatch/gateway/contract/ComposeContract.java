package org.strategywatch.gateway.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.logging.Logger;

/** Writes the published contract anew; the quick build of the gateway runs it. */
public final class ComposeContract {

  private static final Logger LOG = Logger.getLogger(ComposeContract.class);

  static final String PUBLISHED = "src/main/resources/contract/openapi.yaml";

  private static final String OWN = "src/main/resources/contract/gateway.yaml";
  private static final List<String> SERVICES =
      List.of("incident-service", "assessment-service", "recommendation-service");

  private ComposeContract() {}

  /**
   * @param arguments the gateway's module directory, and the directory of its compiled classes
   */
  public static void main(String... arguments) throws IOException {
    Path module = Path.of(arguments[0]);
    List<Path> missing = sources(module).filter(source -> !Files.isRegularFile(source)).toList();
    if (!missing.isEmpty()) {
      LOG.warnf("The published contract stays as it is: %s not built yet", missing);
      return;
    }
    byte[] yaml = compose(module).getBytes(StandardCharsets.UTF_8);
    Files.write(module.resolve(PUBLISHED), yaml);
    Path classes = Files.createDirectories(Path.of(arguments[1], "contract"));
    Files.write(classes.resolve("openapi.yaml"), yaml);
  }

  /**
   * The published contract as the services' present documents make it.
   *
   * @throws ContractClash when they do not fit together
   */
  static String compose(Path module) {
    OpenAPI own = ContractFile.read(module.resolve(OWN));
    List<ContractPart> parts =
        SERVICES.stream()
            .map(service -> new ContractPart(service, ContractFile.read(source(module, service))))
            .toList();
    return ContractFile.toYaml(ContractComposer.compose(own, parts));
  }

  private static Stream<Path> sources(Path module) {
    return SERVICES.stream().map(service -> source(module, service));
  }

  private static Path source(Path module, String service) {
    return module.resolveSibling(service).resolve("contract").resolve("openapi.yaml");
  }
}
