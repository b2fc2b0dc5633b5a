package org.relieflink.platform.year;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.year.CountyCalls.Answer;

/**
 * 移送：letters where people are still in hardship; departments take, refuse, hand back, or do
 * nothing.
 */
final class TransferPart {
  private static final String PDF =
      Base64.getEncoder().encodeToString("%PDF-1.7 某材料".getBytes(StandardCharsets.UTF_8));

  /** 一个部门能给什么：help asked, outcome replied, and what a wrong address is turned to. */
  private record Help(String help, String outcome, String other) {}

  private static final Map<String, Help> HELPS =
      Map.of(
          "civil_affairs", new Help("counselling", "counselled", "womens_federation"),
          "education", new Help("counselling", "counselled", "civil_affairs"),
          "disabled_federation", new Help("job", "job-found", "trade_union"),
          "womens_federation", new Help("training", "trained", "rural_affairs"),
          "rural_affairs", new Help("training", "trained", "trade_union"),
          "medical_insurance", new Help("medical-aid", "other-given", ""),
          "trade_union", new Help("job", "job-found", "veterans_affairs"),
          "veterans_affairs", new Help("job", "job-found", "disabled_federation"));

  /** How departments take a transfer; each is played once before chance decides. */
  static final List<String> WAYS =
      List.of("wrong address", "never", "twice", "handed back", "late", "wrong first", "in time");

  private static final int FIRST = 8;

  /** Longer than a transfer takes that is turned away, late and questioned twice. */
  private static final int LONGEST_DAYS = 120;

  private final Agenda agenda;
  private final CountyCalls calls;
  private final List<Sent> sent = new ArrayList<>();
  private final Map<String, Integer> ways = new HashMap<>();
  private int begun;

  TransferPart(Agenda agenda, CountyCalls calls) {
    this.agenda = agenda;
    this.calls = calls;
  }

  /** 一件移送，演到哪里。 */
  static final class Sent {
    final Matter matter;
    final String id;
    final LocalDate begun;
    String line;
    String state = "DRAFT";
    boolean never;

    private Sent(Matter matter, String id, String line, LocalDate begun) {
      this.matter = matter;
      this.id = id;
      this.line = line;
      this.begun = begun;
    }

    /** Begun so late that the year may end before it does. */
    boolean late() {
      return begun.plusDays(LONGEST_DAYS).getYear() > begun.getYear();
    }

    private Officer officer() {
      return CountyOfficers.DEPARTMENTS.get(line);
    }

    @Override
    public String toString() {
      return id + " " + line + " " + state + " of " + matter;
    }
  }

  List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** How often departments answered how. */
  Map<String, Integer> ways() {
    return Map.copyOf(ways);
  }

  void decided(Matter one) {
    if (one.state.equals("PAYMENT_DUE") && (one.letter || begun < FIRST || agenda.chance(40))) {
      begun++;
      agenda.after(5, 30, () -> draft(one));
    }
  }

  private void draft(Matter one) throws Exception {
    String line = one.line(3);
    Map<String, Object> body =
        Map.of(
            "subject", Map.of("kind", "RELIEF_CASE", "id", one.id),
            "letter", one.letter,
            "sexual", false,
            "asks", List.of(Map.of("department", line, "helps", List.of(HELPS.get(line).help))),
            "situation", Map.of("area", "云溪县柳河镇", "hardship", "伤了以后不能做工"));
    String key = "transfer-" + one.nth;
    String id =
        calls
            .post(CountyOfficers.CLERK, "/transfers", key, body)
            .body()
            .path(0)
            .path("id")
            .asString();
    Sent made = new Sent(one, id, line, agenda.today());
    sent.add(made);
    agenda.after(0, 5, () -> sends(made));
  }

  private static String path(Sent one, String act) {
    return switch (act) {
      case "SEND", "KEEP", "CONFIRM", "END" -> "/transfers/" + one.id + "/decisions";
      case "REDIRECT", "QUESTION", "CLOSE" -> "/transfers/" + one.id + "/works";
      case "REPLY" -> "/transfer-tasks/" + one.id + "/reply";
      default -> "/transfer-tasks/" + one.id + "/works";
    };
  }

  private Answer step(Officer officer, Sent one, String act, Map<String, Object> said)
      throws Exception {
    String read = path(one, act).startsWith("/transfers") ? "/transfers/" : "/transfer-tasks/";
    Map<String, Object> body = new HashMap<>(said);
    body.put("version", calls.get(officer, read + one.id).body().path("version").asInt());
    if (!act.equals("REPLY")) {
      body.put("act", act);
    }
    return keyed(officer, one, act, body);
  }

  private Answer keyed(Officer officer, Sent one, String act, Map<String, Object> body)
      throws Exception {
    String key = "year-" + one.id + "-" + act + "-" + body.get("version");
    Answer answer = calls.asked(officer, path(one, act), key, body);
    if (!answer.done()) {
      throw new IllegalStateException(act + " " + one + ": " + answer);
    }
    one.state = answer.text("state");
    return answer;
  }

