package org.strategywatch.recommendation.code;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ISO 3166-1 alpha-2, assigned or user-assigned (AA, QM–QZ, XA–XZ, ZZ); null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CountryCode.Check.class)
public @interface CountryCode {

  String message() default "is not an ISO 3166-1 alpha-2 code";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The rule itself, for text that is no constrained value. */
  final class Check implements ConstraintValidator<CountryCode, String> {

    private static final Set<String> ASSIGNED = Set.of(Locale.getISOCountries());
    private static final Pattern USER_ASSIGNED = Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ");

    public static boolean holdsFor(String code) {
      return ASSIGNED.contains(code) || USER_ASSIGNED.matcher(code).matches();
    }

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
      return code == null || holdsFor(code);
    }
  }
}
