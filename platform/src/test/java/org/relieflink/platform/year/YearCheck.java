package org.relieflink.platform.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.year.Matter.Fate;
import org.relieflink.platform.year.TransferPart.Sent;
import tools.jackson.databind.JsonNode;

/** 年底查一遍：what the system says of each matter, over the interface, against what was played. */
final class YearCheck {
  private static final Pattern NUMBER = Pattern.compile("(.*)〔(\\d{4})〕(\\d+)号");
  private static final Map<String, String> TURNS =
      Map.of(
          "PROMPTED", "hand-lead",
          "NEW", "take-lead",
          "TAKEN", "check-lead",
          "CHECKED", "check-lead");
  private static final Map<String, String> STOPS =
      Map.of(
          "DELIBERATION", "deliberate",
          "SIGNING", "sign",
          "GROUP_REVIEW", "review-group");

  /** Of these nothing is open at the end of the year. */
  private static final Set<String> ENDED =
      Set.of("accept", "decide", "tell-decision", "ask-money", "allocate");

  private final CountyCalls calls;
  private final YearFigures figures;
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, Integer> duties = new TreeMap<>();
  private final Map<String, Integer> states = new TreeMap<>();
  private final Map<String, Integer> late = new TreeMap<>();

  YearCheck(CountyCalls calls, YearFigures figures) {
    this.calls = calls;
    this.figures = figures;
  }

  /** What does not hold; empty when everything does. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** How many matters stand where. */
  Map<String, Integer> states() {
    return new TreeMap<>(states);
  }

  private void must(boolean right, String otherwise) {
    if (!right) {
      wrong.add(otherwise);
    }
  }

  void inTime(boolean right, String otherwise) {
    must(right, otherwise);
  }

  /** Every way to answer was played. */
  void everyWay(String what, List<String> wanted, Map<String, Integer> played) {
    wanted.forEach(way -> must(played.getOrDefault(way, 0) > 0, what + ": never " + way));
  }

  void everyLine(Set<String> asked) {
    must(asked.size() == CountyOfficers.lines().size(), "not all departments asked: " + asked);
  }

  /** The ledger counts as late what was played late. */
  void late(String duty, int played) {
    int found = late.getOrDefault(duty, 0);
    must(found >= played, duty + ": " + found + " late, " + played + " were played late");
  }

  void matter(Matter one) throws Exception {
    if (one.lead.isEmpty()) {
      must(false, "never came: " + one);
      return;
    }
    JsonNode lead = calls.get(CountyOfficers.CLERK, "/leads/" + one.lead).body();
    String state = lead.path("state").asString();
    must(state.equals(one.leadEnds()), "lead of " + one + " stands at " + state);
    must(one.id.isEmpty() != one.becomesCase(), "a case, or none: " + one);
    states.merge("lead " + state, 1, Integer::sum);
    turns(lead.path("steps"), TURNS);
    figures.lead(lead.path("steps"));
    if (!one.id.isEmpty()) {
      relief(one, lead);
    }
  }

  private void relief(Matter one, JsonNode lead) throws Exception {
    JsonNode found = calls.get(CountyOfficers.CHIEF, "/relief-cases/" + one.id).body();
    String state = found.path("state").asString();
    must(state.equals(one.caseEnds()), "case of " + one + " stands at " + state);
    must(found.path("leadId").asString().equals(one.lead), "case of another lead: " + one);
    states.merge("case " + state, 1, Integer::sum);
    JsonNode steps = found.path("steps");
    must(count(steps, Set.of("GRANT")) == (one.fate == Fate.GRANTED ? 1 : 0), "granted: " + one);
    must(one.fate == Fate.WITHDRAWN || count(steps, Set.of("TELL")) == 1, "told not once: " + one);
    must(
        one.fate != Fate.GRANTED || found.path("decision").path("amountFen").asLong() == one.fen,
        "another amount: " + one);
    turns(steps, STOPS);
    clocks(found, steps);
    figures.relief(one, lead.path("steps"), steps);
  }

  private static long count(JsonNode steps, Set<String> acts) {
    long found = 0;
    for (JsonNode step : steps) {
      found += acts.contains(step.path("act").asString()) ? 1 : 0;
    }
    return found;
  }

  private void duty(String duty, long more) {
    duties.merge(duty, (int) more, Integer::sum);
  }

  /** Once for each stay in states of one duty. */
  private void turns(JsonNode steps, Map<String, String> owed) {
    String before = "";
    for (JsonNode step : steps) {
      String now = owed.getOrDefault(step.path("state").asString(), "");
      if (!now.equals(before) && !now.isEmpty()) {
        duty(now, 1);
      }
      before = now;
    }
  }

