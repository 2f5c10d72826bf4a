package org.strategywatch.gateway.route;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strategywatch.gateway.contract.PublishedOperation;

/** Finds the operation of the contract that a request asks for. */
final class RouteTable {

  private final SortedMap<PathTemplate, SortedMap<String, PublishedOperation>> paths =
      new TreeMap<>();

  RouteTable(Collection<PublishedOperation> operations) {
    for (PublishedOperation operation : operations) {
      paths
          .computeIfAbsent(PathTemplate.parse(operation.path()), _ -> new TreeMap<>())
          .put(operation.method(), operation);
    }
  }

  /** HEAD finds what GET finds. */
  Match find(String method, String path) {
    List<String> segments = PathTemplate.split(path);
    Optional<SortedMap<String, PublishedOperation>> methods =
        paths.entrySet().stream()
            .filter(entry -> entry.getKey().matches(segments))
            .map(Map.Entry::getValue)
            .findFirst();
    if (methods.isEmpty()) {
      return new Match.NoSuchPath();
    }
    @Nullable PublishedOperation operation =
        methods.get().get(method.equals("HEAD") ? "GET" : method);
    return operation == null
        ? new Match.WrongMethod(allowed(methods.get()))
        : new Match.Found(operation);
  }

  private static SortedSet<String> allowed(SortedMap<String, PublishedOperation> methods) {
    SortedSet<String> allowed = new TreeSet<>(methods.keySet());
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    return allowed;
  }

  /** What became of a search. */
  sealed interface Match {

    record Found(PublishedOperation operation) implements Match {}

    /**
     * @param allowed what the path does take
     */
    record WrongMethod(SortedSet<String> allowed) implements Match {}

    record NoSuchPath() implements Match {}
  }
}
