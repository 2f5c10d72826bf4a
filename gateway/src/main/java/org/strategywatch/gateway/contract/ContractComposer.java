package org.strategywatch.gateway.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Makes one document of the gateway's own and the services'. Nothing is renamed and nothing
 * overwrites anything: two unequal things of one name are a clash, and all clashes are told at
 * once.
 */
final class ContractComposer {

  /** On an operation: the service that answers it. */
  static final String SERVICE = "x-service";

  /** On an operation, true: not for partners, so not published and not routed. */
  static final String INTERNAL = "x-internal";

  private static final String PUBLIC_PREFIX = "/v1/";

  private final OpenAPI result;
  private final SortedMap<String, PathItem> paths = new TreeMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, String> operationIds = new HashMap<>();
  private final SortedMap<String, Tag> tags = new TreeMap<>();
  private final Map<String, SecurityScheme> securitySchemes;
  private final SharedNames components;
  private final List<String> clashes = new ArrayList<>();

  private ContractComposer(OpenAPI base) {
    this.result = base;
    this.securitySchemes = base.getComponents().getSecuritySchemes();
    this.components = new SharedNames(clashes);
  }

  /**
   * @param base the gateway's own document; its title, servers, security and licence are published
   * @throws ContractClash naming every clash
   */
  static OpenAPI compose(OpenAPI base, List<ContractPart> parts) {
    ContractComposer composer = new ContractComposer(base);
    composer.add(new ContractPart("gateway", base));
    for (ContractPart part : parts) {
      composer.requirePublicPaths(part);
      composer.add(part);
    }
    return composer.finish();
  }

  private void requirePublicPaths(ContractPart part) {
    for (String path : pathsOf(part.document()).keySet()) {
      if (!path.startsWith(PUBLIC_PREFIX)) {
        clashes.add(
            "%s: the path %s is not under %s".formatted(part.service(), path, PUBLIC_PREFIX));
      }
    }
  }

  private void add(ContractPart part) {
    pathsOf(part.document()).forEach((path, item) -> addPath(part.service(), path, item));
    components.add(part.service(), part.document().getComponents());
    List<Tag> described = part.document().getTags();
    if (described != null) {
      described.forEach(tag -> tags.merge(tag.getName(), tag, ContractComposer::described));
    }
  }

  private void addPath(String service, String path, PathItem item) {
    item.getOperations()
        .forEach(
            (method, operation) -> {
              if (Boolean.TRUE.equals(operation.getExtension(INTERNAL))) {
                item.setOperation(method, null);
              } else {
                publish(service, method + " " + path, operation);
              }
            });
    if (item.getOperations().isEmpty()) {
      return;
    }
    String other = owners.putIfAbsent(path.replaceAll("\\{[^}]*}", "{}"), service);
    if (other != null) {
      clashes.add("%s and %s both have the path %s".formatted(other, service, path));
    }
    paths.put(path, item);
  }

  private void publish(String service, String place, Operation operation) {
    String id = operation.getOperationId();
    String other = id == null ? null : operationIds.putIfAbsent(id, service + " " + place);
    if (id == null) {
      clashes.add("%s: %s has no operationId".formatted(service, place));
    } else if (other != null) {
      clashes.add("%s %s: the operationId %s is taken by %s".formatted(service, place, id, other));
    }
    operation.addExtension(SERVICE, service);
    operation.setServers(null);
  }

  private OpenAPI finish() {
    Paths sorted = OASFactory.createPaths();
    paths.forEach(sorted::addPathItem);
    Components shared = components.sorted().securitySchemes(securitySchemes);
    result.paths(sorted).components(shared).tags(List.copyOf(tags.values()));
    References references = References.of(result);
    references.dangling().forEach(name -> clashes.add(name + " is referred to and is not there"));
    if (!clashes.isEmpty()) {
      throw new ContractClash(
          "The contracts do not fit together:\n  " + String.join("\n  ", clashes));
    }
    references.dropUnused();
    return result;
  }

  private static Map<String, PathItem> pathsOf(OpenAPI document) {
    Paths paths = document.getPaths();
    return paths == null || paths.getPathItems() == null ? Map.of() : paths.getPathItems();
  }

  private static Tag described(Tag known, Tag other) {
    return known.getDescription() == null ? other : known;
  }
}