  private void sends(Sent one) throws Exception {
    Answer answer = step(one.matter.handler(), one, "SEND", Map.of("sexual", false));
    if (one.matter.letter) {
      one.matter.letterNumber = answer.body().path("letter").path("number").asString();
    }
    boolean turns = !one.matter.letter && !HELPS.get(one.line).other.isEmpty();
    if (turns && drawn("wrong address", 20)) {
      agenda.after(0, 3, () -> rejects(one));
    } else if (drawn("never", 12)) {
      one.never = true;
    } else {
      agenda.after(0, 5, () -> accepts(one));
    }
  }

  /** For sure where it was not played yet; counted. */
  private boolean drawn(String way, int percent) {
    boolean chance = agenda.chance(percent);
    boolean played = chance || !ways.containsKey(way);
    if (played) {
      way(way);
    }
    return played;
  }

  private void way(String way) {
    ways.merge(way, 1, Integer::sum);
  }

  private void rejects(Sent one) throws Exception {
    Help help = HELPS.get(one.line);
    step(one.officer(), one, "REJECT", Map.of("reason", "not-our-duty"));
    step(CountyOfficers.CLERK, one, "REDIRECT", Map.of("department", help.other));
    one.line = help.other;
    agenda.after(0, 3, () -> again(one));
  }

  private void again(Sent one) throws Exception {
    step(one.matter.handler(), one, "SEND", Map.of("sexual", false));
    agenda.after(0, 3, () -> accepts(one));
  }

  /** The same call twice is one step. */
  private void accepts(Sent one) throws Exception {
    int version =
        calls.get(one.officer(), "/transfer-tasks/" + one.id).body().path("version").asInt();
    Map<String, Object> body = Map.of("act", "ACCEPT", "version", version);
    int first = keyed(one.officer(), one, "ACCEPT", body).body().path("version").asInt();
    if (drawn("twice", 15)) {
      if (keyed(one.officer(), one, "ACCEPT", body).body().path("version").asInt() != first) {
        throw new IllegalStateException("accepted twice: " + one);
      }
    }
    works(one);
  }

  private void works(Sent one) throws Exception {
    if (drawn("handed back", 15)) {
      agenda.after(2, 6, () -> handsBack(one));
    } else if (drawn("late", 20)) {
      agenda.after(24, 40, () -> replies(one));
    } else if (drawn("wrong first", 10)) {
      agenda.after(2, 12, () -> wrong(one));
    } else {
      way("in time");
      agenda.after(2, 15, () -> replies(one));
    }
  }

  private void handsBack(Sent one) throws Exception {
    step(one.officer(), one, "HAND_BACK", Map.of("reason", "too-little"));
    agenda.after(
        0,
        3,
        () -> {
          step(one.matter.handler(), one, "KEEP", Map.of("words", "情况已经电话补充，请继续办"));
          agenda.after(2, 10, () -> replies(one));
        });
  }

  private Map<String, Object> reply(Sent one, String outcome) {
    Map<String, Object> result = new HashMap<>();
    result.put("outcome", outcome);
    if (outcome.equals("other-given")) {
      result.put("ground", "按规定给了医疗救助");
    }
    Map<String, Object> body = new HashMap<>();
    body.put("results", List.of(result));
    List<Map<String, String>> papers = new ArrayList<>();
    papers.add(Map.of("kind", "PROOF", "content", PDF));
    if (one.matter.letter) {
      papers.add(Map.of("kind", "REPLY_LETTER", "content", PDF));
    }
    body.put("papers", papers);
    return body;
  }

  private void wrong(Sent one) throws Exception {
    Map<String, Object> body = reply(one, "no-such-outcome");
    body.put(
        "version",
        calls.get(one.officer(), "/transfer-tasks/" + one.id).body().path("version").asInt());
    calls.refused(
        "TRANSFER_OUTCOME_UNKNOWN", calls.asked(one.officer(), path(one, "REPLY"), "", body));
    agenda.after(1, 4, () -> replies(one));
  }

  private void replies(Sent one) throws Exception {
    step(one.officer(), one, "REPLY", reply(one, HELPS.get(one.line).outcome));
    agenda.after(0, 5, () -> looked(one));
  }

  private void looked(Sent one) throws Exception {
    if (agenda.chance(8)) {
      step(CountyOfficers.CLERK, one, "QUESTION", Map.of("words", "从哪天起"));
      agenda.after(1, 5, () -> replies(one));
      return;
    }
    step(one.matter.handler(), one, "CONFIRM", Map.of());
    agenda.after(0, 3, () -> step(CountyOfficers.CLERK, one, "CLOSE", Map.of()));
  }
}
