package org.relieflink.platform.year;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.year.Agenda.Work;
import org.relieflink.platform.year.CountyCalls.Answer;

/** 向部门核实：answered in time, late, wrong at first, twice, not at all. */
final class AskedPart {
  /** 一个部门能答什么。 */
  private record Fact(String id, String contract, String value) {}

  private static final Map<String, Fact> FACTS =
      Map.of(
          "civil_affairs", new Fact("subsistence-now", "subsistence", "yes"),
          "education", new Fact("student-in-need", "students", "初中，一档"),
          "disabled_federation", new Fact("disability", "disabled", "肢体二级"),
          "womens_federation", new Fact("woman-in-need", "women", "no"),
          "rural_affairs", new Fact("relapse-watch-now", "relapse_watch", "yes"),
          "medical_insurance", new Fact("medical-own-share", "medical_aid", "3200.50"),
          "trade_union", new Fact("worker-in-need", "workers", "no"),
          "veterans_affairs", new Fact("veteran-now", "veterans", "no"));

  /** How departments answer; the first of a year do it in this order, the rest by chance. */
  static final List<String> WAYS =
      List.of("in time", "late", "wrong first", "twice", "cannot", "never");

  private static final int[] UP_TO = {55, 70, 80, 90, 95, 100};

  private final Agenda agenda;
  private final CountyCalls calls;
  private final Map<String, Integer> ways = new HashMap<>();
  private final Set<String> lines = new TreeSet<>();
  private int takenBack;

  AskedPart(Agenda agenda, CountyCalls calls) {
    this.agenda = agenda;
    this.calls = calls;
  }

  /** How often departments answered how. */
  Map<String, Integer> ways() {
    return Map.copyOf(ways);
  }

  /** Asks so many departments side by side; goes on when each has said something. */
  void ask(Matter one, int departments, Work then) throws Exception {
    int[] open = {departments};
    List<String> chosen = chosen(one, departments);
    for (int nth = 0; nth < departments; nth++) {
      String line = chosen.get(nth);
      Fact fact = FACTS.get(line);
      Map<String, Object> body =
          Map.of(
              "citizenId",
              one.number(),
              "name",
              one.name(),
              "fact",
              fact.id,
              "contract",
              line + "/" + fact.contract,
              "purpose",
              "relief_case",
              "caseNo",
              one.caseNo());
      String key = "asked-" + one.nth + "-" + nth;
      String id = calls.post(one.handler(), "/requests", key, body).text("id");
      waits(
          new Asked(one, line, id),
          () -> {
            open[0]--;
            if (open[0] == 0) {
              agenda.after(0, 2, then);
            }
          });
    }
  }

  /** Those that nobody asked yet come first. */
  private List<String> chosen(Matter one, int departments) {
    List<String> all = new ArrayList<>(CountyOfficers.lines());
    Collections.rotate(all, -one.nth);
    all.sort(Comparator.comparing(lines::contains));
    List<String> chosen = all.subList(0, departments);
    lines.addAll(chosen);
    return List.copyOf(chosen);
  }

  /** Departments that were asked. */
  Set<String> lines() {
    return Set.copyOf(lines);
  }

  private String drawn() {
    int asked = ways.values().stream().mapToInt(Integer::intValue).sum();
    int dice = agenda.random(100);
    int at = 0;
    while (dice >= UP_TO[at]) {
      at++;
    }
    return WAYS.get(asked < WAYS.size() ? asked : at);
  }

  /** 问了谁、哪一件。 */
  private record Asked(Matter matter, String line, String id) {
    Officer officer() {
      return CountyOfficers.DEPARTMENTS.get(line);
    }
  }

  private void waits(Asked asked, Work then) {
    String way = drawn();
    ways.merge(way, 1, Integer::sum);
    switch (way) {
      case "in time" -> agenda.after(1, 4, () -> answered(asked, then));
      case "late" -> agenda.after(12, 16, () -> answered(asked, then));
      case "wrong first" -> agenda.after(1, 5, () -> wrong(asked, then));
      case "twice" -> agenda.after(1, 5, () -> twice(asked, then));
      case "cannot" -> agenda.after(1, 6, () -> cannot(asked, then));
      default -> agenda.after(14, 18, () -> never(asked, then));
    }
  }

  private Map<String, Object> answer(String value) {
    return Map.of("value", value, "asOf", agenda.today().toString(), "source", "业务系统");
  }

  private Answer says(Asked asked, String value) throws Exception {
    return calls.asked(asked.officer(), "/inbox/" + asked.id + "/answer", "", answer(value));
  }

  private void answered(Asked asked, Work then) throws Exception {
    calls.post(asked.officer(), "/inbox/" + asked.id + "/receive", Map.of());
    if (!says(asked, FACTS.get(asked.line).value).done()) {
      throw new IllegalStateException("not answered: " + asked);
    }
    closes(asked, then);
  }

  private void wrong(Asked asked, Work then) throws Exception {
    calls.refused("SHARING_SOURCE_MISSING", source(asked));
    agenda.after(1, 3, () -> answered(asked, then));
  }

  private Answer source(Asked asked) throws Exception {
    Map<String, Object> without =
        Map.of("value", FACTS.get(asked.line).value, "asOf", agenda.today().toString());
    return calls.asked(asked.officer(), "/inbox/" + asked.id + "/answer", "", without);
  }

  private void twice(Asked asked, Work then) throws Exception {
    answered(asked, then);
    calls.refused("SHARING_MOVED_ON", says(asked, FACTS.get(asked.line).value));
  }

  private void cannot(Asked asked, Work then) throws Exception {
    String path = "/inbox/" + asked.id + (agenda.chance(50) ? "/cannot" : "/send-back");
    calls.post(asked.officer(), path, Map.of("words", "查不到这个人"));
    closes(asked, then);
  }

  /** Who asked does not wait for ever. */
  private void never(Asked asked, Work then) throws Exception {
    String path = "/requests/" + asked.id + "/withdraw";
    calls.post(asked.matter.handler(), path, Map.of("words", "一直没有答，走访核实"));
    takenBack++;
    then.run();
  }

  private void closes(Asked asked, Work then) throws Exception {
    then.run();
    agenda.after(
        1,
        5,
        () -> calls.post(asked.matter.handler(), "/requests/" + asked.id + "/close", Map.of()));
  }

  /** Requests whose clock was not dropped: all but those that were taken back. */
  int answered() {
    return ways.values().stream().mapToInt(Integer::intValue).sum() - takenBack;
  }
}
