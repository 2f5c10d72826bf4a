package org.strategywatch.local.story;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The API keys that the gateway made on its first start, by role name. */
public record RoleKeys(Map<String, String> byRole) {

  public RoleKeys {
    byRole = Map.copyOf(byRole);
  }

  /**
   * @throws StoryFailedException if the gateway has not left the file, or the file is not one of
   *     keys
   */
  public static RoleKeys read(Path file) {
    try {
      return new RoleKeys(new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {}));
    } catch (IOException e) {
      throw new StoryFailedException(
          "reading the API keys",
          file + " is missing or unreadable; ./run --reset makes new ones",
          "gateway");
    }
  }

  public String of(String role) {
    String key = byRole.get(role);
    if (key == null) {
      throw new StoryFailedException(
          "reading the API keys", "there is no key for the role " + role, "gateway");
    }
    return key;
  }

  /** Keys are secrets: a log never shows them. */
  @Override
  public String toString() {
    return "keys of " + byRole.keySet();
  }
}
