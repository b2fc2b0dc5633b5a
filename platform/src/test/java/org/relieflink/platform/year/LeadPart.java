package org.relieflink.platform.year;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.year.CountyCalls.Answer;
import org.relieflink.platform.year.Matter.Fate;

/** 线索来了、有人接、核查、交办或者写明理由结束。 */
final class LeadPart {
  private static final List<String> REASONS =
      List.of(
          "not-the-person", "list-outdated", "compensated", "relieved-already", "does-not-want");

  private final Agenda agenda;
  private final CountyCalls calls;
  private final Consumer<Matter> handed;

  LeadPart(Agenda agenda, CountyCalls calls, Consumer<Matter> handed) {
    this.agenda = agenda;
    this.calls = calls;
    this.handed = handed;
  }

  /** 谁带来的：source code, whether the handler of the case answers first. */
  private record Way(Officer officer, String source, boolean prompt) {}

  private static Way way(Matter one) {
    if (one.fate == Fate.NOT_PUSHED) {
      return new Way(CountyOfficers.CLERK, "case_system", true);
    }
    return switch (one.nth % 10) {
      case 0, 1, 2 -> new Way(CountyOfficers.CLERK, "handler", one.nth % 3 == 0);
      case 3 -> new Way(CountyOfficers.CLERK, "petition", false);
      case 4 -> new Way(CountyOfficers.DEPARTMENTS.get("womens_federation"), "women", false);
      case 5, 6, 7 -> new Way(CountyOfficers.DEPARTMENTS.get(one.line(0)), "department", false);
      case 8 -> new Way(CountyOfficers.CLERK, "applicant", false);
      default -> new Way(CountyOfficers.CLERK, "case_system", true);
    };
  }

  void comes(Matter one) throws Exception {
    Way way = way(one);
    Map<String, Object> body = new HashMap<>();
    body.put("source", way.source);
    body.put("caseNo", one.caseNo());
    body.put("path", way.prompt ? "handler" : "");
    body.put("person", Map.of("name", one.name(), "citizenId", one.number(), "known", "伤了以后不能做工"));
    String key = "lead-" + one.nth;
    String receipt = calls.post(way.officer, "/leads", key, body).text("receipt");
    if (agenda.chance(5)
        && !calls.post(way.officer, "/leads", key, body).text("receipt").equals(receipt)) {
      throw new IllegalStateException("another receipt for the same delivery: " + one);
    }
    find(one, way.prompt ? "prompted" : "waiting");
    agenda.after(0, 4, () -> answered(one, way));
  }

  private void find(Matter one, String view) throws Exception {
    String caseNo = URLEncoder.encode(one.caseNo(), StandardCharsets.UTF_8);
    Answer found = calls.get(CountyOfficers.CLERK, "/leads?view=" + view + "&caseNo=" + caseNo);
    if (found.body().size() != 1) {
      throw new IllegalStateException("not one lead of " + one + ": " + found);
    }
    one.lead = found.body().get(0).path("id").asString();
    one.leadState = found.body().get(0).path("state").asString();
  }

  /** A step on a page that was just read. */
  private void step(Officer officer, Matter one, String act, Map<String, String> said)
      throws Exception {
    String path = "/leads/" + one.lead;
    boolean works = List.of("PUSH", "DECLINE", "TAKE", "GIVE_BACK").contains(act);
    Map<String, Object> body = new HashMap<>(said);
    body.put("act", act);
    body.put("version", calls.get(officer, path).body().path("version").asInt());
    one.leadState =
        calls.post(officer, path + (works ? "/works" : "/decisions"), body).text("state");
  }

  private void answered(Matter one, Way way) throws Exception {
    if (one.fate == Fate.NOT_PUSHED) {
      step(CountyOfficers.CLERK, one, "DECLINE", Map.of("reason", "does-not-want"));
    } else if (way.prompt) {
      step(CountyOfficers.CLERK, one, "PUSH", Map.of());
      agenda.after(0, 2, () -> taken(one));
    } else {
      taken(one);
    }
  }

  private void taken(Matter one) throws Exception {
    if (one.fate == Fate.DISPUTED) {
      step(one.handler(), one, "DISPUTE", Map.of("reason", "lists-differ"));
      return;
    }
    step(one.handler(), one, "TAKE", Map.of());
    if (agenda.chance(4)) {
      step(one.handler(), one, "GIVE_BACK", Map.of("words", "手上的案件多"));
      step(one.handler(), one, "TAKE", Map.of());
    }
    agenda.after(1, 8, () -> checked(one));
  }

  private void checked(Matter one) throws Exception {
    if (!one.becomesCase()) {
      String reason = REASONS.get(agenda.random(REASONS.size()));
      step(one.handler(), one, "CLOSE", Map.of("reason", reason));
      return;
    }
    step(one.handler(), one, "CHECK", Map.of("words", "看过案卷，问过本人"));
    agenda.after(
        0,
        2,
        () -> {
          step(one.handler(), one, "HAND", Map.of());
          handed.accept(one);
        });
  }
}
