package org.relieflink.synthetic.damage;

import java.time.LocalDate;
import org.relieflink.synthetic.people.Digits;

/**
 * 农历 · The lunar date of a solar one, as people over fifty often give their birthday.
 *
 * <p>Computed from the moon's mean phases with their six largest corrections and the sun's
 * longitude: seldom a day off, and a month near a leap month; good enough for a slip.
 */
public final class LunarDates {
  private static final double SYNODIC_DAYS = 29.530588861;
  private static final double NEW_MOON_2000 = 2451550.09766 + 8 / 24.0;
  private static final double EPOCH_DAY_ZERO = 2440587.5;

  private LunarDates() {}

  /** Year-month-day of the lunar calendar; the day can be 30 in a second month. */
  public static String of(LocalDate solar) {
    double noon = solar.toEpochDay() + EPOCH_DAY_ZERO + 1;
    long moon = (long) Math.floor((noon - NEW_MOON_2000) / SYNODIC_DAYS) + 1;
    while (newMoon(moon) > noon) {
      moon--;
    }
    long start = (long) Math.floor(newMoon(moon) - EPOCH_DAY_ZERO);
    int day = (int) Math.min(30, solar.toEpochDay() - start + 1);
    int month = month(newMoon(moon + 1));
    int year = month > 10 && solar.getMonthValue() < 3 ? solar.getYear() - 1 : solar.getYear();
    return year + "-" + Digits.padded(month, 2) + "-" + Digits.padded(Math.max(1, day), 2);
  }

  /** The month is named by the zodiac sign which the sun enters in it; 330 degrees is month one. */
  private static int month(double nextNewMoon) {
    int sign = (int) Math.floor(sunLongitude(nextNewMoon) / 30);
    return (sign + 1) % 12 + 1;
  }

  private static double newMoon(long lunation) {
    double sun = Math.toRadians(2.5534 + 29.1053567 * lunation);
    double moon = Math.toRadians(201.5643 + 385.81693528 * lunation);
    double node = Math.toRadians(160.7108 + 390.67050284 * lunation);
    return NEW_MOON_2000
        + SYNODIC_DAYS * lunation
        - 0.4072 * Math.sin(moon)
        + 0.17241 * Math.sin(sun)
        + 0.01608 * Math.sin(2 * moon)
        + 0.01039 * Math.sin(2 * node)
        + 0.00739 * Math.sin(moon - sun)
        - 0.00514 * Math.sin(moon + sun);
  }

  private static double sunLongitude(double julianDay) {
    double days = julianDay - 8 / 24.0 - 2451545;
    double anomaly = Math.toRadians(357.529 + 0.98560028 * days);
    double longitude =
        280.459 + 0.98564736 * days + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly);
    return ((longitude % 360) + 360) % 360;
  }
}
