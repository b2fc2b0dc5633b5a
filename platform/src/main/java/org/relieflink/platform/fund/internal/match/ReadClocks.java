package org.relieflink.platform.fund.internal.match;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.fund.PayClocks;
import org.relieflink.platform.fund.PayClocks.Part;
import org.relieflink.platform.fund.PayClocks.Stage;
import org.relieflink.platform.fund.internal.match.FreeMoney.Plan;
import org.relieflink.platform.fund.internal.match.FreeMoney.Run;
import org.relieflink.platform.relief.CaseNeeds.Need;

/** 几天：a pure function over steps that happened; what has not happened yet counts as under way. */
final class ReadClocks {
  private final LocalDate today;
  private final Map<Part, List<Integer>> done = new EnumMap<>(Part.class);
  private final Map<Part, List<Integer>> open = new EnumMap<>(Part.class);

  private ReadClocks(LocalDate today) {
    this.today = today;
  }

  /** The stages of an empty reading, filled. */
  static PayClocks of(PayClocks empty, LocalDate today, List<Need> needs, List<Run> runs) {
    var reading = new ReadClocks(today);
    Map<Plan, Instant> granted = new HashMap<>();
    for (Need need : needs) {
      Instant at = need.grantedAt();
      if (at != null) {
        granted.put(new Plan(need.candidate(), need.proposal()), at);
      }
    }
    runs.forEach(run -> reading.add(run, granted.remove(run.plan())));
    granted.values().forEach(at -> reading.waits(at, empty.since()));
    return new PayClocks(empty.place(), empty.since(), reading.stages());
  }

  private void add(Run run, @Nullable Instant granted) {
    if (granted != null) {
      add(Part.DECIDED_TO_RESERVED, granted, run.reserved());
      add(Part.DECIDED_TO_PAID, granted, run.paid());
    }
    add(Part.RESERVED_TO_SENT, run.reserved(), run.sent());
    Instant sent = run.sent();
    if (sent != null) {
      add(Part.SENT_TO_PAID, sent, run.paid());
    }
  }

  /** Granted, and nothing reserved yet. */
  private void waits(Instant granted, LocalDate since) {
    if (!day(granted).isBefore(since)) {
      add(Part.DECIDED_TO_RESERVED, granted, null);
      add(Part.DECIDED_TO_PAID, granted, null);
    }
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, StoredMoneyWatch.ZONE);
  }

  private void add(Part part, Instant from, @Nullable Instant to) {
    LocalDate end = to == null ? today : day(to);
    int days = Math.max(0, (int) ChronoUnit.DAYS.between(day(from), end));
    (to == null ? open : done).computeIfAbsent(part, key -> new ArrayList<>()).add(days);
  }

  private List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    for (Part part : Part.values()) {
      List<Integer> waiting = open.getOrDefault(part, List.of());
      int longest = waiting.stream().mapToInt(Integer::intValue).max().orElse(0);
      stages.add(new Stage(part, done.getOrDefault(part, List.of()), waiting.size(), longest));
    }
    return stages;
  }
}
