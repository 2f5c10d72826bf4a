package org.strategywatch.platform.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;

/** Maps Bean Validation paths to the places that a client knows: pointers, parameters, headers. */
final class ConstraintViolations {

  private ConstraintViolations() {}

  /**
   * Empty when the violated constraint is one on a return value: that is our fault, not the
   * caller's.
   */
  static List<Violation> of(ConstraintViolationException failure, Method method) {
    List<Violation> violations = new ArrayList<>();
    for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
      List<Path.Node> nodes = new ArrayList<>();
      violation.getPropertyPath().forEach(nodes::add);
      if (nodes.stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE)) {
        return List.of();
      }
      violations.add(locate(nodes, code(violation), violation.getMessage(), method));
    }
    violations.sort(Comparator.comparing(Violation::toString));
    return violations;
  }

  private static Violation locate(
      List<Path.Node> nodes, String code, String message, Method method) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).getKind() == ElementKind.PARAMETER) {
        Parameter parameter =
            method.getParameters()[nodes.get(i).as(Path.ParameterNode.class).getParameterIndex()];
        return locate(parameter, nodes.subList(i + 1, nodes.size()), code, message);
      }
    }
    return Violation.atPointer(pointer(nodes), code, message);
  }

  private static Violation locate(
      Parameter parameter, List<Path.Node> rest, String code, String message) {
    if (parameter.isAnnotationPresent(HeaderParam.class)) {
      return Violation.ofHeader(parameter.getAnnotation(HeaderParam.class).value(), code, message);
    }
    if (parameter.isAnnotationPresent(QueryParam.class)) {
      return Violation.ofParameter(
          parameter.getAnnotation(QueryParam.class).value(), code, message);
    }
    if (parameter.isAnnotationPresent(RestQuery.class)
        || parameter.isAnnotationPresent(PathParam.class)) {
      return Violation.ofParameter(parameter.getName(), code, message);
    }
    if (parameter.isAnnotationPresent(BeanParam.class) && !rest.isEmpty()) {
      return Violation.ofParameter(String.valueOf(rest.getFirst().getName()), code, message);
    }
    if (rest.isEmpty() && code.equals("NOT_NULL")) {
      return Violation.atPointer("", "BODY_MISSING", "the body is missing");
    }
    return Violation.atPointer(pointer(rest), code, message);
  }

  private static String pointer(List<Path.Node> nodes) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : nodes) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }

  private static String code(ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
