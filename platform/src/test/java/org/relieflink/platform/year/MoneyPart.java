package org.relieflink.platform.year;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.PaymentSamples;
import org.relieflink.platform.year.CountyCalls.Answer;
import org.relieflink.synthetic.simulator.BankSimulator;
import org.relieflink.synthetic.simulator.BankSimulator.Trouble;
import tools.jackson.databind.JsonNode;

/** 决定以后：the paper, the reservation that two chiefs agree to, a batch every Friday, the bank. */
final class MoneyPart {
  private static final long RECEIVED = 1_000_000_000;
  private static final String BANK = "ZH2026";

  private final Agenda agenda;
  private final CountyCalls calls;
  private final BankSimulator bank;
  private final List<String> papers = new ArrayList<>();
  private String earmark = "";

  MoneyPart(Agenda agenda, CountyCalls calls, long seed) {
    this.agenda = agenda;
    this.calls = calls;
    this.bank = new BankSimulator(Trouble.none(seed), RECEIVED);
  }

  /** Numbers of the papers in the order they were issued. */
  List<String> papers() {
    return List.copyOf(papers);
  }

  long paidFen() {
    return bank.paidFen();
  }

  private String account(Officer officer, String act, Map<String, Object> body) throws Exception {
    String key = "fund-" + act + "-" + body.hashCode();
    return calls
        .post(officer, "/fund/" + act, key, body)
        .body()
        .path("accounts")
        .path(0)
        .asString("");
  }

  private void agreed(Officer officer, String act, Map<String, Object> body, List<Officer> voices)
      throws Exception {
    Map<String, Object> reasoned = new HashMap<>(body);
    reasoned.put("reason", "按决定");
    String asked = calls.post(officer, "/fund/requests/" + act, reasoned).text("approval");
    for (Officer voice : voices) {
      String key = "voice-" + asked + "-" + voice.staffNumber();
      calls.post(voice, "/approvals/" + asked + "/voices", key, Map.of("said", "agreed"));
    }
  }

  /** The money of the year, on its account. */
  void receive() throws Exception {
    Map<String, Object> opening =
        Map.of("title", "本年救助资金", "origin", "LOCAL", "year", 2026, "bank", BANK);
    Officer payer = CountyOfficers.ACCOUNTANT;
    calls.post(
        payer,
        "/fund/special-accounts",
        Map.of("bank", BANK, "number", PaymentSamples.ACCOUNT, "title", "云溪县财政局救助金专户"));
    long pool = Long.parseLong(account(payer, "open-pool", opening));
    account(payer, "receive", Map.of("about", pool, "amountFen", RECEIVED));
    Map<String, Object> meant = Map.of("about", pool, "title", "一般救助", "purpose", "GENERAL");
    earmark = account(payer, "open-earmark", meant);
    Map<String, Object> move = Map.of("about", Long.parseLong(earmark), "amountFen", RECEIVED);
    agreed(payer, "earmark", move, List.of(CountyOfficers.CHIEF));
    account(payer, "earmark", move);
  }

  void decided(Matter one) {
    agenda.after(0, 2, () -> paper(one));
  }

  private void paper(Matter one) throws Exception {
    boolean granted = one.state.equals("PAYMENT_DUE");
    Map<String, Object> body = new HashMap<>();
    body.put("kind", granted ? "decision" : "refusal");
    body.put("subject", "relief_case:" + one.id);
    body.put(
        "fields",
        granted
            ? Map.of("facts", "查明的事实见审查报告", "ground", "细则第七条")
            : Map.of("facts", "赔偿已经执行到位", "reasons", "已经得到合理补偿", "ground", "细则第八条"));
    String key = "paper-" + one.nth;
    String id = calls.post(one.handler(), "/documents", key, body).text("id");
    String path = "/documents/" + id;
    calls.post(one.checker(), path + "/checks", Map.of("act", "CHECK", "version", 1));
    Map<String, Object> issue = Map.of("act", "ISSUE", "version", 2);
    one.paper =
        calls.post(CountyOfficers.CHIEF, path + "/issues", key + "-issue", issue).text("number");
    papers.add(one.paper);
    if (granted) {
      agenda.after(0, 3, () -> reserve(one));
    }
  }

  private void reserve(Matter one) throws Exception {
    Map<String, Object> draft =
        Map.of(
            "person", one.number(),
            "name", one.name(),
            "account", PaymentSamples.card(one.nth),
            "holderName", one.name());
    long payee = calls.post(one.handler(), "/fund/payees", draft).body().path("id").asLong();
    String[] of = one.proposal.split("-", 0);
    Map<String, Object> order = new HashMap<>();
    order.put("about", Long.parseLong(earmark));
    order.put("amountFen", one.fen);
    order.put("caseNo", one.caseNo());
    order.put("decision", one.paper);
    order.put("person", one.number());
    order.put("purpose", "GENERAL");
    order.put("opinion", Long.parseLong(of[0]));
    order.put("proposal", Long.parseLong(of[1]));
    order.put("payee", payee);
    agreed(one.handler(), "commit", order, List.of(CountyOfficers.CHIEF, CountyOfficers.DEPUTY));
    one.commitment = account(one.handler(), "commit", order);
  }

  /** Every Friday what is reserved is paid, in one batch. */
  void friday() throws Exception {
    if (agenda.today().getDayOfWeek() != DayOfWeek.FRIDAY) {
      return;
    }
    List<Long> payable = new ArrayList<>();
    calls
        .get(CountyOfficers.ACCOUNTANT, "/fund/payable")
        .body()
        .forEach(one -> payable.add(one.path("commitment").asLong()));
    if (payable.isEmpty()) {
      return;
    }
    Answer made =
        calls.post(
            CountyOfficers.ACCOUNTANT,
            "/fund/batches",
            "batch-" + agenda.today(),
            Map.of("commitments", payable));
    explain(made.body());
    long batch = made.body().path("id").asLong();
    agenda.after(0, 2, () -> release(batch));
  }

  /** A person's word for what no list could tell. */
  private void explain(JsonNode batch) throws Exception {
    for (JsonNode item : batch.path("items")) {
      for (JsonNode found : item.path("findings")) {
        if (found.path("found").asString().equals("UNKNOWN")) {
          Map<String, Object> word =
              Map.of(
                  "item", item.path("id").asLong(),
                  "check", found.path("check").asString(),
                  "words", "到村里看过，材料在卷");
          calls.post(CountyOfficers.ACCOUNTANT, "/fund/batches/say", word);
        }
      }
    }
  }

  private void release(long batch) throws Exception {
    Map<String, Object> which = Map.of("batch", batch);
    Answer sent = calls.post(CountyOfficers.CASHIER, "/fund/batches/release", which);
    if (!sent.text("state").equals("SENT")) {
      throw new IllegalStateException("not released: " + sent);
    }
    bank.take(calls.file(CountyOfficers.ACCOUNTANT, "/fund/bank-file?batch=" + batch));
    agenda.after(1, 3, this::statements);
  }

  private void statements() throws Exception {
    for (String statement : bank.answer(5_000, agenda.today())) {
      calls.upload(CountyOfficers.ACCOUNTANT, "/fund/statements", statement);
    }
  }
}
