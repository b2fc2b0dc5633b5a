package org.relieflink.platform.watch.internal.honey;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relieflink.kernel.CitizenId;
import org.relieflink.law.RuleFile;

/**
 * 造一个不存在的人：a common name and a number of the place with a right check digit. Sequence numbers from
 * 991 on are hardly ever given: an office would need a thousand births a day in one county, and GB
 * 11643 kept 996 to 999 for people of a hundred years (from memory, not read).
 */
public final class MakeHoney {
  public static final Set<String> FILE =
      Set.of("version", "last_confirmed_on", "surnames", "given");
  private static final int FIRST_SEQUENCE = 991;
  private static final int SEQUENCES = 9;
  private static final int YOUNGEST = 30; // years; a minor would be masked otherwise
  private static final int YEARS = 35;
  private static final int DAYS = 365;
  private static final int SIX_DIGITS = 1_000_000;
  private static final Pattern LONG_RUN = Pattern.compile("\\d{6}(?=\\D*\\d{0,5}\\D*$)");

  private final List<String> surnames;
  private final List<String> given;

  /** A name and a number that goes with it. */
  record Made(String name, String citizenId) {
    @Override
    public String toString() {
      return "Made[masked]";
    }
  }

  public MakeHoney(RuleFile yaml) {
    this.surnames = yaml.words("surnames");
    this.given = yaml.words("given");
  }

  Made make(String place, LocalDate today, RandomGenerator random) {
    LocalDate birth =
        today.minusYears(YOUNGEST + random.nextInt(YEARS)).minusDays(random.nextInt(DAYS));
    int sequence = FIRST_SEQUENCE + random.nextInt(SEQUENCES);
    String body =
        place
            + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
            + String.format(Locale.ROOT, "%03d", sequence);
    String name =
        surnames.get(random.nextInt(surnames.size())) + given.get(random.nextInt(given.size()));
    return new Made(name, body + CitizenId.checkDigit(body));
  }

  /**
   * The same number of a record with other digits in its last long run: 990123000017 →
   * 990123804413.
   */
  static String like(String example, RandomGenerator random) {
    Matcher run = LONG_RUN.matcher(example);
    String tail = "%06d".formatted(random.nextInt(SIX_DIGITS));
    return run.find()
        ? example.substring(0, run.start()) + tail + example.substring(run.end())
        : example + tail;
  }
}
