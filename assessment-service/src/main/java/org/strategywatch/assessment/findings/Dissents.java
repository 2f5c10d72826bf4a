package org.strategywatch.assessment.findings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;

/** Opinions that dissent; none is ever taken out of the list. */
public record Dissents(List<Dissent> dissents) {

  /** How many one assessment holds. */
  public static final int MOST = 100;

  public Dissents {
    dissents = List.copyOf(dissents);
  }

  public static Dissents none() {
    return new Dissents(List.of());
  }

  /** What is dissented from. */
  @Schema(name = "DissentAbout")
  public enum About {
    VERDICT,
    FINDING
  }

  /**
   * An opinion that dissents.
   *
   * @param findingId with {@code about} FINDING
   * @param disputed what was said when it was written; findings may change afterwards
   * @param author set by the service
   * @param withdrawnAt when its author took it back; it stays readable
   */
  @Schema(name = "Dissent")
  public record Dissent(
      UUID id,
      About about,
      @Nullable UUID findingId,
      LocalizedText disputed,
      LocalizedText text,
      @Nullable LocalizedText reason,
      String author,
      Instant recordedAt,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawalReason) {

    Dissent withdrawn(String why, Instant now) {
      return new Dissent(
          id, about, findingId, disputed, text, reason, author, recordedAt, now, why);
    }
  }

  /**
   * An opinion as it is sent.
   *
   * @param findingId with {@code about} FINDING, and only then
   */
  @Schema(name = "DissentRequest")
  public record Request(
      @NotNull About about,
      @Nullable UUID findingId,
      @NotNull @Valid LocalizedText text,
      @Nullable @Valid LocalizedText reason) {}

  /** Why an opinion is taken back. */
  @Schema(name = "DissentWithdrawal")
  public record Withdrawal(@NotBlank @Size(max = 2000) String reason) {}

  /** Whether both hold the same opinions of the same people, whenever they were given. */
  public boolean saySameAs(Dissents other) {
    return opinions().equals(other.opinions());
  }

  private Set<Opinion> opinions() {
    return dissents.stream()
        .map(it -> new Opinion(it.author(), it.about(), it.text(), it.withdrawnAt() != null))
        .collect(Collectors.toUnmodifiableSet());
  }

  private record Opinion(String author, About about, LocalizedText text, boolean withdrawn) {}

  public Optional<Dissent> find(UUID id) {
    return dissents.stream().filter(it -> it.id().equals(id)).findAny();
  }

  public Dissents with(Dissent added) {
    List<Dissent> all = new ArrayList<>(dissents);
    all.add(added);
    return new Dissents(all);
  }

  public Dissents withdrawing(UUID id, String why, Instant now) {
    return new Dissents(
        dissents.stream().map(it -> it.id().equals(id) ? it.withdrawn(why, now) : it).toList());
  }
}
