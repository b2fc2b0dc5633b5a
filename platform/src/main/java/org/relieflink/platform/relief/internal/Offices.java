package org.relieflink.platform.relief.internal;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.relief.ReliefCases.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 各地的检察院：that have officers on this server. Names of offices only, read in the server's name; never
 * inside a transaction of an officer.
 */
@Repository
class Offices {
  private static final int LEVEL_DIGITS = 2; // province, city, county: two digits each

  private final JdbcClient jdbc;

  Offices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Choice> all() {
    return Actor.asServer(
        () ->
            jdbc.sql(
                    """
                    select place, name from access.unit
                    where line = :line and closed_at is null order by place
                    """)
                .param("line", Unit.PROCURATORATE)
                .query((row, index) -> new Choice(row.getString("place"), row.getString("name")))
                .list());
  }

  Optional<String> name(String place) {
    return Actor.asServer(
        () ->
            jdbc.sql(
                    """
                    select name from access.unit
                    where place = ? and line = ? and closed_at is null order by name limit 1
                    """)
                .params(place, Unit.PROCURATORATE)
                .query(String.class)
                .optional());
  }

  /** Division code of the place above; the same where there is none. */
  static String above(String place) {
    String digits = place;
    while (digits.endsWith("00") && !digits.isEmpty()) {
      digits = digits.substring(0, digits.length() - LEVEL_DIGITS);
    }
    int kept = Math.max(digits.length() - LEVEL_DIGITS, LEVEL_DIGITS);
    return place.substring(0, kept) + "0".repeat(place.length() - kept);
  }
}
