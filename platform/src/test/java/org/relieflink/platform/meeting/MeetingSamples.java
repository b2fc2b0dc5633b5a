package org.relieflink.platform.meeting;

import java.util.List;
import java.util.UUID;
import org.relieflink.platform.access.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 直接埋进库的会商会：of whatever unit, with nothing on its agenda. */
public final class MeetingSamples {
  private MeetingSamples() {}

  /**
   * A conference past the program; gives its id.
   *
   * @param named staff numbers of officers of other offices who are invited
   */
  public static long planted(JdbcClient jdbc, Unit unit, List<String> named) {
    long id =
        jdbc.sql(
                """
                insert into meeting.conference
                  (place, line, title, venue, held_at, officer, officer_name, key, at)
                values (?, ?, '某次会', '某室', now(), 'ZZ0001', '某', ?, now()) returning id
                """)
            .params(unit.place(), unit.line(), UUID.randomUUID().toString())
            .query(Long.class)
            .single();
    named.forEach(
        one ->
            jdbc.sql("insert into meeting.invited values (?, ?, '某', ?, 'civil_affairs', ?, ?)")
                .params(id, one, unit.place(), unit.place(), unit.line())
                .update());
    return id;
  }
}
