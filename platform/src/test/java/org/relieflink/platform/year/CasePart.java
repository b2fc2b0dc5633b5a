package org.relieflink.platform.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.opinion.OpinionSamples;
import org.relieflink.platform.year.CountyCalls.Answer;
import org.relieflink.platform.year.Matter.Fate;

/** 案件从登记到决定：some papers owed, departments asked, signatures late or refused. */
final class CasePart {
  private static final Set<String> DECIDES =
      Set.of("PROPOSE", "CONCLUDE", "DECLINE", "GRANT", "REFUSE");
  private static final List<String> FACTS = List.of("adult-default-mid", "bereaved-decimal");
  private static final List<String> FAULTS = List.of("none", "secondary", "equal");

  private final Agenda agenda;
  private final CountyCalls calls;
  private final AskedPart asked;
  private final Consumer<Matter> decided;

  CasePart(Agenda agenda, CountyCalls calls, AskedPart asked, Consumer<Matter> decided) {
    this.agenda = agenda;
    this.calls = calls;
    this.asked = asked;
    this.decided = decided;
  }

  void handed(Matter one) {
    agenda.after(0, 2, () -> registered(one));
  }

  private void registered(Matter one) throws Exception {
    Map<String, Object> body = Map.of("leadId", one.lead, "urgent", one.nth % 15 == 0);
    String key = "case-" + one.nth;
    one.id = calls.post(one.handler(), "/relief-cases", key, body).text("id");
    if (agenda.chance(5)) {
      String again = calls.post(one.handler(), "/relief-cases", key, body).text("id");
      if (!again.equals(one.id)) {
        throw new IllegalStateException("two cases of " + one);
      }
    }
    agenda.after(0, 3, () -> accepted(one));
  }

  private int version(Matter one) throws Exception {
    return calls.get(one.handler(), "/relief-cases/" + one.id).body().path("version").asInt();
  }

  private Answer tried(Officer officer, Matter one, String act, Map<String, Object> said)
      throws Exception {
    int version = version(one);
    Map<String, Object> body = new HashMap<>(said);
    body.put("act", act);
    body.put("version", version);
    String to = DECIDES.contains(act) ? "/decisions" : "/works";
    String key = "year-" + one.nth + "-" + act + "-" + version;
    Answer answer = calls.asked(officer, "/relief-cases/" + one.id + to, key, body);
    one.state = answer.done() ? answer.text("state") : one.state;
    return answer;
  }

  void step(Officer officer, Matter one, String act, Map<String, Object> said) throws Exception {
    Answer answer = tried(officer, one, act, said);
    if (!answer.done()) {
      throw new IllegalStateException(act + " " + one + ": " + answer);
    }
  }

  static Map<String, Object> words(String words) {
    return Map.of("words", words);
  }

  private void accepted(Matter one) throws Exception {
    if (one.fate == Fate.DECLINED) {
      Map<String, Object> no = Map.of("reason", "fee-waiver", "words", "请到立案的法院申请减免");
      step(CountyOfficers.CHIEF, one, "DECLINE", no);
      told(one);
      return;
    }
    if (agenda.chance(20)) {
      one.paperOwed = true;
      step(one.handler(), one, "OWE", Map.of("kind", "hardship", "words", "村里的证明"));
      agenda.after(2, 14, () -> cleared(one));
    }
    step(one.handler(), one, "ACCEPT", Map.of());
    agenda.after(0, 3, () -> verifying(one));
  }

  private void cleared(Matter one) throws Exception {
    if (!one.paperOwed || Set.of("WITHDRAWN", "REFUSED").contains(one.state)) {
      return; // nobody asks for it any more
    }
    Answer shown = calls.get(one.handler(), "/relief-cases/" + one.id);
    String paper = shown.body().path("papers").get(0).path("id").asString();
    step(CountyOfficers.CLERK, one, "CLEAR", Map.of("paper", paper, "outcome", "RECEIVED"));
    one.paperOwed = false;
  }

  private void verifying(Matter one) throws Exception {
    if (one.fate == Fate.WITHDRAWN) {
      step(one.handler(), one, "WITHDRAW", words("本人写了撤回申请"));
      return;
    }
    int departments = 1 + agenda.random(3);
    asked.ask(one, departments, () -> verified(one));
    calls.refused("RELIEF_REPLY_AWAITED", tried(one.handler(), one, "VERIFY", Map.of()));
  }

