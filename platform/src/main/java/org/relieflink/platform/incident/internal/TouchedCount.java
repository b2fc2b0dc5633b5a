package org.relieflink.platform.incident.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relieflink.platform.incident.DataKind;
import org.relieflink.platform.incident.Touched;
import org.relieflink.platform.incident.internal.IncidentRules.ClassRule;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailNote;

/**
 * 数涉及多少人：from the entries of the trail alone. Whom an entry tells of is the id of our own table;
 * for a look-up the masked person, where something was found.
 */
final class TouchedCount {
  private static final String LOOK_UP = "PERSON_LOOKED_UP";
  private static final Pattern FOUND = Pattern.compile("(.*) (\\d+)");
  private static final Pattern ROWS = Pattern.compile("(\\d+) rows.*");

  private final IncidentRules rules;
  private final Map<DataKind, Sum> sums = new EnumMap<>(DataKind.class);

  private TouchedCount(IncidentRules rules) {
    this.rules = rules;
  }

  static Touched of(IncidentRules rules, Collection<TrailEntry> entries) {
    var count = new TouchedCount(rules);
    entries.forEach(count::add);
    return count.result(entries.size());
  }

  /** One class while it is counted. */
  private static final class Sum {
    private final boolean sensitive;
    private final Set<String> subjects = new HashSet<>();
    private long entries;
    private long unnamed;

    Sum(boolean sensitive) {
      this.sensitive = sensitive;
    }

    long persons() {
      return subjects.size() + unnamed;
    }
  }

  private void add(TrailEntry entry) {
    ClassRule rule = rules.of(entry.note().action());
    Sum sum = sums.computeIfAbsent(rule.kind(), kind -> new Sum(rule.sensitive()));
    sum.entries++;
    if (rule.kind() == DataKind.NONE) {
      return;
    }
    if (rule.rows()) {
      sum.unnamed += rows(entry.note());
    } else if (rule.personsEach() > 0) {
      sum.unnamed += rule.personsEach();
    } else {
      subject(entry.note(), sum.subjects);
    }
  }

  /**
   * An export whose entry tells no rows counts as one person: more than none, less is not known.
   */
  private static long rows(TrailNote note) {
    Matcher rows = ROWS.matcher(note.result());
    return rows.matches() ? Long.parseLong(rows.group(1)) : 1;
  }

  private static void subject(TrailNote note, Set<String> subjects) {
    if (!note.action().equals(LOOK_UP)) {
      subjects.add(note.objectKind() + " " + note.objectId());
      return;
    }
    Matcher found = FOUND.matcher(note.result());
    if (!found.matches()) {
      subjects.add(note.result());
    } else if (!found.group(2).equals("0")) { // who found nobody saw nobody
      subjects.add(found.group(1));
    }
  }

  private Touched result(long entries) {
    List<Touched.Part> parts = new ArrayList<>();
    long persons = 0;
    long sensitive = 0;
    for (var one : sums.entrySet()) {
      Sum sum = one.getValue();
      parts.add(new Touched.Part(one.getKey(), sum.sensitive, sum.entries, sum.persons()));
      persons += sum.persons();
      sensitive += sum.sensitive ? sum.persons() : 0;
    }
    return new Touched(entries, persons, sensitive, parts);
  }
}
