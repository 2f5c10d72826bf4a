package org.strategywatch.platform.web.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * Refuses query parameters that are unknown or empty: a misspelt filter must not widen an answer.
 */
public class UnknownParameterFilter {

  private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
    Map<String, List<String>> sent = request.getUriInfo().getQueryParameters();
    if (sent.isEmpty()) {
      return;
    }
    Set<String> known =
        declared.computeIfAbsent(resource.getResourceMethod(), UnknownParameterFilter::parameters);
    new TreeMap<>(sent).forEach((name, values) -> refuseUnlessKnown(name, values, known));
  }

  private static void refuseUnlessKnown(String name, List<String> values, Set<String> known) {
    if (!known.contains(name)) {
      throw ProblemException.invalidParameter(
          name, "UNKNOWN_PARAMETER", known.isEmpty() ? "none is known here" : "known are " + known);
    }
    if (values.contains("")) {
      throw ProblemException.invalidParameter(name, "EMPTY", "it has no value; leave it out");
    }
  }

  private static Set<String> parameters(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          addName(field, field.getName(), names);
        }
      } else {
        addName(parameter, parameter.getName(), names);
      }
    }
    return names;
  }

  private static void addName(AnnotatedElement element, String javaName, Set<String> names) {
    QueryParam query = element.getAnnotation(QueryParam.class);
    RestQuery rest = element.getAnnotation(RestQuery.class);
    if (query != null) {
      names.add(query.value());
    } else if (rest != null) {
      names.add(rest.value().isEmpty() ? javaName : rest.value());
    }
  }
}
