package org.strategywatch.assessment.assessments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the recorded inputs give the recorded result again.
 *
 * @param identical to the byte
 * @param differences JSON pointers into the result with both values
 * @param recordedDigest SHA-256 of the recorded result
 * @param recomputedDigest SHA-256 of the result as computed now
 */
@Schema(name = "Reproduction")
public record ReproductionResponse(
    boolean identical,
    List<Difference> differences,
    String methodVersion,
    String recordedDigest,
    String recomputedDigest) {

  /** One place at which the two results differ. */
  @Schema(name = "ReproductionDifference")
  public record Difference(String pointer, String recorded, String recomputed) {}

  public ReproductionResponse {
    differences = List.copyOf(differences);
  }

  static ReproductionResponse of(ComputationInputs inputs, String recorded) {
    String recomputed = CanonicalJson.write(Computation.run(inputs));
    List<Difference> differences = new ArrayList<>();
    if (!recomputed.equals(recorded)) {
      compare("", tree(recorded), tree(recomputed), differences);
    }
    return new ReproductionResponse(
        recomputed.equals(recorded),
        differences,
        inputs.methodVersion(),
        digest(recorded),
        digest(recomputed));
  }

  private static void compare(
      String pointer, JsonNode recorded, JsonNode recomputed, List<Difference> differences) {
    if (recorded.isContainerNode() && recorded.getNodeType() == recomputed.getNodeType()) {
      for (String step : steps(recorded, recomputed)) {
        compare(pointer + "/" + step, at(recorded, step), at(recomputed, step), differences);
      }
    } else if (!recorded.equals(recomputed)) {
      differences.add(new Difference(pointer, recorded.toString(), recomputed.toString()));
    }
  }

  private static Iterable<String> steps(JsonNode one, JsonNode other) {
    List<String> indices = new ArrayList<>();
    if (one.isArray()) {
      for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
        indices.add(Integer.toString(i));
      }
      return indices;
    }
    Set<String> names = new TreeSet<>();
    one.fieldNames().forEachRemaining(names::add);
    other.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode at(JsonNode node, String step) {
    return node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
  }

  private static JsonNode tree(String json) {
    ObjectMapper mapper = CanonicalJson.MAPPER;
    try {
      return mapper.readTree(json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException failure) {
      throw new IllegalStateException("A stored result cannot be read", failure);
    }
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
