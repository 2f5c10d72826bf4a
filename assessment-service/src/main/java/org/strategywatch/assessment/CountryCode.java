package org.strategywatch.assessment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** ISO 3166-1 alpha-2, with the codes that the standard leaves to users (AA, QM–QZ, XA–XZ, ZZ). */
public final class CountryCode {

  /** What a code looks like, for declarative checks before {@link #isKnown}. */
  public static final String FORM = "[A-Z]{2}";

  private static final Set<String> ASSIGNED =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  private static final Pattern USER_ASSIGNED = Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ");

  private CountryCode() {}

  public static boolean isKnown(String code) {
    return ASSIGNED.contains(code) || USER_ASSIGNED.matcher(code).matches();
  }

  /** The country in a language; the code itself where the standard names no country. */
  public static String name(String code, Locale language) {
    return ASSIGNED.contains(code) ? Locale.of("", code).getDisplayCountry(language) : code;
  }
}