  private void clocks(JsonNode found, JsonNode steps) {
    boolean dropped = found.path("state").asString().equals("WITHDRAWN");
    boolean declined = found.path("state").asString().equals("DECLINED");
    long accepted = count(steps, Set.of("ACCEPT"));
    duty("accept", dropped && accepted == 0 ? 0 : 1);
    duty("decide", dropped ? 0 : accepted);
    duty("priority-finish", dropped || declined || found.path("priorities").isEmpty() ? 0 : 1);
    duty("tell-decision", count(steps, Set.of("GRANT", "REFUSE", "DECLINE")));
    boolean over = dropped || declined || found.path("state").asString().equals("REFUSED");
    for (JsonNode paper : found.path("papers")) {
      duty("supply-papers", over && paper.path("outcome").asString().equals("OWED") ? 0 : 1);
    }
    duty("urgent-relief", found.path("urgent").asBoolean() && !dropped ? 1 : 0);
    duty("ask-departments", dropped ? 0 : accepted);
    duty("ask-money", count(steps, Set.of("GRANT")));
    duty("allocate", count(steps, Set.of("GRANT")));
  }

  /** Each transfer, from the side that sent it. */
  void transfer(Sent one) throws Exception {
    JsonNode found = calls.get(CountyOfficers.CLERK, "/transfers/" + one.id).body();
    String state = found.path("state").asString();
    must(state.equals(one.state), "transfer " + one + ": " + state);
    must(!one.never || state.equals("SENT"), "nobody took it up: " + one);
    must(one.never || one.late() || state.equals("CLOSED"), "time was left: " + one);
    states.merge("transfer " + state, 1, Integer::sum);
    for (JsonNode step : found.path("steps")) {
      duty(
          "send-letter", Set.of("DRAFT", "REDIRECT").contains(step.path("act").asString()) ? 1 : 0);
    }
    figures.transfer(found.path("steps"));
  }

  /** Each numbering begins at 1 and leaves none out. */
  void gapless(String what, List<String> numbers) {
    Map<String, Set<Integer>> seen = new HashMap<>();
    for (String number : numbers) {
      Matcher parts = NUMBER.matcher(number);
      must(parts.matches(), what + " without a number: " + number);
      if (parts.matches()) {
        String of = parts.group(1) + parts.group(2);
        boolean first =
            seen.computeIfAbsent(of, key -> new java.util.TreeSet<>())
                .add(Integer.parseInt(parts.group(3)));
        must(first, what + " twice: " + number);
      }
    }
    seen.forEach(
        (of, all) -> {
          for (int number = 1; number <= all.size(); number++) {
            must(all.contains(number), what + " " + of + " has no " + number);
          }
        });
  }

  /** The ledger of duties has as many runs as the steps say. */
  void ledger(Officer reader, Map<String, Integer> others) throws Exception {
    others.forEach(this::duty);
    Set<String> missing = new TreeSet<>(duties.keySet());
    for (JsonNode line : calls.get(reader, "/duties?year=2026").body().path("duties")) {
      String id = line.path("id").asString();
      figures.duty(line);
      if (missing.remove(id)) {
        int runs = YearFigures.runs(line);
        must(runs == duties.get(id), id + ": " + runs + " runs, steps say " + duties.get(id));
        int done = line.path("doneInTime").asInt() + line.path("doneLate").asInt();
        must(!ENDED.contains(id) || done == runs, id + ": " + done + " of " + runs + " are done");
        late.put(id, line.path("doneLate").asInt() + line.path("late").asInt());
      }
    }
    must(missing.isEmpty(), "duties that the ledger does not list: " + missing);
  }

  /** The bank, the books and the decisions say the same sum. */
  void money(long paidFen, List<Matter> paid) throws Exception {
    JsonNode books = calls.get(CountyOfficers.ACCOUNTANT, "/fund").body();
    must(books.path("check").path("state").asString().equals("HOLDS"), "books: " + books);
    JsonNode bank = calls.get(CountyOfficers.ACCOUNTANT, "/fund/reconciliation").body();
    must(bank.path("unnamedFen").asLong(-1) == 0, "bank: " + bank);
    long granted = 0;
    for (Matter one : paid) {
      JsonNode lines =
          calls
              .post(one.handler(), "/fund/case", Map.of("caseNo", one.caseNo()))
              .body()
              .path("lines");
      granted += figures.paid(one, lines) ? one.fen : 0;
    }
    must(granted == paidFen, "paid " + paidFen + " of " + granted);
  }
}
