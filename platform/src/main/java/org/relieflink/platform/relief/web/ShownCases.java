package org.relieflink.platform.relief.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.relief.OwedPaper;
import org.relieflink.platform.relief.Proposed;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefState;
import org.relieflink.platform.relief.ReliefStep;
import org.relieflink.platform.relief.ReliefView;
import org.relieflink.platform.relief.Seat;
import org.springframework.stereotype.Component;

/** 一件案件怎么显示：for the list and for its own page. */
@Component
class ShownCases {
  private final ReliefCases cases;
  private final CaseTexts texts;
  private final ShownActs acts;
  private final ShownPeople people;

  ShownCases(ReliefCases cases, CaseTexts texts, ShownActs acts, ShownPeople people) {
    this.cases = cases;
    this.texts = texts;
    this.acts = acts;
    this.people = people;
  }

  /** 一个标签。 */
  record Tab(String href, String label, boolean current, int count) {}

  List<Tab> tabs(Officer officer, ReliefView chosen) {
    Map<ReliefView, Integer> counts = cases.counts(officer);
    return Arrays.stream(ReliefView.values())
        .map(
            view ->
                new Tab(
                    "/cases?view=" + view.code(),
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
      String state,
      boolean paused,
      String groups,
      String handler,
      String due,
      String standing,
      String tag,
      String used,
      String usedTag,
      String until) {}

  Line line(ReliefCase one) {
    DutyReading clock = cases.clock(one).orElse(null);
    DutyReading prior = one.state().isLive() ? cases.priority(one).orElse(null) : null;
    return new Line(
        "/cases/" + one.id(),
        one.number(),
        one.masked().isEmpty() ? texts.say("destroyed") : one.masked(),
        one.caseNo(),
        cases.title(one.state()),
        one.paused(),
        groups(one),
        one.handler(),
        clock == null ? "" : Objects.toString(clock.due(), ""),
        clock == null ? "" : texts.standing(clock.standing()),
        clock == null ? "plain" : CaseTexts.tag(clock.standing()),
        prior == null ? "" : texts.say("priority.used", cases.priorityDays(one)),
        prior == null ? "plain" : CaseTexts.tag(prior.standing()),
        until(prior));
  }

  private String until(@Nullable DutyReading prior) {
    LocalDate due = prior == null ? null : prior.due();
    return due == null ? "" : texts.say("priority.due", due.toString());
  }

  private String groups(ReliefCase one) {
    List<String> groups = new ArrayList<>();
    if (one.urgent()) {
      groups.add(texts.say("urgent"));
    }
    one.priorities().stream().sorted().map(cases::title).forEach(groups::add);
    return String.join("、", groups);
  }

  /** 任务清单里的一步。 */
  record Task(String title, String mark, String tag) {}

  /** 经过里的一步。 */
  record Step(String at, String act, String who, String whom, String reason, String words) {}

  /** 一个签的人。 */
  record Signer(String who, String step, String answer, boolean open) {}

  /** 一份欠的材料。 */
  record Paper(
      String title, String due, String outcome, boolean promised, boolean owed, String source) {}

  /** 一段时间在谁手上。 */
  record Held(String step, String who, String days) {}

  /** 向部门核实的一件。 */
  record Asked(String href, String number, String due) {}

  /** 整页。 */
  record Whole(
      Line head,
      int version,
      String told,
      String process,
      String lead,
      String opinion,
      boolean late,
      String proposed,
      String proposedWords,
      String decision,
      String decisionWords,
      List<Task> tasks,
      List<Signer> signers,
      List<Paper> papers,
      List<Held> held,
      List<Asked> requests,
      List<Line> linked,
      List<Step> steps,
      ShownActs.All acts,
      ShownPeople.All people,
      String picture) {}

  Whole whole(Officer officer, ReliefCase one) {
    Long lead = one.leadId();
    Long party = one.partyId();
    return new Whole(
        line(one),
        one.version(),
        cases.told(one.state()),
        cases.title(one.process()),
        lead == null ? "" : "/leads/" + lead,
        party == null ? "/opinion" : "/opinions/" + party,
        one.last().act() == ReliefAct.ESCALATE,
        proposed(one),
        one.proposed().map(Proposed::words).orElse(""),
        decision(one),
        one.decision() == null ? "" : one.decision().words(),
        tasks(one),
        one.seats().stream().map(this::signer).toList(),
        one.papers().stream().map(paper -> paper(one, paper)).toList(),
        held(one),
        cases.requests(officer, one).stream()
            .map(it -> new Asked("/requests/" + it.id(), it.number(), it.dueOn().toString()))
            .toList(),
        cases.linked(officer, one).stream().map(this::line).toList(),
        steps(one),
        acts.all(officer, one),
        people.all(officer, one),
        cases.picture(one));
  }

  private String proposed(ReliefCase one) {
    return one.proposed()
        .map(
            it ->
                it.isGrant()
                    ? texts.yuan(it.amountFen())
                    : texts.say("proposed.refuse", cases.title(it.ground())))
        .orElse("");
  }

  private String decision(ReliefCase one) {
    var made = one.decision();
    if (made == null) {
      return "";
    }
    String what =
        made.isGrant()
            ? texts.yuan(made.amountFen())
            : texts.say("proposed.refuse", cases.title(made.ground()));
    return texts.say("decision.by", made.officerName(), made.officer(), what);
  }

  private List<Task> tasks(ReliefCase one) {
    Set<ReliefState> been = one.steps().stream().map(ReliefStep::state).collect(Collectors.toSet());
    List<Task> tasks = new ArrayList<>();
    for (ReliefState state : cases.steps(one)) {
      String mark = state == one.state() ? "here" : been.contains(state) ? "done" : "ahead";
      String tag = mark.equals("here") ? "doing" : "plain";
      tasks.add(new Task(cases.title(state), texts.say("task." + mark), tag));
    }
    return tasks;
  }

  private Signer signer(Seat seat) {
    return new Signer(
        seat.officerName() + " " + seat.officer(),
        cases.title(seat.state()),
        texts.seat(seat.answer()),
        seat.isOpen());
  }

  private Paper paper(ReliefCase one, OwedPaper paper) {
    return new Paper(
        cases.title(paper.kind()),
        texts.say("paper.due", paper.dueOn().toString()),
        texts.say("paper." + paper.outcome()),
        paper.promised(),
        paper.isOwed(),
        one.clearing(paper).map(ReliefStep::words).orElse(""));
  }

  private List<Held> held(ReliefCase one) {
    return cases.held(one).stream()
        .map(
            it ->
                new Held(
                    cases.title(it.state()),
                    it.officer().isEmpty() ? texts.say("held.asked") : it.officer(),
                    texts.say("held.days", it.days())))
        .toList();
  }

  /** Newest first, as staff read. */
  private List<Step> steps(ReliefCase one) {
    List<Step> shown = new ArrayList<>();
    for (ReliefStep step : one.steps()) {
      shown.add(
          0,
          new Step(
              texts.minute(step.at()),
              texts.act(step.act()),
              step.officerName() + " " + step.officer(),
              step.whom(),
              step.reason().isEmpty() ? "" : cases.title(step.reason()),
              step.words()));
    }
    return shown;
  }
}