  private void verified(Matter one) throws Exception {
    step(one.handler(), one, "VERIFY", Map.of());
    if (agenda.chance(6)) {
      step(one.handler(), one, "SUSPEND", Map.of("reason", "papers-owed"));
      agenda.after(
          2,
          8,
          () -> {
            step(one.handler(), one, "RESUME", Map.of());
            proposed(one);
          });
      return;
    }
    agenda.after(0, 3, () -> proposed(one));
  }

  private void proposed(Matter one) throws Exception {
    boolean refuse = one.fate == Fate.REFUSED && one.nth % 2 == 0;
    if (refuse) {
      step(one.handler(), one, "PROPOSE", Map.of("ground", "compensated", "words", "赔偿已经执行到位"));
    } else {
      if (one.proposal.isEmpty()) {
        amount(one);
      }
      step(one.handler(), one, "PROPOSE", Map.of("proposal", one.proposal, "words", "建议救助"));
    }
    agenda.after(0, 5, () -> concluded(one));
  }

  /** Facts of a shipped scenario about this person, and the amount that follows from them. */
  private void amount(Matter one) throws Exception {
    String facts =
        OpinionSamples.yaml(FACTS.get(one.nth % FACTS.size()))
            .replaceFirst("name: [^,]+", "name: " + one.name())
            .replaceFirst("birth_date: [^,]+", "birth_date: " + one.born())
            .replaceFirst("as_of: .*", "as_of: " + agenda.today())
            .replaceFirst("case: \\{(number: [^,]+, )?", "case: {number: " + one.caseNo() + ", ")
            .replaceFirst("fault: [a-z]+", "fault: " + FAULTS.get(one.nth % FAULTS.size()))
            .replaceAll("as_of: 2026-1[01]-[0-9]+}", "as_of: 2026-01-01}");
    Answer opened = calls.post(one.handler(), "/opinions", facts);
    String candidate = opened.body().path("candidate").path("id").asString();
    Answer saved =
        calls.post(
            one.handler(),
            "/opinions/" + candidate + "/proposals?base=1&reason=a-year-in-play",
            Map.of());
    one.fen = saved.body().path("amountFen").asLong();
    one.proposal = candidate + "-" + saved.text("id");
  }

  private void concluded(Matter one) throws Exception {
    List<Officer> signers = new ArrayList<>();
    signers.add(one.signer());
    signers.add(CountyOfficers.DEPARTMENTS.get(one.line(1)));
    List<String> numbers = new ArrayList<>(signers.stream().map(Officer::staffNumber).toList());
    numbers.add(CountyOfficers.REVIEWER.staffNumber());
    step(one.checker(), one, "CONCLUDE", Map.of("words", "同意", "signers", numbers));
    for (Officer signer : signers) {
      agenda.after(0, 4, () -> signed(one, signer));
    }
  }

  private void signed(Matter one, Officer signer) throws Exception {
    if (!one.state.equals("SIGNING")) {
      return; // another one did not agree meanwhile: all are asked anew
    }
    if (!one.objected && agenda.chance(4)) {
      one.objected = true;
      step(signer, one, "OBJECT", words("金额再看看"));
      agenda.after(1, 4, () -> proposed(one));
      return;
    }
    step(signer, one, "SIGN", Map.of());
    if (one.state.equals("GROUP_REVIEW")) {
      agenda.after(1, 9, () -> reviewed(one));
    }
  }

  private void reviewed(Matter one) throws Exception {
    step(CountyOfficers.REVIEWER, one, "SIGN", words("同意"));
    agenda.after(0, 3, () -> decision(one));
  }

  private void decision(Matter one) throws Exception {
    if (one.fate == Fate.REFUSED) {
      step(CountyOfficers.CHIEF, one, "REFUSE", Map.of("reason", "compensated", "words", "已经赔了"));
    } else {
      Answer granted = tried(CountyOfficers.CHIEF, one, "GRANT", words("同意救助"));
      if (!granted.done()) {
        calls.refused("RELIEF_PAPER_LATE", granted);
        agenda.after(1, 2, () -> decision(one));
        return;
      }
    }
    decided.accept(one);
    told(one);
  }

  private void told(Matter one) {
    agenda.after(0, 4, () -> step(CountyOfficers.CLERK, one, "TELL", words("当面送达，本人签字")));
  }
}
