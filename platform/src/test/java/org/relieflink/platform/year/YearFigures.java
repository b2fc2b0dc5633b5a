package org.relieflink.platform.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relieflink.kernel.WorkingDays;
import tools.jackson.databind.JsonNode;

/** 一年的数：how long each step took, read from what the system recorded; median, nine of ten, most. */
final class YearFigures {
  private static final WorkingDays CALENDAR = WorkingDays.official();

  private final Map<String, List<Integer>> days = new LinkedHashMap<>();
  private final Map<Matter, LocalDate> decided = new LinkedHashMap<>();
  private final List<String> duties = new ArrayList<>();

  private static LocalDate day(JsonNode step) {
    return LocalDate.ofInstant(Instant.parse(step.path("at").asString()), Agenda.ZONE);
  }

  private static LocalDate first(JsonNode steps, Set<String> acts) {
    for (JsonNode step : steps) {
      if (acts.contains(step.path("act").asString())) {
        return day(step);
      }
    }
    return LocalDate.MAX;
  }

  private static LocalDate last(JsonNode steps, String act) {
    LocalDate found = LocalDate.MAX;
    for (JsonNode step : steps) {
      found = step.path("act").asString().equals(act) ? day(step) : found;
    }
    return found;
  }

  /** Working days, first day not counted; nothing where one of both never was. */
  private void took(String what, LocalDate from, LocalDate to) {
    if (!from.equals(LocalDate.MAX) && !to.equals(LocalDate.MAX) && !to.isBefore(from)) {
      days.computeIfAbsent(what, key -> new ArrayList<>()).add(CALENDAR.count(from, to));
    }
  }

  void lead(JsonNode steps) {
    LocalDate came = day(steps.get(0));
    LocalDate taken = first(steps, Set.of("TAKE"));
    took("lead came -> taken up", came, taken);
    took("taken up -> handed on or closed", taken, first(steps, Set.of("HAND", "CLOSE")));
  }

  void relief(Matter one, JsonNode lead, JsonNode steps) {
    LocalDate registered = day(steps.get(0));
    LocalDate accepted = first(steps, Set.of("ACCEPT"));
    LocalDate verified = first(steps, Set.of("VERIFY"));
    LocalDate proposed = last(steps, "PROPOSE");
    LocalDate concluded = last(steps, "CONCLUDE");
    LocalDate signed = last(steps, "SIGN");
    LocalDate decision = first(steps, Set.of("GRANT", "REFUSE"));
    took("handed on -> registered", first(lead, Set.of("HAND")), registered);
    took("registered -> accepted", registered, accepted);
    took("accepted -> verified", accepted, verified);
    took("verified -> proposed (last)", verified, proposed);
    took("proposed -> conferred", proposed, concluded);
    took("conferred -> all signed", concluded, signed);
    took("all signed -> decided", signed, decision);
    took("accepted -> decided", accepted, decision);
    took("decided -> told", decision, first(steps, Set.of("TELL")));
    took("lead came -> decided", day(lead.get(0)), decision);
    decided.put(one, first(steps, Set.of("GRANT")));
  }

  void transfer(JsonNode steps) {
    LocalDate sent = first(steps, Set.of("SEND"));
    took("transfer drafted -> sent", day(steps.get(0)), sent);
    took("transfer sent -> accepted", sent, first(steps, Set.of("ACCEPT")));
    took(
        "transfer accepted -> replied",
        first(steps, Set.of("ACCEPT")),
        first(steps, Set.of("REPLY")));
  }

  /** Whether the case's money has come. */
  boolean paid(Matter one, JsonNode lines) {
    LocalDate reserved = fund(lines, "COMMIT");
    LocalDate came = fund(lines, "CONFIRM");
    LocalDate decision = decided.getOrDefault(one, LocalDate.MAX);
    took("decided -> reserved", decision, reserved);
    took("reserved -> paid", reserved, came);
    took("decided -> paid", decision, came);
    return !came.equals(LocalDate.MAX);
  }

  private static LocalDate fund(JsonNode lines, String act) {
    for (JsonNode line : lines) {
      if (line.path("act").asString().equals(act)) {
        return LocalDate.parse(line.path("day").asString());
      }
    }
    return LocalDate.MAX;
  }

  static int runs(JsonNode line) {
    int runs = 0;
    for (String standing : List.of("late", "soon", "inTime", "paused", "doneInTime", "doneLate")) {
      runs += line.path(standing).asInt();
    }
    return runs;
  }

  void duty(JsonNode line) {
    if (line.path("followed").asBoolean()) {
      duties.add(
          "%-18s %6d runs, %5d done in time, %4d done late, %4d late and open, %4d open"
              .formatted(
                  line.path("id").asString(),
                  runs(line),
                  line.path("doneInTime").asInt(),
                  line.path("doneLate").asInt(),
                  line.path("late").asInt(),
                  line.path("soon").asInt()
                      + line.path("inTime").asInt()
                      + line.path("paused").asInt()));
    }
  }

  /** How many were measured for a step. */
  int measured(String what) {
    return days.getOrDefault(what, List.of()).size();
  }

  List<String> told() {
    List<String> told = new ArrayList<>();
    days.forEach((what, all) -> told.add(line(what, all)));
    told.addAll(duties);
    return told;
  }

  private static String line(String what, List<Integer> all) {
    List<Integer> sorted = all.stream().sorted().toList();
    return "%-34s %5d times, median %3d, nine of ten within %3d, most %3d working days"
        .formatted(
            what,
            sorted.size(),
            sorted.get((sorted.size() - 1) / 2),
            sorted.get((sorted.size() - 1) * 9 / 10),
            sorted.get(sorted.size() - 1));
  }
}
