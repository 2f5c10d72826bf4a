package org.strategywatch.incident.codelist;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Countries by ISO 3166-1 code and by the names that data sources use. */
public final class Countries {

  private static final Set<String> ALPHA2 = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

  /** ISO leaves these free for private use; the sample's invented country is one of them. */
  private static final Pattern USER_ASSIGNED = Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ");

  /** Names in UCDP data that are not the English name in the JDK's locale data. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("ivorycoast", "CI"),
          Map.entry("drcongo", "CD"),
          Map.entry("congo", "CG"),
          Map.entry("bosniaherzegovina", "BA"),
          Map.entry("unitedstatesofamerica", "US"),
          Map.entry("kingdomofeswatini", "SZ"),
          Map.entry("macedonia", "MK"),
          Map.entry("macedoniafyr", "MK"),
          Map.entry("turkey", "TR"),
          Map.entry("rumania", "RO"),
          Map.entry("czechrepublic", "CZ"),
          Map.entry("eastimor", "TL"),
          Map.entry("easttimor", "TL"),
          Map.entry("swaziland", "SZ"),
          Map.entry("capeverde", "CV"),
          Map.entry("palestine", "PS"),
          Map.entry("hongkong", "HK"),
          Map.entry("myanmar", "MM"),
          Map.entry("burma", "MM"),
          Map.entry("trinidadandtobago", "TT"),
          Map.entry("surinam", "SR"));

  private static final Map<String, String> BY_ISO3 = byIso3();
  private static final Map<String, String> BY_NAME = byName();

  private Countries() {}

  /** Whether it is an alpha-2 code, a user-assigned one included. */
  public static boolean isKnown(String alpha2) {
    return ALPHA2.contains(alpha2) || USER_ASSIGNED.matcher(alpha2).matches();
  }

  public static Optional<String> ofIso3(String alpha3) {
    return Optional.ofNullable(BY_ISO3.get(alpha3.toUpperCase(Locale.ROOT)));
  }

  /** The country of an English or French name; a former name in parentheses does not matter. */
  public static Optional<String> ofName(String name) {
    String bare = name.replaceAll("\\(.*?\\)", "");
    return Optional.ofNullable(BY_NAME.get(fold(bare)));
  }

  private static Map<String, String> byIso3() {
    Map<String, String> codes = new HashMap<>();
    for (String alpha2 : ALPHA2) {
      codes.put(Locale.of("", alpha2).getISO3Country(), alpha2);
    }
    return Map.copyOf(codes);
  }

  private static Map<String, String> byName() {
    Map<String, String> names = new HashMap<>();
    for (String alpha2 : ALPHA2) {
      Locale country = Locale.of("", alpha2);
      Arrays.asList(Locale.ENGLISH, Locale.FRENCH)
          .forEach(language -> names.put(fold(country.getDisplayCountry(language)), alpha2));
    }
    names.putAll(OTHER_NAMES);
    return Map.copyOf(names);
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]", "");
  }
}
