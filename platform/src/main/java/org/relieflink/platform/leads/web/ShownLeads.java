package org.relieflink.platform.leads.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadQuestion;
import org.relieflink.platform.leads.LeadReason;
import org.relieflink.platform.leads.LeadStep;
import org.relieflink.platform.leads.LeadView;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.screening.PartyFile.PartyHit;
import org.relieflink.platform.screening.Screening;
import org.springframework.stereotype.Component;

/** 一条线索怎么显示：for the list and for its own page. */
@Component
class ShownLeads {
  private static final String RUN = "run-";

  private final Leads leads;
  private final Screening screening;
  private final LeadTexts texts;

  ShownLeads(Leads leads, Screening screening, LeadTexts texts) {
    this.leads = leads;
    this.screening = screening;
    this.texts = texts;
  }

  /** 一个标签。 */
  record Tab(String href, String label, boolean current, int count) {}

  List<Tab> tabs(Officer officer, LeadView chosen) {
    Map<LeadView, Integer> counts = leads.counts(officer);
    return Arrays.stream(LeadView.values())
        .map(
            view ->
                new Tab(
                    "/leads?view=" + view.code(),
                    texts.say("view." + view.code()),
                    view == chosen,
                    counts.getOrDefault(view, 0)))
        .toList();
  }

  /** 列表的一行。 */
  record Line(
      String href,
      String number,
      String person,
      String caseNo,
      String source,
      String state,
      String due,
      String standing,
      String tag,
      boolean gone) {}

  Line line(Lead lead) {
    DutyReading clock = leads.clock(lead).orElse(null);
    return new Line(
        "/leads/" + lead.id(),
        lead.number(),
        lead.masked().isEmpty() ? texts.say("destroyed") : lead.masked(),
        lead.caseNo(),
        texts.source(lead.source()),
        texts.state(lead.state()),
        clock == null ? "" : Objects.toString(clock.due(), ""),
        clock == null ? "" : texts.standing(clock.standing()),
        clock == null ? "plain" : LeadTexts.tag(clock.standing()),
        lead.groundGone());
  }

  /** 一步。 */
  record Step(
      String at, String act, String who, String reason, String words, String cause, String run) {}

  /** 一条命中。 */
  record Hit(String href, String about, String state, boolean strong) {}

  /** 一个动作：what has to be said with it. */
  record Act(
      String code,
      String path,
      String label,
      String hint,
      boolean words,
      boolean party,
      boolean override,
      List<LeadReason> reasons) {
    /** Whether it is more than a button. */
    public boolean folded() {
      return words || party || override || !reasons.isEmpty();
    }
  }

  /** 整页。 */
  record Whole(
      Line head,
      int version,
      String known,
      String broughtBy,
      String line,
      String handler,
      String next,
      String opinion,
      List<Hit> hits,
      List<Step> steps,
      List<Act> acts,
      List<LeadQuestion> questions) {}

  Whole whole(Officer officer, Lead lead) {
    List<LeadAct> open = leads.open(officer, lead);
    Long party = lead.partyId();
    return new Whole(
        line(lead),
        lead.version(),
        lead.known(),
        lead.broughtBy(),
        texts.line(lead.fromLine()),
        lead.handler(),
        texts.say("next." + lead.state()),
        party == null ? "" : "/opinions/" + party,
        party == null ? List.of() : hits(party, officer),
        steps(lead),
        open.stream().map(act -> act(lead, act)).toList(),
        leads.questions());
  }

  private List<Hit> hits(long party, Officer officer) {
    return screening.findParty(party, officer).stream()
        .flatMap(file -> file.hits().stream())
        .map(this::hit)
        .toList();
  }

  private Hit hit(PartyHit hit) {
    String who = hit.self() ? texts.say("hit.self") : hit.relation();
    return new Hit(
        "/screening/hits/" + hit.hitId(),
        who + " · " + hit.hardshipClass() + " · " + hit.department(),
        texts.say("hit." + hit.state().code()),
        hit.strong());
  }

  /** Newest first, as staff read. */
  private List<Step> steps(Lead lead) {
    List<Step> shown = new ArrayList<>();
    for (LeadStep step : lead.steps()) {
      String run =
          step.cause().startsWith(RUN)
              ? "/screening/runs/" + step.cause().substring(RUN.length()).split(" ", 2)[0]
              : "";
      shown.add(
          0,
          new Step(
              texts.minute(step.at()),
              texts.act(step.act()),
              step.officerName() + " " + step.officer(),
              step.reason().isEmpty() ? "" : leads.reasonTitle(step.reason()),
              step.words(),
              step.cause(),
              run));
    }
    return shown;
  }

  private Act act(Lead lead, LeadAct act) {
    return new Act(
        act.name(),
        act.by() == LeadAct.By.DECIDES ? "decisions" : "works",
        texts.act(act),
        texts.say("hint." + act.name().toLowerCase(Locale.ROOT)),
        act.wantsWords() || lead.overrides(act),
        act == LeadAct.MATCH,
        lead.overrides(act),
        act.wantsReason() ? leads.reasons(act) : List.of());
  }
}
