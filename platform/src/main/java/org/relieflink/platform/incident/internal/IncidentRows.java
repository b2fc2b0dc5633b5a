package org.relieflink.platform.incident.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.IncidentAct;
import org.relieflink.platform.incident.IncidentFinding;
import org.relieflink.platform.incident.IncidentKind;
import org.relieflink.platform.incident.IncidentLevel;
import org.relieflink.platform.incident.IncidentStep;

/** 数据库里的一行，变成事件. */
final class IncidentRows {
  private IncidentRows() {}

  static Incident bare(ResultSet row, List<Long> alarms, List<IncidentStep> steps)
      throws SQLException {
    return new Incident(
        row.getLong("id"),
        IncidentKind.valueOf(row.getString("kind")),
        IncidentLevel.valueOf(row.getString("level")),
        new Unit(row.getString("place"), row.getString("line")),
        texts(row.getArray("about")),
        row.getString("words"),
        row.getTimestamp("detected_at").toInstant(),
        row.getTimestamp("opened_at").toInstant(),
        row.getString("officer"),
        row.getString("officer_name"),
        alarms,
        steps);
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }

  static IncidentStep step(ResultSet row) throws SQLException {
    return new IncidentStep(
        IncidentAct.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
        word(IncidentKind.class, row.getString("kind")),
        word(IncidentLevel.class, row.getString("level")),
        finding(row.getString("finding")),
        row.getString("words"),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getTimestamp("at").toInstant());
  }

  private static <T extends Enum<T>> @Nullable T word(Class<T> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  static @Nullable IncidentFinding finding(@Nullable String code) {
    return code == null ? null : IncidentFinding.find(code).orElseThrow();
  }
}
